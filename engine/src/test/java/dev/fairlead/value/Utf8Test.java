package dev.fairlead.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Utf8Test {
  /** Bytes that begin, continue or break sequences in every way. */
  private static final int[] TELLING = {
    0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xED, 0xEF,
    0xF0, 0xF4, 0xF5, 0xFF
  };

  @Test
  void keepsAllBytes() {
    Random random = new Random(1);
    for (int i = 0; i < 50_000; i++) {
      byte[] bytes = bytes(random);
      String text = Utf8.text(bytes);
      assertArrayEquals(bytes, Utf8.bytes(text));
      assertEquals(bytes.length, Utf8.length(text));
    }
  }

  @Test
  void comparesByBytes() {
    Random random = new Random(2);
    for (int i = 0; i < 50_000; i++) {
      byte[] one = bytes(random);
      byte[] two = bytes(random);
      int order = Integer.signum(Utf8.compare(Utf8.text(one), Utf8.text(two)));
      assertEquals(Integer.signum(Arrays.compareUnsigned(one, two)), order);
    }
  }

  @Test
  void cutsCharactersAndJoinsThem() {
    String head = Utf8.slice("日本", 0, 4);
    String tail = Utf8.slice("日本", 4, 6);
    assertEquals("\"日\\xe6\"", GoQuote.quote(head));
    assertEquals("\"\\x9c\\xac\"", GoQuote.quote(tail));
    assertEquals("日本", Utf8.joined(head + tail));
    assertEquals("\"日本\"", GoQuote.quote(head + tail));
    assertEquals("bc", Utf8.slice("abcd", 1, 3));
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(7)];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) TELLING[random.nextInt(TELLING.length)];
    }
    return bytes;
  }
}
