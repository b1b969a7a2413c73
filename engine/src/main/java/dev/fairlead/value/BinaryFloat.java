package dev.fairlead.value;

import java.util.Locale;

/** Floating-point numbers by their bits: verbs x and b (strconv/ftoa.go, fmtX and fmtB). */
final class BinaryFloat {
  private static final long ONE = 1L << 60;
  private static final int MANTISSA_BITS = 52;
  private static final int BIAS = 1023;

  private final boolean negative;
  private long mantissa;
  private int exponent;

  private BinaryFloat(double value) {
    long bits = Double.doubleToRawLongBits(value);
    negative = bits < 0;
    mantissa = bits & (1L << MANTISSA_BITS) - 1;
    int raw = (int) (bits >> MANTISSA_BITS) & 0x7FF;
    if (raw > 0) {
      mantissa |= 1L << MANTISSA_BITS;
    }
    exponent = Math.max(raw, 1) - BIAS;
  }

  /** Verb b: an integer times a power of two; x and X: hexadecimal, of a precision or -1. */
  static String format(double value, char verb, int precision) {
    if (!Double.isFinite(value)) {
      return GoFloat.shortest(value, 'g');
    }
    BinaryFloat number = new BinaryFloat(value);
    String sign = number.negative ? "-" : "";
    if (verb == 'b') {
      int power = number.exponent - MANTISSA_BITS;
      return sign + number.mantissa + (power < 0 ? "p" : "p+") + power;
    }
    String text = sign + number.hex(precision);
    return verb == 'X' ? text.toUpperCase(Locale.ROOT) : text;
  }

  private String hex(int precision) {
    normalize();
    if (precision >= 0 && precision < 15) {
      round(precision * 4);
    }
    StringBuilder text = new StringBuilder("0x").append(mantissa >> 60 & 1);
    long rest = mantissa << 4;
    if (precision > 0 || precision < 0 && rest != 0) {
      text.append('.');
    }
    for (int i = 0; precision < 0 ? rest != 0 : i < precision; i++) {
      text.append(Character.forDigit((int) (rest >>> 60), 16));
      rest <<= 4;
    }
    int size = Math.abs(exponent);
    return text.append(exponent < 0 ? "p-" : "p+")
        .append(size < 10 ? "0" : "")
        .append(size)
        .toString();
  }

  private void normalize() {
    if (mantissa == 0) {
      exponent = 0;
      return;
    }
    mantissa <<= 60 - MANTISSA_BITS;
    while ((mantissa & ONE) == 0) {
      mantissa <<= 1;
      exponent--;
    }
  }

  /** Halves to even. */
  private void round(int bits) {
    long extra = mantissa << bits & ONE - 1;
    mantissa >>>= 60 - bits;
    if ((extra | mantissa & 1) > ONE >> 1) {
      mantissa++;
    }
    mantissa <<= 60 - bits;
    if ((mantissa & ONE << 1) != 0) {
      mantissa >>= 1;
      exponent++;
    }
  }
}
