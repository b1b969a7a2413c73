package dev.fairlead.crypto;

import java.math.BigInteger;

/**
 * Miller and Rabin's test to small bases: cheap, as it only squares and multiplies by one digit.
 * The numbers are in Montgomery form, in digits so small that whole columns of products add up
 * without a carry, which even a plain compiler turns into fast code.
 */
final class MillerRabin {
  private static final int DIGIT_BITS = 26;
  private static final int DIGIT_MASK = (1 << DIGIT_BITS) - 1;

  /** So that no number has to be reduced fully between two steps: above 4 times a base's square. */
  private static final int SPARE_BITS = 9;

  /** As many as FIPS 186-5, table B.1, asks of a random candidate of 476 bits and more. */
  private static final int[] BASES = {2, 3, 5, 7, 11};

  private final BigInteger number;
  private final int size;
  private final long[] modulus;
  private final long inverse;
  private final long[] quotients;

  /** What addUp found. */
  private long even;

  private long odd;

  private MillerRabin(BigInteger number) {
    this.number = number;
    int pairs = (number.bitLength() + SPARE_BITS + 2 * DIGIT_BITS - 1) / (2 * DIGIT_BITS);
    this.size = 2 * pairs;
    this.modulus = digits(number);
    this.inverse = inverse(modulus[0]);
    this.quotients = new long[size];
  }

  /** Whether an odd number above the bases is a prime, but for a chance too small to count. */
  static boolean isPrime(BigInteger number) {
    MillerRabin test = new MillerRabin(number);
    for (int base : BASES) {
      if (!test.passes(base)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the number is a prime or a strong pseudoprime to a base. */
  private boolean passes(int base) {
    BigInteger minusOne = number.subtract(BigInteger.ONE);
    int twos = minusOne.getLowestSetBit();
    BigInteger exponent = minusOne.shiftRight(twos);
    BigInteger one = BigInteger.ONE.shiftLeft(size * DIGIT_BITS).mod(number);
    long[] power = digits(one.multiply(BigInteger.valueOf(base)).mod(number));
    long[] square = digits(BigInteger.ZERO);
    for (int bit = exponent.bitLength() - 2; bit >= 0; bit--) {
      square(power, square, exponent.testBit(bit) ? base : 1);
      long[] spare = power;
      power = square;
      square = spare;
    }
    BigInteger reached = value(power).mod(number);
    BigInteger wanted = number.subtract(one);
    if (reached.equals(one)) {
      return true;
    }
    for (int i = 1; i < twos && !reached.equals(wanted); i++) {
      square(digits(reached), square, 1);
      reached = value(square).mod(number);
    }
    return reached.equals(wanted);
  }

  /** The square of a number, times a small factor; two columns of products at a time. */
  private void square(long[] a, long[] result, int factor) {
    long[] q = quotients;
    long carry = 0;
    long more = 0;
    for (int k = 0; k < 2 * size; k += 2) {
      int low = Math.max(0, k - size + 1);
      int middle = k / 2;
      addUp(a, a, low, middle, k);
      long first = carry + 2 * even + a[middle] * a[middle];
      long second = 2 * (odd + a[middle] * a[middle + 1]);
      addUp(q, modulus, low, Math.min(k, size), k);
      first += even;
      second += odd;
      if (k < size) {
        q[k] = (first & DIGIT_MASK) * inverse & DIGIT_MASK;
        first += q[k] * modulus[0];
        second += q[k] * modulus[1] + (first >>> DIGIT_BITS);
        q[k + 1] = (second & DIGIT_MASK) * inverse & DIGIT_MASK;
        second += q[k + 1] * modulus[0];
      } else {
        second += first >>> DIGIT_BITS;
        more += (first & DIGIT_MASK) * factor;
        result[k - size] = more & DIGIT_MASK;
        more = (more >>> DIGIT_BITS) + (second & DIGIT_MASK) * factor;
        result[k - size + 1] = more & DIGIT_MASK;
        more >>>= DIGIT_BITS;
      }
      carry = second >>> DIGIT_BITS;
    }
  }

  /**
   * The sums of left[i] right[k - i] in even, of left[i] right[k + 1 - i] in odd: each right factor
   * is read once for both.
   */
  private void addUp(long[] left, long[] right, int from, int to, int k) {
    long here = 0;
    long next = 0;
    long factor = right[k + 1 - from];
    for (int i = from, j = k - from; i < to; i++, j--) {
      next += left[i] * factor;
      factor = right[j];
      here += left[i] * factor;
    }
    even = here;
    odd = next;
  }

  /** The digits of a number, the lowest first, and a zero after them. */
  private long[] digits(BigInteger value) {
    long[] digits = new long[size + 1];
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
