package dev.fairlead.value;

import java.nio.charset.StandardCharsets;

/**
 * Go strings are bytes; ours are Java strings. A byte that is not part of valid UTF-8 is kept as a
 * lone surrogate U+DC80 to U+DCFF, which valid text never holds, so any byte string survives.
 */
public final class Utf8 {
  private Utf8() {}

  /** The bytes of a Go string. */
  public static byte[] bytes(String text) {
    throw new UnsupportedOperationException();
  }

  /** The Go string of some bytes. */
  public static String text(byte[] bytes) {
    throw new UnsupportedOperationException();
  }

  /** The length in bytes: Go's len. */
  public static int length(String text) {
    throw new UnsupportedOperationException();
  }

  /** Compares byte by byte: Go's order of strings. */
  public static int compare(String a, String b) {
    throw new UnsupportedOperationException();
  }

  static byte[] strict(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
