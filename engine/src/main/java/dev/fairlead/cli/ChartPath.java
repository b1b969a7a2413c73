package dev.fairlead.cli;

import dev.fairlead.value.GoQuote;
import dev.fairlead.value.GoUnicode;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds a chart, as far as that needs no network (helm pkg/action/install.go, LocateChart). */
final class ChartPath {
  private ChartPath() {}

  /** The folder or archive that a chart reference means. */
  static Path of(String reference) {
    String name = GoUnicode.trim(reference);
    Path path = Path.of(name);
    if (!name.isEmpty() && Files.exists(path)) {
      return path.toAbsolutePath().normalize();
    }
    if (name.startsWith("/") || name.startsWith(".")) {
      throw new CommandException("path " + GoQuote.quote(name) + " not found");
    }
    if (name.contains("://")) {
      throw new CommandException(
          "chart "
              + GoQuote.quote(name)
              + " is refused: render reads charts from local files only");
    }
    int slash = name.indexOf('/');
    throw new CommandException(
        slash > 0
            ? "repo " + name.substring(0, slash) + " not found"
            : "non-absolute URLs should be in form of repo_name/path_to_chart, got: " + name);
  }
}
