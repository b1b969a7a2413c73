package dev.fairlead.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Floating-point numbers as Go writes them (strconv/ftoa.go). Java's own Double.toString does not
 * always find the shortest digits before JDK 19.
 */
public final class GoFloat {
  /** Where the shortest form of verb {@code g} turns to an exponent (ftoa.go, eprec). */
  private static final int SHORTEST_LIMIT = 6;

  private GoFloat() {}

  /**
   * The fewest digits that read back as the same number.
   *
   * @param verb {@code e}: with exponent; {@code f}: without; {@code g}: with one when it is below
   *     -4 or at least 6, which is what {@code %v} and printing an action do
   */
  public static String shortest(double value, char verb) {
    return Double.isFinite(value)
        ? format(isNegative(value), ShortestDigits.of(value), verb)
        : special(value);
  }

  /** The same for a 32-bit number. */
  public static String shortest(float value, char verb) {
    return Float.isFinite(value)
        ? format(isNegative(value), ShortestDigits.of(value), verb)
        : special(value);
  }

  /**
   * A number of digits: behind the point for verbs {@code e} and {@code f}, in all for {@code g}.
   * Halves of the exact binary value are rounded to even.
   */
  public static String fixed(double value, char verb, int precision) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    String sign = isNegative(value) ? "-" : "";
    BigDecimal exact = new BigDecimal(Math.abs(value));
    return switch (verb) {
      case 'f' -> sign + exact.setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
      case 'e' -> sign + exponential(rounded(exact, precision + 1), precision);
      default -> sign + general(rounded(exact, Math.max(precision, 1)), Math.max(precision, 1));
    };
  }

  private static boolean isNegative(double value) {
    return value < 0 || value == 0 && 1 / value < 0;
  }

  private static String special(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    return value > 0 ? "+Inf" : "-Inf";
  }

  private static String format(boolean negative, Digits digits, char verb) {
    String text =
        switch (verb) {
          case 'e' -> exponential(digits, digits.text().length() - 1);
          case 'f' -> plain(digits);
          default -> general(digits, SHORTEST_LIMIT);
        };
    return negative ? "-" + text : text;
  }

  private static String general(Digits digits, int precision) {
    int exponent = digits.point() - 1;
    return exponent < -4 || exponent >= precision
        ? exponential(digits, digits.text().length() - 1)
        : plain(digits);
  }

  private static Digits rounded(BigDecimal exact, int digits) {
    BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    return Digits.of(rounded);
  }

  private static String exponential(Digits digits, int precision) {
    String text = digits.text();
    StringBuilder out = new StringBuilder().append(text.charAt(0));
    if (precision > 0) {
      out.append('.').append(text, 1, text.length());
      zeros(out, precision + 1 - text.length());
    }
    int exponent = digits.point() - 1;
    out.append(exponent < 0 ? "e-" : "e+");
    int size = Math.abs(exponent);
    return out.append(size < 10 ? "0" : "").append(size).toString();
  }

  private static String plain(Digits digits) {
    String text = digits.text();
    int point = digits.point();
    StringBuilder out = new StringBuilder();
    if (point <= 0) {
      zeros(out.append("0."), -point);
      return out.append(text).toString();
    }
    if (point < text.length()) {
      return out.append(text, 0, point).append('.').append(text, point, text.length()).toString();
    }
    zeros(out.append(text), point - text.length());
    return out.toString();
  }

  private static void zeros(StringBuilder out, int count) {
    for (int i = 0; i < count; i++) {
      out.append('0');
    }
  }
}
