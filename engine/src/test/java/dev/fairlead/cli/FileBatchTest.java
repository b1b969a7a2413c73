package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are written together are all written, or none. */
class FileBatchTest {
  private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void writesAndDeletes() throws IOException {
    Path old = Files.writeString(folder.resolve("old"), "old");
    Path same = Files.write(folder.resolve("same"), NEW);
    FileBatch batch = new FileBatch();
    assertEquals(true, batch.add(folder.resolve("deep/er/file"), NEW));
    assertEquals(false, batch.add(same, NEW));
    batch.delete(old);
    batch.commit();
    assertArrayEquals(NEW, Files.readAllBytes(folder.resolve("deep/er/file")));
    assertEquals(List.of("deep", "deep/er", "deep/er/file", "same"), entries());
  }

  @Test
  void aFolderInTheWayLeavesAllAsItWas() throws IOException {
    Files.writeString(folder.resolve("a"), "old");
    Files.createDirectories(folder.resolve("b/inside"));
    List<String> before = entries();
    FileBatch batch = new FileBatch();
    batch.add(folder.resolve("a"), NEW);
    batch.add(folder.resolve("made/c"), NEW);
    batch.add(folder.resolve("b"), NEW);
    CommandException failure = assertThrows(CommandException.class, batch::commit);
    assertEquals(
        "cannot write " + folder.resolve("b") + ": a folder stands there", failure.getMessage());
    assertEquals("old", Files.readString(folder.resolve("a")));
    assertEquals(before, entries());
  }

  @Test
  void aFailureAfterTheFirstMoveIsUndone() throws IOException {
    Files.writeString(folder.resolve("a"), "old");
    List<String> before = entries();
    FileBatch batch = new FileBatch();
    batch.add(folder.resolve("a"), NEW);
    batch.add(folder.resolve("b"), NEW);
    batch.delete(folder.resolve("not-there"));
    CommandException failure = assertThrows(CommandException.class, batch::commit);
    assertTrue(failure.getMessage().startsWith("cannot write " + folder.resolve("not-there")));
    assertEquals("old", Files.readString(folder.resolve("a")));
    assertEquals(before, entries());
  }

  private List<String> entries() throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> !path.equals(folder))
          .map(path -> folder.relativize(path).toString())
          .sorted()
          .toList();
    }
  }
}
