package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.value.Utf8;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of docs/gpu-plan.md on its files: the page shows what they print. */
class GpuPlanPageTest {
  private static final Path DOCS = Path.of("../docs");

  @TempDir Path folder;

  /** A fenced block of the page. */
  private record Block(String language, String text) {}

  private static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    String[] parts = Files.readString(DOCS.resolve("gpu-plan.md")).split("(?m)^```");
    for (int i = 1; i < parts.length; i += 2) {
      int end = parts[i].indexOf('\n');
      blocks.add(new Block(parts[i].substring(0, end), parts[i].substring(end + 1)));
    }
    return blocks;
  }

  @Test
  void pageShowsWhatCommandsPrint() throws Exception {
    String printed = null;
    int compared = 0;
    for (Block block : blocks()) {
      switch (block.language()) {
        case "yaml" -> {
          int end = block.text().indexOf('\n');
          String name = block.text().substring("# ".length(), end);
          Files.writeString(folder.resolve(name), block.text().substring(end + 1));
        }
        case "sh" -> printed = run(block.text().strip());
        default -> {
          assertEquals(unwrapped(block.text()), printed);
          compared++;
        }
      }
    }
    assertEquals(2, compared);
  }

  @Test
  void pictureIsThatOfThePage() throws Exception {
    pageShowsWhatCommandsPrint();
    String picture = Files.readString(folder.resolve("gpu-plan.svg"));
    assertEquals(Files.readString(DOCS.resolve("gpu-plan.svg")), picture);
    assertFalse(
        picture.contains("<script")
            || picture.contains("href")
            || picture.matches("(?s).*\\son[a-z]+=.*"));
    assertTrue(picture.contains("@media (prefers-color-scheme: dark)"));
  }

  /** What a command line of the page prints, with the page's names of files. */
  private String run(String line) throws InterruptedException {
    List<String> words = new ArrayList<>(List.of(line.split(" ")));
    assertEquals("./render", words.remove(0));
    words.replaceAll(
        word -> word.endsWith(".yaml") || word.endsWith(".svg") ? folder + "/" + word : word);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(new ByteArrayInputStream(new byte[0]), out, err, Map.of(), "");
    int code = Main.run(words.toArray(String[]::new), console);
    assertEquals("0 ", code + " " + Utf8.text(err.toByteArray()));
    return unwrapped(Utf8.text(out.toByteArray())).replace(folder + "/", "");
  }

  /** Findings without their line breaks, which depend on how long the names of files are. */
  private static String unwrapped(String text) {
    return text.replace("\n       ", " ");
  }
}
