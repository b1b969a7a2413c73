package dev.fairlead.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The charts of this repository. */
public final class ChartFolders {
  public static final Path REPOSITORY = Path.of("").toAbsolutePath().getParent();

  private ChartFolders() {}

  /** The chart folders, sorted. */
  public static List<Path> all() throws IOException {
    return children(REPOSITORY.resolve("charts"), "");
  }

  /** The values files that come with a chart, those of {@code ci} first, each folder sorted. */
  public static List<Path> valuesFiles(Path chart) throws IOException {
    List<Path> files = new ArrayList<>(children(chart.resolve("ci"), ".yaml"));
    files.addAll(children(chart.resolve("examples"), ".yaml"));
    return files;
  }

  /** The entries of a folder whose names end so, sorted; none when there is no folder. */
  public static List<Path> children(Path folder, String suffix) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
