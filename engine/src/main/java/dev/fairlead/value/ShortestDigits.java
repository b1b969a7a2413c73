package dev.fairlead.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Finds the fewest decimal digits that read back as a given floating-point number. */
final class ShortestDigits {
  private static final double EXACT_INTEGERS = 1L << 53;
  private static final double SHORT_DIGITS = 1e15;
  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private ShortestDigits() {}

  static Digits of(double value) {
    double size = Math.abs(value);
    if (size < EXACT_INTEGERS && size == Math.rint(size)) {
      return Digits.of((long) size, 0);
    }
    Digits few = fewDigits(size);
    if (few != null) {
      return few;
    }
    int first = size >= 1e-7 && size < 1e37 ? 16 : 1;
    boolean even = (Double.doubleToRawLongBits(size) & 1) == 0;
    return search(new Range(size, Math.nextDown(size), Math.nextUp(size), even), first);
  }

  static Digits of(float value) {
    float size = Math.abs(value);
    if (size == 0) {
      return Digits.of(0, 0);
    }
    boolean even = (Float.floatToRawIntBits(size) & 1) == 0;
    return search(new Range(size, Math.nextDown(size), Math.nextUp(size), even), 1);
  }

  /**
   * At most 15 digits identify a number, and both the digits and a power of ten up to 22 are exact
   * doubles, so one division or multiplication tells whether they are right. Null when there are
   * none, or when the number is too small or too large to tell.
   */
  private static Digits fewDigits(double size) {
    for (int scale = size < SHORT_DIGITS ? 1 : -22; scale < TENS.length; scale++) {
      double digits = Math.rint(scale < 0 ? size / TENS[-scale] : size * TENS[scale]);
      if (digits >= SHORT_DIGITS) {
        return null;
      }
      if (digits > 0 && (scale < 0 ? digits * TENS[-scale] : digits / TENS[scale]) == size) {
        return Digits.of((long) digits, scale);
      }
    }
    return null;
  }

  /** Tries one digit more each time. */
  private static Digits search(Range range, int first) {
    for (int digits = first; ; digits++) {
      BigDecimal down = range.round(digits, RoundingMode.DOWN);
      BigDecimal up = range.round(digits, RoundingMode.UP);
      if (range.holds(down)) {
        return Digits.of(range.holds(up) ? range.round(digits, RoundingMode.HALF_EVEN) : down);
      }
      if (range.holds(up)) {
        return Digits.of(up);
      }
    }
  }

  /** The decimal numbers that read back as one number: half the gaps to its neighbours. */
  private static final class Range {
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final BigDecimal exact;
    private final BigDecimal low;
    private final BigDecimal high;
    private final int margin;

    Range(double size, double below, double above, boolean withEnds) {
      exact = new BigDecimal(size);
      BigDecimal gapBelow = exact.subtract(new BigDecimal(below));
      BigDecimal gapAbove =
          Double.isInfinite(above) ? gapBelow : new BigDecimal(above).subtract(exact);
      low = exact.subtract(gapBelow.multiply(HALF));
      high = exact.add(gapAbove.multiply(HALF));
      margin = withEnds ? 0 : 1;
    }

    BigDecimal round(int digits, RoundingMode mode) {
      return exact.round(new MathContext(digits, mode));
    }

    boolean holds(BigDecimal number) {
      return number.compareTo(low) >= margin && high.compareTo(number) >= margin;
    }
  }
}
