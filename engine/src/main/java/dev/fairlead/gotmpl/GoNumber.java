package dev.fairlead.gotmpl;

/** Parses numbers as Go writes them in source code (strconv/atoi.go and atof.go, base 0). */
final class GoNumber {
  private GoNumber() {}

  /** An unsigned 64-bit integer without a sign; null when malformed or too large. */
  static Long parseUnsigned(String text) {
    int radix = radix(text);
    int begin = radix == 10 ? 0 : 2;
    if (radix == 8 && (text.length() < 3 || (text.charAt(1) | 0x20) != 'o')) {
      begin = 1;
    }
    if (text.isEmpty() || !underscoresAreGood(text)) {
      return null;
    }
    long value = 0;
    long most = Long.divideUnsigned(-1L, radix);
    for (int i = begin; i < text.length(); i++) {
      char c = text.charAt(i);
      int digit = Character.digit(c, radix);
      if (c == '_') {
        continue;
      }
      long next = value * radix + digit;
      boolean tooLarge =
          Long.compareUnsigned(value, most) > 0 || Long.compareUnsigned(next, value * radix) < 0;
      if (digit < 0 || tooLarge) {
        return null;
      }
      value = next;
    }
    return value;
  }

  private static int radix(String text) {
    if (!text.startsWith("0")) {
      return 10;
    }
    if (text.length() < 3) {
      return 8;
    }
    return switch (text.charAt(1)) {
      case 'b', 'B' -> 2;
      case 'x', 'X' -> 16;
      default -> 8;
    };
  }

  /** A signed 64-bit integer; null when malformed or too large. */
  static Long parseSigned(String text) {
    boolean negative = text.startsWith("-");
    Long magnitude = parseUnsigned(negative || text.startsWith("+") ? text.substring(1) : text);
    if (magnitude == null) {
      return null;
    }
    if (magnitude < 0) {
      return negative && magnitude == Long.MIN_VALUE ? magnitude : null;
    }
    return negative ? (Long) (-magnitude) : magnitude;
  }

  /** An unsigned 64-bit integer as the nearest float. */
  static double unsignedToDouble(long bits) {
    return bits >= 0 ? (double) bits : (double) (bits >>> 1 | bits & 1) * 2;
  }

  /** A finite float; NaN when malformed or too large. */
  static double parseFloat(String text) {
    if (!isFloat(text) || !underscoresAreGood(text)) {
      return Double.NaN;
    }
    double value = Double.parseDouble(text.replace("_", ""));
    return Double.isInfinite(value) ? Double.NaN : value;
  }

  private static boolean isFloat(String text) {
    int i = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    boolean hex = text.startsWith("0x", i) || text.startsWith("0X", i);
    int digits = 0;
    boolean point = false;
    for (i += hex ? 2 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && !point) {
        point = true;
      } else if (Character.digit(c, hex ? 16 : 10) >= 0) {
        digits++;
      } else if (c != '_') {
        break;
      }
    }
    if (digits == 0) {
      return false;
    }
    if (i == text.length()) {
      return !hex;
    }
    return (text.charAt(i) | 0x20) == (hex ? 'p' : 'e') && isExponent(text, i + 1);
  }

  private static boolean isExponent(String text, int from) {
    int i = from;
    if (i < text.length() && (text.charAt(i) == '+' || text.charAt(i) == '-')) {
      i++;
    }
    if (i == text.length() || !isDigit(text.charAt(i))) {
      return false;
    }
    while (i < text.length() && (isDigit(text.charAt(i)) || text.charAt(i) == '_')) {
      i++;
    }
    return i == text.length();
  }

  /** Whether underscores stand between digits, or a digit and a base prefix, only. */
  private static boolean underscoresAreGood(String text) {
    if (text.indexOf('_') < 0) {
      return true;
    }
    int i = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
    boolean afterDigit = i + 1 < text.length() && text.charAt(i) == '0' && isPrefix(text, i + 1);
    boolean hex = afterDigit && (text.charAt(i + 1) | 0x20) == 'x';
    boolean afterUnderscore = false;
    for (i += afterDigit ? 2 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean underscore = c == '_';
      boolean digit = Character.digit(c, hex ? 16 : 10) >= 0;
      if (underscore ? !afterDigit : afterUnderscore && !digit) {
        return false;
      }
      afterDigit = digit;
      afterUnderscore = underscore;
    }
    return !afterUnderscore;
  }

  private static boolean isPrefix(String text, int at) {
    return switch (text.charAt(at)) {
      case 'b', 'B', 'o', 'O', 'x', 'X' -> true;
      default -> false;
    };
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
