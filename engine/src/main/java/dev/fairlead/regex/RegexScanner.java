package dev.fairlead.regex;

import dev.fairlead.value.FunctionException;

/** Reads a pattern from left to right. */
final class RegexScanner {
  private static final int TOO_BIG = 100_000_000;
  private static final int NONE = -2;

  private final String pattern;
  private int position;

  RegexScanner(String pattern) {
    this.pattern = pattern;
  }

  int position() {
    return position;
  }

  int length() {
    return pattern.length();
  }

  boolean atEnd() {
    return position == pattern.length();
  }

  int peek() {
    return peek(0);
  }

  /** The character some places ahead, -1 beyond the end. */
  int peek(int ahead) {
    int at = position + ahead;
    return at < pattern.length() ? pattern.charAt(at) : -1;
  }

  boolean startsWith(String prefix) {
    return pattern.startsWith(prefix, position);
  }

  /** The place of a text from here on, or -1. */
  int find(String text) {
    return pattern.indexOf(text, position);
  }

  void skip(int count) {
    position += count;
  }

  /** Reads up to a place. */
  String take(int end) {
    String text = pattern.substring(position, end);
    position = end;
    return text;
  }

  /** Reads a code point; fails at a byte that is not UTF-8. */
  int next() {
    return next(pattern.length());
  }

  /** Reads a code point of a part that ends at a place. */
  int next(int end) {
    int codePoint = pattern.codePointAt(position);
    checkUtf8(position, position + 1, end);
    position += Character.charCount(codePoint);
    return codePoint;
  }

  /** Fails at a byte that is not UTF-8; here that is a lone low surrogate. */
  private void checkUtf8(int start, int stop, int end) {
    for (int i = start; i < stop; i++) {
      boolean pair = i > 0 && Character.isHighSurrogate(pattern.charAt(i - 1));
      if (Character.isLowSurrogate(pattern.charAt(i)) && !pair) {
        throw failure("invalid UTF-8", i, end);
      }
    }
  }

  /** Go's words for a failure: what is wrong and with which part of the pattern. */
  FunctionException failure(String what, int start, int end) {
    String part = pattern.substring(start, Math.min(end, pattern.length()));
    return new FunctionException("error parsing regexp: " + what + ": `" + part + "`");
  }

  /** A failure from a place to the end. */
  FunctionException failure(String what, int start) {
    return failure(what, start, pattern.length());
  }

  /** The name in {@code (?P<name>} or {@code (?<name>}, or null when there is none. */
  String groupName() {
    int start = position;
    boolean named = startsWith("(?<") && peek(3) >= 0;
    if (!named && !(startsWith("(?P<") && peek(4) >= 0)) {
      return null;
    }
    int nameStart = start + (named ? 3 : 4);
    int end = find(">");
    if (end < 0) {
      checkUtf8(start, pattern.length(), pattern.length());
      throw failure("invalid named capture", start);
    }
    checkUtf8(nameStart, end, end);
    for (int i = nameStart; i < end; i++) {
      if (pattern.charAt(i) != '_' && !isAlphanumeric(pattern.charAt(i))) {
        throw failure("invalid named capture", start, end + 1);
      }
    }
    if (nameStart == end) {
      throw failure("invalid named capture", start, end + 1);
    }
    position = end + 1;
    return pattern.substring(nameStart, end);
  }

  /** The name in {@code \pN} or {@code \p{Name}}. */
  String propertyName() {
    int start = position;
    skip(2);
    if (atEnd()) {
      return "";
    }
    if (next() != '{') {
      return pattern.substring(start + 2, position);
    }
    int end = pattern.indexOf('}', start);
    if (end < 0) {
      checkUtf8(start, pattern.length(), pattern.length());
      throw failure("invalid character class range", start);
    }
    checkUtf8(start + 3, end, end);
    position = end + 1;
    return pattern.substring(start + 3, end);
  }

  /** The bounds of {@code {n,m}}, -1 for no upper one; null when it is not of that form. */
  int[] bounds() {
    int start = position;
    skip(1);
    int min = number();
    int max = min;
    if (min != NONE && peek() == ',') {
      skip(1);
      max = peek() == '}' ? -1 : number();
    }
    if (min == NONE || max == NONE || peek() != '}') {
      position = start;
      return null;
    }
    skip(1);
    return new int[] {max == TOO_BIG ? -1 : min, max};
  }

  private int number() {
    int first = peek();
    boolean zero = first == '0' && isDigit(peek(1));
    if (!isDigit(first) || zero) {
      return NONE;
    }
    int number = 0;
    while (isDigit(peek())) {
      number = number >= TOO_BIG ? TOO_BIG : number * 10 + peek() - '0';
      skip(1);
    }
    return Math.min(number, TOO_BIG);
  }

  /** Reads an escaped character (parseEscape). */
  int escape() {
    int start = position;
    skip(1);
    if (atEnd()) {
      throw failure("trailing backslash at end of expression", start, start);
    }
    int c = next();
    int value =
        switch (c) {
          case '0' -> octal(c);
          case '1', '2', '3', '4', '5', '6', '7' -> isOctal(peek()) ? octal(c) : NONE;
          case 'x' -> hex();
          case 'a' -> 7;
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'v' -> 11;
          default -> c < 0x80 && !isAlphanumeric(c) ? c : NONE;
        };
    if (value == NONE) {
      throw failure("invalid escape sequence", start, position);
    }
    return value;
  }

  private int octal(int first) {
    int value = first - '0';
    for (int i = 1; i < 3 && isOctal(peek()); i++) {
      value = value * 8 + next() - '0';
    }
    return value;
  }

  private int hex() {
    if (atEnd()) {
      return NONE;
    }
    int c = next();
    if (c == '{') {
      return hexInBraces();
    }
    int high = hexDigit(c);
    int low = atEnd() ? -1 : hexDigit(next());
    return high < 0 || low < 0 ? NONE : high * 16 + low;
  }

  private int hexInBraces() {
    int value = 0;
    int digits = 0;
    while (!atEnd()) {
      int c = next();
      if (c == '}') {
        return digits == 0 ? NONE : value;
      }
      int digit = hexDigit(c);
      value = value * 16 + digit;
      digits++;
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        return NONE;
      }
    }
    return NONE;
  }

  private static int hexDigit(int c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private static boolean isOctal(int c) {
    return '0' <= c && c <= '7';
  }

  private static boolean isDigit(int c) {
    return '0' <= c && c <= '9';
  }

  private static boolean isAlphanumeric(int c) {
    return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z';
  }
}
