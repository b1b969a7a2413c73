package dev.fairlead.format;

import dev.fairlead.value.Utf8;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a plain scalar means: go-yaml's resolver (yaml/v2 resolve.go). A number is a Long, a {@link
 * BigInteger} above int64 (Go's uint64) or a Double.
 */
final class YamlResolver {
  private static final String TAG_PREFIX = "tag:yaml.org,2002:";
  private static final int UINT64_BITS = 64;

  private YamlResolver() {}

  /** The meaning of an untagged plain scalar; the text itself when it is a string. */
  static Object plain(String text) {
    if (text.isEmpty()) {
      return null;
    }
    char c = text.charAt(0);
    if (c >= '0' && c <= '9') {
      return number(text);
    }
    return switch (c) {
      case '+', '-' -> isInfinity(text, 1) ? infinity(c) : number(text);
      case '.' -> dotted(text);
      case 'y', 'Y', 'n', 'N', 't', 'T', 'f', 'F', 'o', 'O', '~' -> word(text);
      default -> text;
    };
  }

  private static Object word(String text) {
    return switch (text) {
      case "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" -> true;
      case "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" -> false;
      case "~", "null", "Null", "NULL" -> null;
      default -> text;
    };
  }

  private static Object dotted(String text) {
    if (isInfinity(text, 0)) {
      return Double.POSITIVE_INFINITY;
    }
    if (text.equals(".nan") || text.equals(".NaN") || text.equals(".NAN")) {
      return Double.NaN;
    }
    String digits = separatesDigits(text) ? text.replace("_", "") : text;
    return decimal(digits, text);
  }

  /** Whether every {@code _} stands between digits, where Go's ParseFloat allows it. */
  private static boolean separatesDigits(String text) {
    for (int i = text.indexOf('_'); i >= 0; i = text.indexOf('_', i + 1)) {
      if (i == 0 || i + 1 == text.length()) {
        return false;
      }
      if (!YamlInput.isDigit(text.charAt(i - 1)) || !YamlInput.isDigit(text.charAt(i + 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInfinity(String text, int from) {
    return text.length() == from + 4
        && (text.endsWith(".inf") || text.endsWith(".Inf") || text.endsWith(".INF"));
  }

  private static Object infinity(char sign) {
    return sign == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  private static Object number(String text) {
    String digits = text.indexOf('_') < 0 ? text : text.replace("_", "");
    Object integer = integer(digits, 0);
    if (integer == null && digits.startsWith("0b")) {
      // Beyond what Go reads by itself this lets a sign stand after the prefix.
      integer = integer(digits.substring(2), 2);
    }
    return integer != null ? integer : decimal(digits, text);
  }

  /** Go's ParseInt, then ParseUint: a Long, a BigInteger, or null. Radix 0 is told by a prefix. */
  private static Object integer(String text, int radix) {
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    if (radix != 0) {
      return digits(text, start, radix);
    }
    if (text.length() < start + 2 || text.charAt(start) != '0') {
      return digits(text, start, 10);
    }
    return switch (text.charAt(start + 1)) {
      case 'x', 'X' -> digits(text, start + 2, 16);
      case 'o', 'O' -> digits(text, start + 2, 8);
      case 'b', 'B' -> digits(text, start + 2, 2);
      default -> digits(text, start + 1, 8);
    };
  }

  private static Object digits(String text, int start, int radix) {
    long value = 0;
    boolean large = false;
    if (start >= text.length()) {
      return null;
    }
    for (int i = start; i < text.length(); i++) {
      int digit = YamlTagScanner.hex(text.charAt(i));
      if (digit < 0 || digit >= radix) {
        return null;
      }
      large |= value > (Long.MAX_VALUE - digit) / radix;
      value = value * radix + digit;
    }
    boolean negative = text.charAt(0) == '-';
    if (!large) {
      return negative ? -value : value;
    }
    return large(text.substring(start), radix, text.charAt(0));
  }

  private static Object large(String digits, int radix, char sign) {
    BigInteger value = new BigInteger(digits, radix);
    if (sign == '-') {
      BigInteger negated = value.negate();
      return negated.bitLength() < Long.SIZE ? (Object) negated.longValue() : null;
    }
    return sign == '+' || value.bitLength() > UINT64_BITS ? null : value;
  }

  /** A decimal float within range, else the original text. */
  private static Object decimal(String digits, String text) {
    if (!isDecimal(digits)) {
      return text;
    }
    double value = Double.parseDouble(digits);
    return Double.isInfinite(value) ? text : (Object) value;
  }

  private static boolean isDecimal(String text) {
    int i = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    int afterInt = skipDigits(text, i);
    int end = afterInt;
    if (end < text.length() && text.charAt(end) == '.') {
      end = skipDigits(text, end + 1);
      if (end == afterInt + 1 && afterInt == i) {
        return false;
      }
    } else if (afterInt == i) {
      return false;
    }
    if (end < text.length() && (text.charAt(end) | ' ') == 'e') {
      int start = end + 1;
      if (start < text.length() && (text.charAt(start) == '-' || text.charAt(start) == '+')) {
        start++;
      }
      end = skipDigits(text, start);
      if (end == start) {
        return false;
      }
    }
    return end == text.length();
  }

  private static int skipDigits(String text, int from) {
    int i = from;
    while (i < text.length() && YamlInput.isDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  // Tags.

  /** The meaning of a scalar with a tag, except for {@code !!binary}. */
  static Object tagged(String tag, String text) {
    String name = tag.startsWith(TAG_PREFIX) ? tag.substring(TAG_PREFIX.length()) : "";
    switch (name) {
      case "bool", "int", "float", "null", "timestamp":
        break;
      default:
        return text;
    }
    boolean time = name.equals("timestamp") && GoTimestamp.matches(text);
    Object value = time ? text : plain(text);
    String found = time ? "timestamp" : name(value);
    if (found.equals(name)) {
      return value;
    }
    if (name.equals("float") && value instanceof Long integer) {
      return integer.doubleValue();
    }
    throw new FormatException("yaml: cannot decode !!" + found + " `" + text + "` as a !!" + name);
  }

  private static String name(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Boolean) {
      return "bool";
    }
    if (value instanceof Double) {
      return "float";
    }
    return value instanceof String ? "str" : "int";
  }

  /** The bytes of a {@code !!binary} scalar. Base64 as Go reads it: padded, line breaks ignored. */
  static String binary(String text) {
    String packed = text.replace("\n", "").replace("\r", "");
    try {
      if (packed.length() % 4 == 0) {
        return Utf8.text(Base64.getDecoder().decode(packed.getBytes(StandardCharsets.UTF_8)));
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the one failure there is.
    }
    throw new FormatException("yaml: !!binary value contains invalid base64 data");
  }

  // What the writer asks.

  /** Whether a text that is written plain would be read as something else than this string. */
  static boolean isAmbiguous(String text) {
    if (text.isEmpty()) {
      return true;
    }
    Object value = plain(text);
    return !(value instanceof String)
        || YamlInput.isDigit(text.charAt(0)) && GoTimestamp.matches(text)
        || isBase60(text);
  }

  /** The same by go-yaml v3, which reads one more spelling of octal numbers. */
  static boolean isAmbiguousToday(String text) {
    if (isAmbiguous(text)) {
      return true;
    }
    String digits = text.charAt(0) == '0' ? text.replace("_", "") : "";
    return digits.startsWith("0o") && integer(digits.substring(2), 8) != null;
  }

  /** A number in base 60, {@code 190:20:30.15}. */
  private static boolean isBase60(String text) {
    char c = text.charAt(0);
    int i = c == '-' || c == '+' ? 1 : 0;
    if (i == text.length() || !YamlInput.isDigit(text.charAt(i)) || text.indexOf(':') < 0) {
      return false;
    }
    i = skipBase60Digits(text, i);
    int groups = 0;
    while (i + 1 < text.length() && text.charAt(i) == ':') {
      int digits = skipDigits(text, i + 1) - i - 1;
      if (digits == 0 || digits > 2 || digits == 2 && text.charAt(i + 1) > '5') {
        return false;
      }
      i += digits + 1;
      groups++;
    }
    if (i < text.length() && text.charAt(i) == '.') {
      i = skipBase60Digits(text, i + 1);
    }
    return groups > 0 && i == text.length();
  }

  private static int skipBase60Digits(String text, int from) {
    int i = from;
    while (i < text.length() && (YamlInput.isDigit(text.charAt(i)) || text.charAt(i) == '_')) {
      i++;
    }
    return i;
  }
}
