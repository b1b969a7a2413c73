package dev.fairlead.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one control plane keeps its data, keys and logs. It is named by this process, so that the
 * next run can clear what a killed one left behind.
 */
record RunFolder(Path path) implements AutoCloseable {
  private static final Path TARGET = Path.of("target", "cluster").toAbsolutePath();
  private static final String PREFIX = "run-";

  /** A new folder, once those of processes that are gone are removed. */
  static RunFolder create() throws IOException {
    Files.createDirectories(TARGET);
    for (Path old : children(TARGET)) {
      String name = old.getFileName().toString();
      if (name.startsWith(PREFIX)) {
        long owner = Long.parseLong(name.substring(PREFIX.length(), name.indexOf('.')));
        if (ProcessHandle.of(owner).isEmpty()) {
          new RunFolder(old).close();
        }
      }
    }
    String name = PREFIX + ProcessHandle.current().pid() + ".";
    return new RunFolder(Files.createTempDirectory(TARGET, name));
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.toList();
    }
  }

  /** Removes the folder and all in it. */
  @Override
  public void close() throws IOException {
    try (Stream<Path> paths = Files.walk(path)) {
      for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
