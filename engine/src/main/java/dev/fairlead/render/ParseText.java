package dev.fairlead.render;

import dev.fairlead.source.SourceException;

/**
 * Helm's words for a template that does not parse. Reference: pkg/engine/engine.go,
 * cleanupParseError.
 */
final class ParseText {
  private ParseText() {}

  /** The place and what stands behind the last colon of Go's message. */
  static String of(SourceException failure) {
    String name = failure.source().name();
    String text = name + ":" + failure.position().line() + ": " + failure.getMessage();
    String location = text.substring(0, text.indexOf(": "));
    return "parse error at (" + location + "): " + text.substring(text.lastIndexOf(": ") + 2);
  }
}
