package dev.fairlead.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The quick test says what the definition says, for numbers of all sizes. */
class FermatTest {
  @Test
  void smallNumbers() {
    for (int i = 3; i < 5000; i += 2) {
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

  private static void assertTest(BigInteger number) {
    BigInteger power = BigInteger.TWO.modPow(number.subtract(BigInteger.ONE), number);
    assertEquals(power.equals(BigInteger.ONE), Fermat.maybePrime(number), number.toString());
  }
}
