package dev.fairlead.format.toml;

import dev.fairlead.format.toml.TomlScanner.TomlFailure;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;

/** Reads numbers and dates (toml/lex.go, toml/parse.go). */
final class TomlNumbers {
  private final TomlScanner in;

  TomlNumbers(TomlScanner in) {
    this.in = in;
  }

  /** A value that starts with a digit, which is not read yet. */
  Object digits() {
    if (in.next() != '0') {
      return integerOrDate();
    }
    int c = in.next();
    if (TomlScanner.isDigit(c)) {
      return integerOrDate();
    }
    switch (c) {
      case '_':
        return decimal();
      case '.', 'e', 'E':
        return real();
      case 'b':
        return based(2, "a binary");
      case 'o':
        return based(8, "an octal");
      case 'x':
        return based(16, "a hexadecimal");
      default:
        in.back();
        return integer();
    }
  }

  private Object integerOrDate() {
    int c = in.next();
    while (TomlScanner.isDigit(c)) {
      c = in.next();
    }
    switch (c) {
      case '-', ':':
        return date();
      case '_':
        return decimal();
      case '.', 'e', 'E':
        return real();
      default:
        in.back();
        return integer();
    }
  }

  private Object based(int radix, String what) {
    int c = in.peek();
    if (!isDigit(c, radix)) {
      String shown = in.current() + Character.toString(c);
      throw in.failure("not " + what + " number: '" + shown + "'");
    }
    while (isDigit(c, radix) || c == '_') {
      c = in.next();
    }
    in.back();
    return integer();
  }

  private static boolean isDigit(int c, int radix) {
    return radix == 16 ? TomlScanner.isHex(c) : c >= '0' && c < '0' + radix;
  }

  private Object decimal() {
    int c = in.next();
    while (TomlScanner.isDigit(c) || c == '_') {
      c = in.next();
    }
    if (c == '.' || c == 'e' || c == 'E') {
      return real();
    }
    in.back();
    return integer();
  }

  /** A value that starts with a sign, which is read. */
  Object signed() {
    int c = in.next();
    switch (c) {
      case 'i', 'n' -> {
        boolean complete =
            c == 'i' ? in.accept('n') && in.accept('f') : in.accept('a') && in.accept('n');
        if (!complete) {
          throw in.failure("invalid float: '" + in.current() + "'");
        }
        return toFloat();
      }
      case '0' -> {
        int base = in.peek();
        if (base == 'b' || base == 'o' || base == 'x') {
          String shown = in.current() + (char) base;
          throw in.failure("cannot use sign with non-decimal numbers: '" + shown + "'");
        }
      }
      case '.' -> throw in.failure("floats must start with a digit, not '.'");
      default -> {
        if (!TomlScanner.isDigit(c)) {
          throw in.failure("expected a digit but got " + GoQuote.character(c, Profile.HELM_4));
        }
      }
    }
    return decimal();
  }

  private Object real() {
    int c = in.next();
    while (TomlScanner.isDigit(c) || c == '_' || "._-+eE".indexOf(c) >= 0) {
      c = in.next();
    }
    in.back();
    return toFloat();
  }

  private Object date() {
    int c = in.next();
    while (TomlScanner.isDigit(c) || "-:Tt .Zz+".indexOf(c) >= 0) {
      c = in.next();
    }
    in.back();
    int line = in.line();
    String text = in.take().strip();
    Object time = TomlDates.parse(text);
    if (time == null) {
      throw new TomlFailure(line, "invalid datetime: " + quoted(TomlDates.normal(text)));
    }
    return time;
  }

  private Object integer() {
    int line = in.line();
    String text = in.take();
    if (!hasGoodUnderscores(text)) {
      throw invalid(line, "integer", text, "underscores must be surrounded by digits");
    }
    if (hasLeadingZero(text)) {
      throw invalid(line, "integer", text, "cannot have leading zeroes");
    }
    String digits = text.replace("_", "");
    boolean based = digits.length() > 1 && digits.charAt(0) == '0';
    int radix = !based ? 10 : digits.charAt(1) == 'x' ? 16 : digits.charAt(1) == 'o' ? 8 : 2;
    try {
      return Long.parseLong(based ? digits.substring(2) : digits, radix);
    } catch (NumberFormatException e) {
      throw new TomlFailure(line, text + " is out of range for int64");
    }
  }

  private static TomlFailure invalid(int line, String kind, String text, String why) {
    return new TomlFailure(line, "Invalid " + kind + " " + quoted(text) + ": " + why);
  }

  private static String quoted(String text) {
    return GoQuote.quote(text, Profile.HELM_4);
  }

  /** What was read as a float; also for {@code inf} and {@code nan}. */
  Object toFloat() {
    int line = in.line();
    String text = in.take();
    switch (text) {
      case "inf", "+inf":
        return Double.POSITIVE_INFINITY;
      case "-inf":
        return Double.NEGATIVE_INFINITY;
      case "nan", "+nan":
        return Double.NaN;
      case "-nan":
        return Double.longBitsToDouble(Double.doubleToRawLongBits(Double.NaN) | Long.MIN_VALUE);
      default:
        break;
    }
    if (!hasGoodParts(text)) {
      throw invalid(line, "float", text, "underscores must be surrounded by digits");
    }
    if (hasLeadingZero(firstPart(text))) {
      throw invalid(line, "float", text, "cannot have leading zeroes");
    }
    if (!hasGoodPeriods(text)) {
      throw invalid(line, "float", text, "'.' must be followed by one or more digits");
    }
    String digits = text.replace("_", "");
    if (!isDecimal(digits)) {
      throw new TomlFailure(line, "Invalid float value: " + quoted(text));
    }
    double value = Double.parseDouble(digits);
    if (Double.isInfinite(value)) {
      throw new TomlFailure(line, text + " is out of range for float64");
    }
    return value;
  }

  /** Whether a text of digits, signs, periods and exponents is one number. */
  private static boolean isDecimal(String text) {
    int i = skipDigits(text, text.startsWith("-") || text.startsWith("+") ? 1 : 0);
    if (i < text.length() && text.charAt(i) == '.') {
      i = skipDigits(text, i + 1);
    }
    if (i < text.length() && (text.charAt(i) | ' ') == 'e') {
      int start = i + 1;
      if (start < text.length() && (text.charAt(start) == '-' || text.charAt(start) == '+')) {
        start++;
      }
      i = skipDigits(text, start);
      if (i == start) {
        return false;
      }
    }
    return i == text.length();
  }

  private static int skipDigits(String text, int from) {
    int i = from;
    while (i < text.length() && TomlScanner.isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static String firstPart(String text) {
    int start = 0;
    while (start < text.length() && endsPart(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && !endsPart(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean endsPart(char c) {
    return c == '.' || c == 'e' || c == 'E';
  }

  private static boolean hasGoodParts(String text) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || endsPart(text.charAt(i))) {
        if (i > start && !hasGoodUnderscores(text.substring(start, i))) {
          return false;
        }
        start = i + 1;
      }
    }
    return true;
  }

  private static boolean hasGoodUnderscores(String text) {
    boolean accept = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '_' && !accept) {
        return false;
      }
      accept = TomlScanner.isHex(c);
    }
    return accept;
  }

  private static boolean hasLeadingZero(String text) {
    if (text.length() > 1 && text.charAt(0) == '0') {
      char c = text.charAt(1);
      return c != 'b' && c != 'o' && c != 'x';
    }
    return text.length() > 2
        && (text.charAt(0) == '-' || text.charAt(0) == '+')
        && text.charAt(1) == '0';
  }

  private static boolean hasGoodPeriods(String text) {
    for (int i = text.indexOf('.'); i >= 0; i = text.indexOf('.', i + 1)) {
      if (i + 1 == text.length() || !TomlScanner.isDigit(text.charAt(i + 1))) {
        return false;
      }
    }
    return true;
  }
}
