package dev.fairlead.format.toml;

import dev.fairlead.value.Utf8;

/**
 * The characters of a TOML text and the line under way, counted as BurntSushi's lexer does
 * (toml/lex.go): its errors name that line.
 */
final class TomlScanner {
  /** What reading past the end gives. */
  static final int END = 0;

  private final String text;
  private int start;
  private int pos;
  private int line = 1;
  private boolean ended;

  TomlScanner(String text) {
    this.text = text;
  }

  /** Reads a character; fails on one that no TOML may hold. */
  int next() {
    if (pos >= text.length()) {
      ended = true;
      return END;
    }
    int c = text.codePointAt(pos);
    if (c == '\n') {
      line++;
    }
    if (Utf8.isByte(c)) {
      throw new TomlFailure(line, "invalid UTF-8 byte: 0x" + Integer.toHexString(Utf8.byteOf(c)));
    }
    boolean bareReturn = c == '\r' && !text.startsWith("\n", pos + 1);
    if (bareReturn || c == 0x7F || c < ' ' && c != '\t' && c != '\r' && c != '\n') {
      String hex = (c < 0x10 ? "0x0" : "0x") + Integer.toHexString(c);
      throw new TomlFailure(line, "TOML files cannot contain control characters: '" + hex + "'");
    }
    pos += Character.charCount(c);
    return c;
  }

  /** Takes back the last character, or the end. */
  void back() {
    if (ended) {
      ended = false;
      return;
    }
    pos -= Character.charCount(text.codePointBefore(pos));
    if (text.charAt(pos) == '\n') {
      line--;
    }
  }

  int peek() {
    int c = next();
    back();
    return c;
  }

  /** Reads a character if it is this one. */
  boolean accept(int c) {
    if (next() == c) {
      return true;
    }
    back();
    return false;
  }

  /** Forgets what was read so far. */
  void ignore() {
    start = pos;
  }

  void skipBlanks() {
    while (isBlank(next())) {}
    back();
    ignore();
  }

  /** What was read since the last {@link #ignore}. */
  String current() {
    return text.substring(start, pos);
  }

  /** The same, which is then forgotten. */
  String take() {
    String taken = current();
    start = pos;
    return taken;
  }

  int line() {
    return line;
  }

  /** A failure here; at the end of the text it belongs to the last line that holds something. */
  TomlFailure failure(String message) {
    boolean afterLine = ended && pos > 0 && text.charAt(pos - 1) == '\n';
    return new TomlFailure(afterLine ? line - 1 : line, message);
  }

  /** A failure on the line before, for a line break or the end where more was expected. */
  TomlFailure failureBefore(String message) {
    return new TomlFailure(line - 1, message);
  }

  boolean hasEnded() {
    return ended;
  }

  static boolean isBlank(int c) {
    return c == ' ' || c == '\t';
  }

  static boolean isBreak(int c) {
    return c == '\n' || c == '\r';
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** What a bare key is made of. */
  static boolean isWord(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '_' || c == '-';
  }

  static boolean isHex(int c) {
    return isDigit(c) || (c | ' ') >= 'a' && (c | ' ') <= 'f';
  }

  /** A failure without the key it happened at, which only the reader knows. */
  static final class TomlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    TomlFailure(int line, String message) {
      super(message);
      this.line = line;
    }

    int line() {
      return line;
    }
  }
}
