package dev.fairlead.cli;

import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.cli.flag.UsageException;
import dev.fairlead.gpu.plugin.Delivery;
import dev.fairlead.gpu.plugin.GpuException;
import dev.fairlead.gpu.plugin.Releases;
import dev.fairlead.review.Place;
import dev.fairlead.review.TextReport;
import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the commands of {@code render gpu} share: files, flags and failures. */
final class GpuFiles {
  private GpuFiles() {}

  /** The text of a file; of standard input for {@code -}. */
  static String read(String file, Console console) {
    try {
      byte[] bytes =
          file.equals("-") ? console.in().readAllBytes() : Files.readAllBytes(Path.of(file));
      return Utf8.text(bytes);
    } catch (IOException e) {
      throw new CommandException("cannot read " + file + ": " + reason(Path.of(file)));
    }
  }

  private static String reason(Path file) {
    return Files.isDirectory(file) ? "it is a folder" : "no such file";
  }

  /** How configs reach the plugin, by {@code --installer} and {@code --plugin-version}. */
  static Delivery delivery(Arguments arguments) {
    String version = arguments.text("plugin-version", Delivery.NEWEST);
    String complaint = Releases.complaint(version);
    if (complaint != null) {
      throw new UsageException("invalid --plugin-version: " + complaint);
    }
    return switch (arguments.text("installer", "chart")) {
      case "operator" -> Delivery.operator(version);
      case "plain" -> Delivery.plain(version);
      default -> Delivery.chart(version);
    };
  }

  /** An input that cannot be used, with its line. */
  static CommandException failure(GpuException e, String text) {
    Place place = e.place();
    String where = place.hasLine() ? "\n\n" + TextReport.of(place, text).stripTrailing() : "";
    return new CommandException(place + ": " + e.getMessage() + where);
  }
}
