package dev.fairlead.jinja;

/** Where a tag ends: what jinjava's scanner leaves to a reader of balanced brackets. */
final class Delimiters {
  private static final int LENGTH = 2;
  private static final String END_RAW = "endraw";

  private Delimiters() {}

  /** Where a token ends; a tag does not end at braces that close a mapping inside it. */
  static int end(String text, int start, String image) {
    int end = start + image.length();
    boolean tag = image.startsWith("{{") || image.startsWith("{%");
    return tag && depth(image) > 0 ? balanced(text, start, end) : end;
  }

  /** How many brackets a tag leaves open. */
  private static int depth(String image) {
    int depth = 0;
    for (int at = LENGTH; at < image.length() - LENGTH; at = next(image, at)) {
      depth += step(image.charAt(at));
    }
    return depth;
  }

  /** Where the tag that begins at a place ends. */
  static int closing(String text, int start) {
    return balanced(text, start, text.length());
  }

  /** The end of the first closing delimiter outside of brackets, or what the scanner said. */
  private static int balanced(String text, int start, int otherwise) {
    String close = text.charAt(start + 1) == '{' ? "}}" : "%}";
    int depth = 0;
    for (int at = start + LENGTH; at < text.length(); at = next(text, at)) {
      if (depth == 0 && text.startsWith(close, at)) {
        return at + LENGTH;
      }
      depth += step(text.charAt(at));
    }
    return otherwise;
  }

  private static int step(char c) {
    return switch (c) {
      case '{', '[', '(' -> 1;
      case '}', ']', ')' -> -1;
      default -> 0;
    };
  }

  /** The place behind a character, or behind the string that begins with it. */
  private static int next(String text, int at) {
    char quote = text.charAt(at);
    if (quote != '\'' && quote != '"') {
      return at + 1;
    }
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote) {
      end += text.charAt(end) == '\\' ? LENGTH : 1;
    }
    return Math.min(end + 1, text.length());
  }

  /** Where the text of a raw block ends: before its closing tag, or behind it if that is next. */
  static int endRaw(String text, int start) {
    int at = text.indexOf("{%", start);
    while (at >= 0) {
      int close = text.indexOf("%}", at);
      if (close >= 0 && isEndRaw(text.substring(at, close + LENGTH))) {
        return at == start ? close + LENGTH : at;
      }
      at = text.indexOf("{%", at + LENGTH);
    }
    return text.length();
  }

  static boolean isEndRaw(String image) {
    if (!image.startsWith("{%") || image.length() < 2 * LENGTH + END_RAW.length()) {
      return false;
    }
    int from = LENGTH + (isMarker(image.charAt(LENGTH)) ? 1 : 0);
    int to = image.length() - LENGTH;
    to -= isMarker(image.charAt(to - 1)) ? 1 : 0;
    return image.substring(from, to).strip().equals(END_RAW);
  }

  private static boolean isMarker(char c) {
    return c == '-' || c == '+';
  }

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
