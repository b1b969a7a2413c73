package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Param.INT;
import static dev.fairlead.function.Param.TEXT;

import dev.fairlead.tree.Function;
import dev.fairlead.value.GoUnicode;

/**
 * Functions on the words and lines of texts. They count bytes. Reference: goutils wordutils.go,
 * stringutils.go.
 */
final class WordFunctions {
  private static final String DOTS = "...";

  private WordFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "abbrev" -> fn(INT, TEXT, (width, text) -> abbreviate(0, width, text));
      case "abbrevboth" -> fn(INT, INT, TEXT, WordFunctions::abbreviate);
      case "initials" -> fn(TEXT, WordFunctions::initials);
      case "wrap" -> fn(INT, TEXT, (width, text) -> wrap(width, "\n", text, false));
      case "wrapWith" -> fn(INT, TEXT, TEXT, (width, end, text) -> wrap(width, end, text, true));
      default -> null;
    };
  }

  /** Cut to a width, with dots at the end, and at the start too when it begins further right. */
  static String abbreviate(long left, long width, String text) {
    if (width < 4 || left > 0 && width < 7) {
      return text;
    }
    String bytes = ByteText.of(text);
    if (bytes.length() <= width) {
      return text;
    }
    int start = (int) Math.max(0, Math.min(left, bytes.length()));
    return ByteText.text(cut(start, (int) width, bytes));
  }

  private static String cut(int left, int width, String bytes) {
    int length = bytes.length();
    int kept = width - DOTS.length();
    int start = Math.min(left, length - kept);
    if (start <= 4) {
      return bytes.substring(0, kept) + DOTS;
    }
    if (start + kept < length) {
      return DOTS + bytes.substring(start, start + kept - DOTS.length()) + DOTS;
    }
    return DOTS + bytes.substring(length - kept);
  }

  /** The first letter of each word. Takes each byte for a character. */
  static String initials(String text) {
    String bytes = ByteText.of(text);
    StringBuilder out = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < bytes.length(); i++) {
      char letter = bytes.charAt(i);
      boolean space = GoUnicode.isSpace(letter);
      if (first && !space) {
        out.append(letter);
      }
      first = space;
    }
    return out.toString();
  }

  /**
   * Broken into lines at spaces, those at the start of a line dropped.
   *
   * @param lineEnd what ends a line; empty for a newline
   * @param cutsWords whether words longer than a line are cut
   */
  static String wrap(long width, String lineEnd, String text, boolean cutsWords) {
    String bytes = ByteText.of(text);
    String newline = lineEnd.isEmpty() ? "\n" : ByteText.of(lineEnd);
    int columns = (int) Math.min(Math.max(width, 1), Integer.MAX_VALUE);
    StringBuilder out = new StringBuilder(bytes.length() + 16);
    int start = 0;
    while (bytes.length() - start > columns) {
      if (bytes.charAt(start) == ' ') {
        start++;
        continue;
      }
      int end = bytes.lastIndexOf(' ', start + columns);
      if (end >= start) {
        out.append(bytes, start, end).append(newline);
        start = end + 1;
      } else if (cutsWords) {
        out.append(bytes, start, start + columns).append(newline);
        start += columns;
      } else {
        int space = bytes.indexOf(' ', start + columns);
        end = space < 0 ? bytes.length() : space;
        out.append(bytes, start, end).append(space < 0 ? "" : newline);
        start = space < 0 ? end : end + 1;
      }
    }
    return ByteText.text(out.append(bytes, start, bytes.length()).toString());
  }
}
