package dev.fairlead.jinja;

import java.util.Map;
import java.util.TreeMap;

/** Changes of a text, by where they stand in it; places of the new text lead back to the old. */
final class Edits {
  /** A piece that is replaced. */
  private record Edit(int end, String replacement) {}

  private final TreeMap<Integer, Edit> edits = new TreeMap<>();

  void replace(int start, int end, String replacement) {
    edits.put(start, new Edit(end, replacement));
  }

  void insert(int at, String text) {
    replace(at, at, text);
  }

  String apply(String text) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
      if (edit.getKey() >= at) {
        out.append(text, at, edit.getKey()).append(edit.getValue().replacement());
        at = edit.getValue().end();
      }
    }
    return out.append(text, at, text.length()).toString();
  }

  /** Where a place of the new text was in the old one. */
  int original(int place) {
    int shift = 0;
    for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
      int start = edit.getKey() + shift;
      int length = edit.getValue().replacement().length();
      if (place < start) {
        break;
      }
      if (place < start + length) {
        return edit.getKey();
      }
      shift += length - (edit.getValue().end() - edit.getKey());
    }
    return place - shift;
  }
}
