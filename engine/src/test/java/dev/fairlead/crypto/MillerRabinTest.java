package dev.fairlead.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The quick test says what the library's says, for numbers of all sizes. */
class MillerRabinTest {
  @Test
  void smallNumbers() {
    for (int i = 13; i < 5000; i += 2) {
      assertTest(BigInteger.valueOf(i));
    }
  }

  @Test
  void largeNumbers() {
    Random random = new Random(1);
    for (int bits = 20; bits < 700; bits += 7) {
      assertTest(new BigInteger(bits, random).setBit(0).setBit(bits - 1));
      assertTest(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
      assertTest(new BigInteger(bits, 20, random));
    }
  }

  /**
   * 3215031751 passes to the bases 2, 3, 5 and 7; 2047, 121, 781, 25 and 133 pass to one of the
   * bases.
   */
  @Test
  void pseudoprimes() {
    for (long number : new long[] {3215031751L, 2047, 121, 781, 25, 133}) {
      assertTest(BigInteger.valueOf(number));
    }
  }

  private static void assertTest(BigInteger number) {
    assertEquals(number.isProbablePrime(100), MillerRabin.isPrime(number), number.toString());
  }
}
