package dev.fairlead.document;

import dev.fairlead.format.YamlReader;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the comments of a values file say of its keys: the text after {@code # --} in the lines
 * directly above a key, or above a map any comment there.
 */
final class ValueComments {
  private static final String MARK = "--";

  private final List<String> lines;
  private final Map<String, Object> values;
  private final Map<String, String> texts = new HashMap<>();

  private ValueComments(String text, String file) {
    this.lines = text.lines().toList();
    this.values = YamlReader.readMap(text, file, Origin.Layer.CHART);
    read("", values);
  }

  static ValueComments of(String text, String file) {
    return new ValueComments(text, file);
  }

  /** The values themselves. */
  Map<String, Object> values() {
    return values;
  }

  /** The text of a key, by its path with dots; empty if there is none. */
  String of(String path) {
    return texts.getOrDefault(path, "");
  }

  private void read(String prefix, Map<?, ?> map) {
    if (!(map instanceof OriginMap known)) {
      return;
    }
    for (Map.Entry<String, Object> entry : known.entries()) {
      String path = prefix + entry.getKey();
      Origin origin = known.origin(entry.getKey());
      if (origin != null) {
        texts.put(path, above(origin.line(), entry.getValue() instanceof Map));
      }
      if (entry.getValue() instanceof Map<?, ?> child) {
        read(path + ".", child);
      }
    }
  }

  private String above(int line, boolean plainToo) {
    int first = line - 1;
    while (first > 0 && isComment(lines.get(first - 1))) {
      first--;
    }
    StringBuilder text = new StringBuilder();
    boolean taken = plainToo;
    for (int i = first; i < line - 1; i++) {
      String words = lines.get(i).strip().substring(1).strip();
      if (words.startsWith(MARK)) {
        text.setLength(0);
        taken = true;
        words = words.substring(MARK.length()).strip();
      }
      if (taken && !words.isEmpty()) {
        text.append(text.length() == 0 ? "" : " ").append(words);
      }
    }
    return text.toString();
  }

  private static boolean isComment(String line) {
    return line.stripLeading().startsWith("#");
  }
}
