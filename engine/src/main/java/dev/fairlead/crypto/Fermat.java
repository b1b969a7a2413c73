package dev.fairlead.crypto;

import java.math.BigInteger;

/**
 * Fermat's test to base 2: cheap, as it only squares and doubles, and what it refuses is no prime.
 * The numbers are in Montgomery form, in digits so small that whole columns of products add up
 * without a carry, which even a plain compiler turns into fast code.
 */
final class Fermat {
  private static final int DIGIT_BITS = 26;
  private static final int DIGIT_MASK = (1 << DIGIT_BITS) - 1;

  /** So that no number has to be reduced fully between two steps. */
  private static final int SPARE_BITS = 5;

  private final BigInteger number;
  private final int size;
  private final long[] modulus;
  private final long inverse;
  private final long[] quotients;

  private Fermat(BigInteger number) {
    this.number = number;
    this.size = (number.bitLength() + SPARE_BITS + DIGIT_BITS - 1) / DIGIT_BITS;
    this.modulus = digits(number);
    this.inverse = inverse(modulus[0]);
    this.quotients = new long[size];
  }

  /** Whether an odd number may be a prime. */
  static boolean maybePrime(BigInteger number) {
    return new Fermat(number).passes();
  }

  private boolean passes() {
    BigInteger one = BigInteger.ONE.shiftLeft(size * DIGIT_BITS).mod(number);
    BigInteger exponent = number.subtract(BigInteger.ONE);
    long[] power = digits(one.shiftLeft(1).mod(number));
    long[] square = new long[size];
    for (int bit = exponent.bitLength() - 2; bit >= 0; bit--) {
      square(power, square, exponent.testBit(bit) ? 1 : 0);
      long[] spare = power;
      power = square;
      square = spare;
    }
    return value(power).mod(number).equals(one);
  }

  /** The square of a number, shifted: its digits may then have one bit more. */
  private void square(long[] a, long[] result, int shift) {
    long[] m = modulus;
    long[] q = quotients;
    int n = size;
    long sum = 0;
    for (int k = 0; k < n; k++) {
      sum += column(a, 0, k);
      for (int i = 0, j = k; i < k; i++, j--) {
        sum += q[i] * m[j];
      }
      long quotient = (sum & DIGIT_MASK) * inverse & DIGIT_MASK;
      q[k] = quotient;
      sum = sum + quotient * m[0] >>> DIGIT_BITS;
    }
    for (int k = n; k < 2 * n; k++) {
      sum += column(a, k - n + 1, n - 1);
      for (int i = k - n + 1, j = n - 1; i < n; i++, j--) {
        sum += q[i] * m[j];
      }
      result[k - n] = (sum & DIGIT_MASK) << shift;
      sum >>>= DIGIT_BITS;
    }
  }

  /** The products of the digits at two places and all between them, from both ends inwards. */
  private static long column(long[] a, int low, int high) {
    long sum = 0;
    int i = low;
    int j = high;
    while (i < j) {
      sum += a[i++] * a[j--];
    }
    sum <<= 1;
    return i == j ? sum + a[i] * a[i] : sum;
  }

  private long[] digits(BigInteger value) {
    long[] digits = new long[size];
    for (int bit = value.bitLength() - 1; bit >= 0; bit--) {
      if (value.testBit(bit)) {
        digits[bit / DIGIT_BITS] |= 1L << bit % DIGIT_BITS;
      }
    }
    return digits;
  }

  private static BigInteger value(long[] digits) {
    BigInteger value = BigInteger.ZERO;
    for (int i = digits.length - 1; i >= 0; i--) {
      value = value.shiftLeft(DIGIT_BITS).add(BigInteger.valueOf(digits[i]));
    }
    return value;
  }

  /** What makes -1 of an odd digit, by Newton's method: each step doubles the right bits. */
  private static long inverse(long digit) {
    long inverse = digit;
    for (int bits = 3; bits < DIGIT_BITS; bits *= 2) {
      inverse = inverse * (2 - digit * inverse) & DIGIT_MASK;
    }
    return -inverse & DIGIT_MASK;
  }
}
