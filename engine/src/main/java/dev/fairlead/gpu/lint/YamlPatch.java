package dev.fairlead.gpu.lint;

import dev.fairlead.format.FormatException;
import dev.fairlead.format.YamlReader;
import dev.fairlead.format.YamlWriter;
import dev.fairlead.value.Decoded;
import dev.fairlead.value.DeepEqual;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginList;
import dev.fairlead.value.OriginMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Changes a YAML text so that it means something else, and leaves the lines alone that need no
 * change, with their comments. What cannot be done line by line is written anew.
 */
final class YamlPatch {
  /** Lines to be replaced: from the first up to, not with, the end. */
  private record Edit(int first, int end, List<String> lines) {}

  private final List<String> lines;
  private final List<Edit> edits = new ArrayList<>();

  private YamlPatch(String text) {
    this.lines = List.of(text.split("\n", -1));
  }

  /**
   * The text that means the wanted documents.
   *
   * @param present what the text means now, with origins
   */
  static String of(String text, List<Map<String, Object>> present, List<Object> wanted) {
    if (DeepEqual.equal(present, wanted)) {
      return text;
    }
    YamlPatch patch = new YamlPatch(text);
    boolean possible = present.size() == wanted.size();
    for (int i = 0; possible && i < present.size(); i++) {
      possible =
          wanted.get(i) instanceof Map && patch.map(present.get(i), Decoded.map(wanted.get(i)));
    }
    if (possible) {
      String patched = patch.applied();
      if (means(patched, wanted)) {
        return patched;
      }
    }
    List<String> documents = new ArrayList<>();
    wanted.forEach(document -> documents.add(YamlWriter.write(document)));
    return String.join("---\n", documents);
  }

  private static boolean means(String text, List<Object> wanted) {
    try {
      return DeepEqual.equal(YamlReader.readDocuments(text, "", Origin.Layer.USER), wanted);
    } catch (FormatException e) {
      return false;
    }
  }

  private String applied() {
    List<String> result = new ArrayList<>(lines);
    edits.sort(Comparator.comparing(Edit::first).reversed());
    for (Edit edit : edits) {
      List<String> part = result.subList(edit.first(), edit.end());
      part.clear();
      part.addAll(edit.lines());
    }
    return String.join("\n", result);
  }

  /** Plans what makes one map another; whether that can be done. */
  private boolean map(Map<String, Object> present, Map<String, Object> wanted) {
    if (present.isEmpty() || !(present instanceof OriginMap)) {
      return DeepEqual.equal(present, wanted);
    }
    List<String> added = new ArrayList<>(wanted.keySet());
    added.removeAll(present.keySet());
    int last = 0;
    int indent = 0;
    for (String key : present.keySet()) {
      Origin origin = OriginMap.origin(present, key);
      if (origin == null || !isPlain(origin)) {
        return false;
      }
      int end = end(origin, present.get(key) instanceof List);
      last = Math.max(last, end);
      indent = origin.column() - 1;
      boolean done =
          wanted.containsKey(key)
              ? entry(key, origin, present.get(key), wanted.get(key))
              : renamed(key, origin, present.get(key), wanted, added) || removed(origin, end);
      if (!done) {
        return false;
      }
    }
    for (String key : added) {
      edits.add(new Edit(last, last, written(key, wanted.get(key), indent)));
    }
    return true;
  }

  /** Gives an entry the name of one that is missing and has the same value. */
  private boolean renamed(
      String key, Origin origin, Object value, Map<String, Object> wanted, List<String> added) {
    for (String name : added) {
      if (DeepEqual.equal(value, wanted.get(name))) {
        int row = origin.line() - 1;
        String line = lines.get(row);
        int from = origin.column() - 1;
        if (!line.startsWith(key + ":", from)) {
          return false;
        }
        String changed = line.substring(0, from) + name + line.substring(from + key.length());
        edits.add(new Edit(row, row + 1, List.of(changed)));
        added.remove(name);
        return true;
      }
    }
    return false;
  }

  private boolean removed(Origin origin, int end) {
    String before = lines.get(origin.line() - 1).substring(0, origin.column() - 1);
    if (!before.isBlank()) {
      return false;
    }
    edits.add(new Edit(origin.line() - 1, end, List.of()));
    return true;
  }

  private boolean entry(String key, Origin origin, Object present, Object wanted) {
    if (DeepEqual.equal(present, wanted)) {
      return true;
    }
    int planned = edits.size();
    if (present instanceof Map
            && wanted instanceof Map
            && map(Decoded.map(present), Decoded.map(wanted))
        || present instanceof OriginList list && wanted instanceof List && items(list, wanted)) {
      return true;
    }
    edits.subList(planned, edits.size()).clear();
    int row = origin.line() - 1;
    int end = end(origin, present instanceof List);
    List<String> written = written(key, wanted, origin.column() - 1);
    String before = lines.get(row).substring(0, origin.column() - 1);
    String first = before + written.get(0).stripLeading();
    if (written.size() == 1 && end == row + 1) {
      first += comment(lines.get(row));
    }
    written.set(0, first);
    edits.add(new Edit(row, end, written));
    return true;
  }

  /** The comment behind a value that has no such sign itself. */
  private static String comment(String line) {
    int start = line.indexOf(" #");
    boolean quoted = line.indexOf('"') >= 0 || line.indexOf('\'') >= 0;
    return start < 0 || quoted ? "" : line.substring(start);
  }

  private boolean items(OriginList present, Object wanted) {
    List<?> target = (List<?>) wanted;
    if (present.size() != target.size()) {
      return false;
    }
    for (int i = 0; i < present.size(); i++) {
      Object item = present.get(i);
      boolean same = DeepEqual.equal(item, target.get(i));
      boolean maps = item instanceof Map && target.get(i) instanceof Map;
      if (!same && !(maps && map(Decoded.map(item), Decoded.map(target.get(i))))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a key begins its line, but for blanks and the dashes of lists. */
  private boolean isPlain(Origin origin) {
    String line = lines.get(origin.line() - 1);
    int start = Math.min(origin.column() - 1, line.length());
    return line.substring(0, start).replace('-', ' ').isBlank();
  }

  /** The row behind an entry and all that belongs to it. */
  private int end(Origin origin, boolean isList) {
    int indent = origin.column() - 1;
    int end = origin.line();
    for (int i = origin.line(); i < lines.size(); i++) {
      String line = lines.get(i);
      int width = line.length() - line.stripLeading().length();
      boolean item = isList && width == indent && line.startsWith("-", width);
      if (!line.isBlank() && (width > indent || item)) {
        end = i + 1;
      } else if (!line.isBlank() && !line.startsWith("#", width)) {
        break;
      }
    }
    return end;
  }

  private static List<String> written(String key, Object value, int indent) {
    OriginMap entry = new OriginMap();
    entry.put(key, value);
    List<String> written = new ArrayList<>();
    for (String line : YamlWriter.write(entry).stripTrailing().split("\n", -1)) {
      written.add(line.isEmpty() ? line : " ".repeat(indent) + line);
    }
    return written;
  }
}
