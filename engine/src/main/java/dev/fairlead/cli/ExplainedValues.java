package dev.fairlead.cli;

import dev.fairlead.format.YamlReader;
import dev.fairlead.format.YamlWriter;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginList;
import dev.fairlead.value.OriginMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Values as YAML, with a comment behind each leaf that says where it comes from. The lines of the
 * leaves are found by reading the written text again.
 */
final class ExplainedValues {
  private static final int WIDEST = 60;
  private static final int LONGEST_FLAG = 120;

  private final String[] lines;
  private final Map<Integer, Origin> origins = new HashMap<>();
  private final TreeSet<Integer> starts = new TreeSet<>();

  private ExplainedValues(String[] lines) {
    this.lines = lines;
    starts.add(lines.length - 1);
  }

  /**
   * The text.
   *
   * @param given the user's own values, whose nulls have deleted defaults
   */
  static String of(Map<String, Object> values, Map<String, Object> given) {
    String text = YamlWriter.write(values);
    ExplainedValues explained = new ExplainedValues(text.split("\n", -1));
    Map<String, Object> written = YamlReader.readMap(text, "", Origin.Layer.USER);
    explained.visit(values, written);
    StringBuilder out = explained.text();
    deleted(given, values, "", out);
    return out.toString();
  }

  /** A line for each null of the user's that left nothing behind. */
  @SuppressWarnings("unchecked")
  private static void deleted(
      Map<String, Object> given, Map<String, Object> values, String path, StringBuilder out) {
    for (String key : given.keySet()) {
      Object value = given.get(key);
      if (value == null && !values.containsKey(key)) {
        out.append("# ").append(path).append(key).append(" is deleted by ");
        describe(OriginMap.origin(given, key), out);
        out.append('\n');
      } else if (value instanceof Map<?, ?> && values.get(key) instanceof Map<?, ?> rest) {
        String inner = path + key + ".";
        deleted((Map<String, Object>) value, (Map<String, Object>) rest, inner, out);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private void visit(Object value, Object written) {
    if (value instanceof Map<?, ?>) {
      Map<String, Object> shown = (Map<String, Object>) written;
      Map<String, Object> map = (Map<String, Object>) value;
      for (String key : map.keySet()) {
        starts.add(OriginMap.origin(shown, key).line() - 1);
      }
      for (String key : map.keySet()) {
        int line = OriginMap.origin(shown, key).line() - 1;
        visit(map.get(key), shown.get(key), OriginMap.origin(map, key), line);
      }
    } else if (value instanceof List<?>) {
      List<Object> shown = (List<Object>) written;
      List<Object> list = (List<Object>) value;
      for (int i = 0; i < list.size(); i++) {
        starts.add(OriginList.origin(shown, i).line() - 1);
      }
      for (int i = 0; i < list.size(); i++) {
        int line = OriginList.origin(shown, i).line() - 1;
        visit(list.get(i), shown.get(i), OriginList.origin(list, i), line);
      }
    }
  }

  private void visit(Object value, Object written, Origin origin, int line) {
    boolean leaf =
        value instanceof Map<?, ?> map
            ? map.isEmpty()
            : !(value instanceof List<?> list) || list.isEmpty();
    boolean replacesList = value instanceof List<?> && origin != null && origin.shadowed() != null;
    if (origin != null && (leaf || replacesList)) {
      origins.put(line, origin);
    }
    if (!leaf) {
      visit(value, written);
    }
  }

  /** A comment may follow the head of a block scalar, but of other scalars only the last line. */
  private int commentLine(int first) {
    String head = lines[first];
    int end = head.length();
    while (end > 0 && "0123456789+-".indexOf(head.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean block = head.startsWith(": |", end - 3) || head.startsWith("- |", end - 3);
    return block ? first : starts.higher(first) - 1;
  }

  private StringBuilder text() {
    Map<Integer, Origin> comments = new HashMap<>();
    int width = 0;
    for (Map.Entry<Integer, Origin> entry : origins.entrySet()) {
      int line = commentLine(entry.getKey());
      comments.put(line, entry.getValue());
      width = length(line) <= WIDEST ? Math.max(width, length(line)) : width;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.length - 1; i++) {
      out.append(lines[i]);
      if (comments.containsKey(i)) {
        out.append(" ".repeat(Math.max(0, width - length(i)))).append("  # ");
        describe(comments.get(i), out);
      }
      out.append('\n');
    }
    return out;
  }

  private int length(int line) {
    return lines[line].codePointCount(0, lines[line].length());
  }

  private static void describe(Origin origin, StringBuilder out) {
    String separator = "";
    for (Origin layer = origin; layer != null; layer = layer.shadowed()) {
      out.append(separator).append(layer.line() > 0 ? layer.toString() : cut(layer.source()));
      separator = layer == origin ? ", over " : ", ";
    }
  }

  /** A flag's text may hold anything. */
  private static String cut(String flag) {
    String line = flag.replace("\n", "\\n");
    return line.length() > LONGEST_FLAG ? line.substring(0, LONGEST_FLAG) + "…" : line;
  }
}
