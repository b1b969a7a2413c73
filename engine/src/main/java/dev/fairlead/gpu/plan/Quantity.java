package dev.fairlead.gpu.plan;

import java.math.BigDecimal;

/** Kubernetes quantities: decimal numbers with a suffix. Reference: apimachinery, resource. */
public final class Quantity {
  private static final String BINARY = "KMGTPE";
  private static final String DECIMAL = "num kMGTPE";
  private static final int LONGEST = 40;

  private Quantity() {}

  /** The value, or null if the text is no quantity. */
  public static BigDecimal parse(String text) {
    int end = 0;
    while (end < text.length() && "+-.0123456789".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    String number = text.substring(0, end);
    BigDecimal scale = scale(text.substring(end));
    boolean anyDigit = number.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean plain = number.lastIndexOf('.') == number.indexOf('.') && !isSigned(number);
    if (scale == null || !anyDigit || !plain || text.length() > LONGEST) {
      return null;
    }
    return new BigDecimal(number.endsWith(".") ? number + "0" : number).multiply(scale);
  }

  /** Whether a sign stands anywhere but at the start. */
  private static boolean isSigned(String number) {
    return number.lastIndexOf('+') > 0 || number.lastIndexOf('-') > 0;
  }

  private static BigDecimal scale(String suffix) {
    if (suffix.isEmpty()) {
      return BigDecimal.ONE;
    }
    if (suffix.length() == 2 && suffix.charAt(1) == 'i') {
      int power = BINARY.indexOf(suffix.charAt(0));
      return power < 0 ? null : BigDecimal.valueOf(1024).pow(power + 1);
    }
    if (suffix.length() == 1 && suffix.charAt(0) != ' ') {
      int power = DECIMAL.indexOf(suffix.charAt(0));
      return power < 0 ? null : BigDecimal.ONE.scaleByPowerOfTen(3 * (power - 3));
    }
    return exponent(suffix);
  }

  private static BigDecimal exponent(String suffix) {
    char e = suffix.charAt(0);
    String digits =
        suffix.length() > 1 && "+-".indexOf(suffix.charAt(1)) >= 0
            ? suffix.substring(2)
            : suffix.substring(1);
    boolean plain =
        !digits.isEmpty()
            && digits.length() < 3
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (e != 'e' && e != 'E' || !plain) {
      return null;
    }
    int power = Integer.parseInt(digits);
    return BigDecimal.ONE.scaleByPowerOfTen(suffix.charAt(1) == '-' ? -power : power);
  }
}
