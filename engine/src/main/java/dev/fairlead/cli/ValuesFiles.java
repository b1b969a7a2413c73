package dev.fairlead.cli;

import dev.fairlead.review.Place;
import dev.fairlead.value.Origin;
import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The files that values come from, as the user knows them, and their texts. */
final class ValuesFiles {
  private final String folder;
  private final String chart;
  private final Map<String, String> texts = new HashMap<>();

  /**
   * @param folder the chart as the user named it
   * @param chart the chart's own name, which origins of defaults begin with
   */
  ValuesFiles(String folder, String chart) {
    this.folder = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    this.chart = chart;
  }

  /** The file of the chart's defaults. */
  String defaults() {
    return folder + "/values.yaml";
  }

  /** Keeps the text of a file that cannot be read again. */
  void remember(String file, byte[] bytes) {
    texts.put(file, Utf8.text(bytes));
  }

  /** The texts of the files that were looked at. */
  Map<String, String> texts() {
    return texts;
  }

  /**
   * The range of a key.
   *
   * @param origin where it stands; the file is named for what has no place of its own
   */
  Place place(Origin origin, String file, String name) {
    if (origin == null) {
      return Place.in(file);
    }
    String source = origin.layer() == Origin.Layer.USER ? origin.source() : real(origin.source());
    if (origin.line() == 0) {
      return source.startsWith("--") ? Place.flag(source) : Place.in(source);
    }
    String line = line(source, origin.line());
    int start = line.offsetByCodePoints(0, Math.min(origin.column() - 1, line.length()));
    boolean atName = line.startsWith(name, start);
    int length = atName ? name.codePointCount(0, name.length()) : 1;
    return new Place(source, origin.line(), origin.column(), Math.max(1, length));
  }

  /** The file of a chart's defaults, which origins name by the chart: {@code c/values.yaml}. */
  String real(String source) {
    if (source.startsWith(chart + "/")) {
      String file = folder + source.substring(chart.length());
      return Files.exists(Path.of(file)) ? file : source;
    }
    return source;
  }

  private String line(String file, int number) {
    String text = texts.get(file);
    if (text == null) {
      text = read(file);
      texts.put(file, text);
    }
    String[] lines = text.split("\r?\n", -1);
    return number <= lines.length ? lines[number - 1] : "";
  }

  private static String read(String file) {
    try {
      return Utf8.text(Files.readAllBytes(Path.of(file)));
    } catch (IOException e) {
      return "";
    }
  }
}
