package dev.fairlead.value;

import java.math.BigDecimal;

/**
 * A decimal number that is not negative: its digits without trailing zeros, and where the decimal
 * point stands among them: 0.01 is "1" with point -1, 10 is "1" with point 2, zero "0" with 1.
 */
record Digits(String text, int point) {

  static Digits of(BigDecimal number) {
    String unscaled = number.unscaledValue().toString();
    return of(unscaled, unscaled.length() - number.scale());
  }

  static Digits of(long number, int scale) {
    String unscaled = Long.toString(number);
    return of(unscaled, unscaled.length() - scale);
  }

  private static Digits of(String digits, int point) {
    int end = digits.length();
    while (end > 1 && digits.charAt(end - 1) == '0') {
      end--;
    }
    String text = digits.substring(0, end);
    return text.equals("0") ? new Digits(text, 1) : new Digits(text, point);
  }
}
