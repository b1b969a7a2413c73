package dev.fairlead.gpu.plugin;

import dev.fairlead.review.Place;
import dev.fairlead.value.Origin;
import java.util.Map;

/**
 * A text that stands in a file: the whole file, or the value of one of its keys. It knows where in
 * the file each of its own lines is.
 */
public final class Passage {
  private final Map<String, String> texts;
  private final Place start;
  private final int indent;

  private Passage(Map<String, String> texts, Place start, int indent) {
    this.texts = texts;
    this.start = start;
    this.indent = indent;
  }

  /** Whole files, by name. */
  public static Passage files(Map<String, String> texts) {
    return new Passage(texts, null, 0);
  }

  /** One whole file. */
  public static Passage file(String name, String text) {
    return new Passage(Map.of(name, text), Place.in(name), 0);
  }

  /**
   * Where a key stands.
   *
   * @param origin of the key within this text; null if it has none
   */
  public Place place(Origin origin, String name) {
    if (start != null && (indent < 0 || origin == null)) {
      return start;
    }
    if (origin == null) {
      return Place.in(texts.size() == 1 ? texts.keySet().iterator().next() : "values");
    }
    if (origin.line() == 0) {
      String source = origin.source();
      return source.startsWith("--") ? Place.flag(source) : Place.in(source);
    }
    String file = start == null ? origin.source() : start.file();
    int line = origin.line() + (start == null ? 0 : start.line());
    int column = origin.column() + indent;
    return new Place(file, line, column, length(file, line, column, name));
  }

  private int length(String file, int line, int column, String name) {
    String[] lines = lines(file);
    String text = line <= lines.length ? lines[line - 1] : "";
    int from =
        text.offsetByCodePoints(0, Math.min(column - 1, text.codePointCount(0, text.length())));
    boolean plain = text.startsWith(name, from);
    return plain ? Math.max(1, name.codePointCount(0, name.length())) : 1;
  }

  private String[] lines(String file) {
    return texts.getOrDefault(file, "").split("\r?\n", -1);
  }

  /**
   * The value of a key as a text of its own. Of a literal block every line has its place; of any
   * other scalar only the key has.
   */
  public Passage value(Origin key, String name, String value) {
    Place place = place(key, name);
    if (!place.hasLine()) {
      return new Passage(texts, place, -1);
    }
    String[] lines = lines(place.file());
    int first = place.line();
    while (first < lines.length && lines[first].isBlank()) {
      first++;
    }
    int width = first < lines.length ? indent(lines[first]) : 0;
    String[] wanted = value.split("\n", -1);
    for (int i = 0; i < wanted.length; i++) {
      int at = place.line() + i;
      String line = at < lines.length ? lines[at] : "";
      String inner = line.length() <= width ? "" : line.substring(width);
      if (!(inner.equals(wanted[i]) || wanted[i].isEmpty() && i == wanted.length - 1)) {
        return new Passage(texts, place, -1);
      }
    }
    return new Passage(texts, place, width);
  }

  private static int indent(String line) {
    int width = 0;
    while (width < line.length() && line.charAt(width) == ' ') {
      width++;
    }
    return width;
  }
}
