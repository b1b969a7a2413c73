package dev.fairlead.jinja;

import dev.fairlead.source.Source;
import dev.fairlead.source.SourceException;
import java.util.ArrayList;
import java.util.List;

/** A manifest while it becomes a template: its text, and the way back to the original. */
final class Manifest {
  private final Source original;
  private final List<Edits> steps = new ArrayList<>();
  private String text;

  Manifest(String name, String text) {
    this.original = new Source(name, text);
    this.text = text;
  }

  String text() {
    return text;
  }

  void change(Edits edits) {
    text = edits.apply(text);
    steps.add(edits);
  }

  /** A failure at a place of the text as it is now, told of the original. */
  SourceException error(int offset, String message) {
    int at = offset;
    for (int i = steps.size() - 1; i >= 0; i--) {
      at = steps.get(i).original(at);
    }
    return new SourceException(original, at, message);
  }

  /** Prints a list or mapping as JSON, which YAML reads; Ansible prints it as Python does. */
  void printAsJson(int offset) {
    int open = text.lastIndexOf("{{", offset);
    int close = Delimiters.closing(text, open);
    int end = close - 2;
    while (end > open && (text.charAt(end - 1) == '-' || text.charAt(end - 1) == ' ')) {
      end--;
    }
    Edits edits = new Edits();
    edits.insert(end, " | to_json");
    change(edits);
  }
}
