package dev.fairlead.chart;

import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.Utf8;

/** The text of a {@code --set} argument and how far it has been read; {@code \} escapes. */
final class StrvalsInput {
  private static final int END = -1;
  private static final int REPLACEMENT = 0xFFFD;

  private final String text;
  private final boolean literal;
  private int at;
  private int start;
  private int end;
  private int stop;
  private String index;

  /** An input; literal ones know no escapes, no lists and no commas. */
  StrvalsInput(String text, boolean literal) {
    this.text = text;
    this.literal = literal;
  }

  boolean literal() {
    return literal;
  }

  /** Marks where an assignment begins. */
  void begin() {
    start = at;
  }

  /** The assignment read so far, without the comma behind it. */
  String assignment() {
    return text.substring(start, Math.max(start, end));
  }

  /** The character that ended the last part, or -1 for the end of the input. */
  int stop() {
    return stop;
  }

  String key() {
    return until(literal ? "=[." : "=[,.");
  }

  String value() {
    return until(literal ? "" : ",");
  }

  String listValue() {
    return until(",}");
  }

  /** What stands between {@code ]} and the next {@code .}, {@code [} or {@code =}. */
  String afterIndex() {
    return until("[.=");
  }

  /** Reads an index up to its {@code ]}; false if there is none. */
  boolean readIndex() {
    index = until("]");
    return stop != END;
  }

  String index() {
    return index;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  /** Whether a list begins here; its brace is skipped. */
  boolean startsList() {
    boolean list = text.startsWith("{", at);
    at += list ? 1 : 0;
    return list;
  }

  void skipComma() {
    at += text.startsWith(",", at) ? 1 : 0;
  }

  /** Skips blanks; true if a comma, skipped too, or the end follows instead of a value. */
  boolean skipToValue() {
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (c == ',') {
        at++;
        return true;
      }
      if (!GoUnicode.isSpace(c)) {
        return false;
      }
      at += Character.charCount(c);
    }
    return true;
  }

  /** The whole text; a parser of its own reads from {@link #position()}. */
  String text() {
    return text;
  }

  int position() {
    return at;
  }

  void moveTo(int position) {
    at = position;
    end = position;
  }

  private String until(String stops) {
    String part = scan(stops);
    end = stop == ',' ? at - 1 : at;
    return part;
  }

  private String scan(String stops) {
    StringBuilder out = new StringBuilder();
    while (true) {
      stop = next();
      if (stop == END || stops.indexOf(stop) >= 0) {
        return out.toString();
      }
      if (stop == '\\' && !literal) {
        stop = next();
        if (stop == END) {
          return out.toString();
        }
      }
      out.appendCodePoint(stop);
    }
  }

  private int next() {
    if (at >= text.length()) {
      return END;
    }
    int c = text.codePointAt(at);
    at += Character.charCount(c);
    return Utf8.isByte(c) ? REPLACEMENT : c;
  }
}
