package dev.fairlead.value;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Numbers read from text: strconv.ParseInt, ParseUint and ParseFloat. */
public final class GoNumber {
  private static final String PREFIXES = "bBoOxX";
  private static final int[] PREFIX_BASES = {2, 2, 8, 8, 16, 16};

  private GoNumber() {}

  /**
   * A signed 64-bit integer.
   *
   * @param base 2 to 36, or 0: the prefixes 0b, 0o, 0x and 0 tell, and underscores may separate
   *     digits
   */
  public static OptionalLong parseInt(String text, int base) {
    boolean negative = text.startsWith("-");
    String digits = negative || text.startsWith("+") ? text.substring(1) : text;
    OptionalLong size = parseUint(digits, base);
    if (size.isEmpty() || size.getAsLong() >= 0) {
      return negative && size.isPresent() ? OptionalLong.of(-size.getAsLong()) : size;
    }
    return negative && size.getAsLong() == Long.MIN_VALUE ? size : OptionalLong.empty();
  }

  /** An unsigned 64-bit integer without a sign, as its bits. */
  public static OptionalLong parseUint(String text, int base) {
    if (base != 0) {
      return digits(text, base);
    }
    return underscoresFit(text) ? prefixed(text) : OptionalLong.empty();
  }

  /** A 64-bit floating-point number; empty also when it is out of range. */
  public static OptionalDouble parseFloat(String text) {
    OptionalDouble special = special(text);
    if (special.isPresent() || !isFloat(text)) {
      return special;
    }
    double value = Double.parseDouble(text.replace("_", ""));
    return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static OptionalLong prefixed(String text) {
    if (!text.startsWith("0")) {
      return digits(text.replace("_", ""), 10);
    }
    int prefix = text.length() < 3 ? -1 : PREFIXES.indexOf(text.charAt(1));
    return prefix < 0
        ? digits(text.replace("_", ""), 8)
        : digits(text.substring(2).replace("_", ""), PREFIX_BASES[prefix]);
  }

  private static OptionalLong digits(String text, int base) {
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    long most = Long.divideUnsigned(-1, base);
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0 || digit >= base || Long.compareUnsigned(value, most) > 0) {
        return OptionalLong.empty();
      }
      long shifted = value * base;
      value = shifted + digit;
      if (Long.compareUnsigned(value, shifted) < 0) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(value);
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : -1;
  }

  /** Underscores stand between digits, or between a prefix and a digit (atoi.go, underscoreOK). */
  private static boolean underscoresFit(String digits) {
    if (digits.indexOf('_') < 0) {
      return true;
    }
    boolean prefixed =
        digits.length() >= 2 && digits.charAt(0) == '0' && PREFIXES.indexOf(digits.charAt(1)) >= 0;
    boolean hex = prefixed && (digits.charAt(1) | 0x20) == 'x';
    boolean afterDigit = prefixed;
    boolean afterUnderscore = false;
    for (int i = prefixed ? 2 : 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      boolean isDigit = digit(c) >= 0 && digit(c) < (hex ? 16 : 10);
      if (c == '_' ? !afterDigit : !isDigit && afterUnderscore) {
        return false;
      }
      afterDigit = isDigit;
      afterUnderscore = c == '_';
    }
    return !afterUnderscore;
  }

  private static OptionalDouble special(String text) {
    boolean signed = text.startsWith("+") || text.startsWith("-");
    String name = signed ? text.substring(1) : text;
    if (isWord(name, "inf") || isWord(name, "infinity")) {
      return OptionalDouble.of(
          text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
    return isWord(text, "nan") ? OptionalDouble.of(Double.NaN) : OptionalDouble.empty();
  }

  /** Whether a text is an ASCII word in any case. */
  private static boolean isWord(String text, String word) {
    if (text.length() != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if ((text.charAt(i) | 0x20) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the text has the form of a number (atof.go, readFloat). */
  private static boolean isFloat(String text) {
    int start = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    boolean hex = start + 2 < text.length() && isWord(text.substring(start, start + 2), "0x");
    int base = hex ? 16 : 10;
    int exponent = indexOfExponent(text, hex ? 'p' : 'e');
    boolean point = false;
    boolean digits = false;
    for (int i = hex ? start + 2 : start; i < exponent; i++) {
      char c = text.charAt(i);
      boolean isDigit = digit(c) >= 0 && digit(c) < base;
      if (!isDigit && c != '_' && (c != '.' || point)) {
        return false;
      }
      point |= c == '.';
      digits |= isDigit;
    }
    boolean complete = exponent == text.length() ? !hex : isExponent(text, exponent + 1);
    return digits && complete && underscoresFit(text.substring(start));
  }

  private static int indexOfExponent(String text, char letter) {
    for (int i = 0; i < text.length(); i++) {
      if ((text.charAt(i) | 0x20) == letter) {
        return i;
      }
    }
    return text.length();
  }

  private static boolean isExponent(String text, int start) {
    int first = text.startsWith("+", start) || text.startsWith("-", start) ? start + 1 : start;
    if (first >= text.length() || text.charAt(first) == '_') {
      return false;
    }
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '_') {
        return false;
      }
    }
    return true;
  }
}
