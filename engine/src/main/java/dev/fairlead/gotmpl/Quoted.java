package dev.fairlead.gotmpl;

import dev.fairlead.value.Utf8;

/** Reads Go's quoted strings and characters (strconv/quote.go, Unquote and UnquoteChar). */
final class Quoted {
  private static final int INVALID = -1;

  private final String text;
  private int position = 1;
  private boolean bytes;

  private Quoted(String text) {
    this.text = text;
  }

  /** The string in quotes or backquotes, or null when an escape in it is wrong. */
  static String string(String quoted) {
    if (quoted.charAt(0) == '"' && !isPlain(quoted)) {
      return new Quoted(quoted).string();
    }
    String inner = quoted.substring(1, quoted.length() - 1);
    return inner.indexOf('\r') < 0 || quoted.charAt(0) == '"' ? inner : inner.replace("\r", "");
  }

  /** Whether every character stands for itself. */
  private static boolean isPlain(String quoted) {
    for (int i = 1; i < quoted.length() - 1; i++) {
      char c = quoted.charAt(i);
      if (c == '\\' || c >= Character.MIN_SURROGATE) {
        return false;
      }
    }
    return true;
  }

  /** The character in quotes; -1 when an escape in it is wrong, -2 when it is not just one. */
  static int character(String quoted) {
    Quoted reader = new Quoted(quoted);
    int rune = quoted.charAt(1) == '\'' ? INVALID : reader.rune();
    if (rune == INVALID) {
      return INVALID;
    }
    return reader.position == quoted.length() - 1 ? rune : -2;
  }

  private String string() {
    StringBuilder result = new StringBuilder();
    while (position < text.length() - 1) {
      boolean octet = isOctet();
      int rune = rune();
      if (rune == INVALID) {
        return null;
      }
      if (octet && rune >= 0x80) {
        bytes = true;
        result.append((char) (0xDC00 + rune));
      } else {
        result.appendCodePoint(rune);
      }
    }
    // Bytes written one by one may make up characters.
    return bytes ? Utf8.text(Utf8.bytes(result.toString())) : result.toString();
  }

  /** Whether an escape follows that gives a byte instead of a character. */
  private boolean isOctet() {
    if (text.charAt(position) != '\\') {
      return false;
    }
    char c = text.charAt(position + 1);
    return c == 'x' || (c >= '0' && c <= '7');
  }

  private int rune() {
    int rune = text.codePointAt(position);
    position += Character.charCount(rune);
    if (rune != '\\') {
      boolean invalidByte = rune >= 0xD800 && rune <= 0xDFFF;
      return invalidByte ? 0xFFFD : rune;
    }
    char c = text.charAt(position++);
    return switch (c) {
      case 'a' -> 7;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      case '\\' -> c;
      case '\'', '"' -> c == text.charAt(0) ? c : INVALID;
      case 'x' -> digits(2, 16, 0);
      case 'u' -> valid(digits(4, 16, 0));
      case 'U' -> valid(digits(8, 16, 0));
      case '0', '1', '2', '3' -> digits(2, 8, c - '0');
      default -> INVALID;
    };
  }

  private int digits(int count, int radix, int first) {
    if (position + count > text.length() - 1) {
      return INVALID;
    }
    long value = first;
    for (int end = position + count; position < end; position++) {
      char c = text.charAt(position);
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      if (digit < 0) {
        return INVALID;
      }
      value = value * radix + digit;
    }
    return value > Character.MAX_CODE_POINT ? INVALID : (int) value;
  }

  private static int valid(int rune) {
    return rune >= 0xD800 && rune <= 0xDFFF ? INVALID : rune;
  }
}
