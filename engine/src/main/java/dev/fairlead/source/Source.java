package dev.fairlead.source;

import java.nio.charset.StandardCharsets;

/**
 * A named text. Nodes keep offsets into it; lines and columns are computed only for an error.
 *
 * @param name the name errors show, for a template its path from the chart's name on
 * @param text the text
 */
public record Source(String name, String text) {

  /** The position of a character offset. */
  public Position position(int offset) {
    int end = Math.min(offset, text.length());
    int line = 1;
    int lineStart = 0;
    for (int i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
      line++;
      lineStart = i + 1;
    }
    String before = text.substring(lineStart, end);
    return new Position(name, line, before.getBytes(StandardCharsets.UTF_8).length);
  }

  /** The text of a 1-based line, without its line break. */
  public String line(int number) {
    int start = 0;
    for (int i = 1; i < number; i++) {
      int newline = text.indexOf('\n', start);
      if (newline < 0) {
        return "";
      }
      start = newline + 1;
    }
    int end = text.indexOf('\n', start);
    return end < 0 ? text.substring(start) : text.substring(start, end);
  }
}
