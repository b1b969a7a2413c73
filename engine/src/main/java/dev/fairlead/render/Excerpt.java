package dev.fairlead.render;

import dev.fairlead.source.Position;
import dev.fairlead.source.Source;

/** Lines of a text with a mark at the place that matters. */
final class Excerpt {
  private static final int LONGEST = 160;

  private final StringBuilder out;

  Excerpt(StringBuilder out) {
    this.out = out;
  }

  /** The line of an offset, with carets under some characters from there on. */
  void mark(Source source, int offset, int length) {
    Position position = source.position(offset);
    String line = source.line(position.line());
    int column = offset - (source.text().lastIndexOf('\n', offset - 1) + 1);
    int from = Math.max(0, Math.min(column - LONGEST / 2, line.length() - LONGEST));
    String shown = (from > 0 ? "…" : "") + cut(line, from);
    String number = " " + position.line();
    out.append(number).append(" | ").append(shown).append('\n');
    out.append(" ".repeat(number.length())).append(" | ");
    out.append(from > 0 ? " " : "");
    for (int i = from; i < column; i++) {
      out.append(i < line.length() && line.charAt(i) == '\t' ? '\t' : ' ');
    }
    int room = Math.min(line.length(), from + LONGEST) - column;
    out.append("^".repeat(Math.max(1, Math.min(length, room)))).append('\n');
  }

  /** A line and two on either side of it, with an arrow before it. */
  void around(String text, int line) {
    String[] lines = text.stripTrailing().split("\n", -1);
    int marked = Math.min(lines.length, line);
    int last = Math.min(lines.length, marked + 2);
    int width = String.valueOf(last).length();
    for (int number = Math.max(1, marked - 2); number <= last; number++) {
      String digits = String.valueOf(number);
      out.append(number == marked ? "> " : "  ").append(" ".repeat(width - digits.length()));
      out.append(digits).append(" | ").append(cut(lines[number - 1], 0)).append('\n');
    }
  }

  private static String cut(String line, int from) {
    return line.substring(from, Math.min(line.length(), from + LONGEST));
  }
}
