package dev.fairlead.function;

import dev.fairlead.value.Utf8;
import java.io.ByteArrayOutputStream;

/** Base 32 as Go writes and reads it. Reference: Go encoding/base32. */
final class Base32 {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int DIGITS = 8;

  private final String text;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int next;

  private Base32(String text) {
    this.text = text;
  }

  static String encode(String text) {
    byte[] bytes = Utf8.bytes(text);
    StringBuilder out = new StringBuilder((bytes.length + 4) / 5 * DIGITS);
    for (int i = 0; i < bytes.length; i += 5) {
      long bits = 0;
      for (int j = 0; j < 5; j++) {
        bits = bits << 8 | (i + j < bytes.length ? bytes[i + j] & 0xFF : 0);
      }
      int digits = (Math.min(5, bytes.length - i) * 8 + 4) / 5;
      for (int j = 0; j < DIGITS; j++) {
        out.append(j < digits ? ALPHABET.charAt((int) (bits >> 35 - 5 * j & 0x1F)) : '=');
      }
    }
    return out.toString();
  }

  /** The decoded text, or the words of the failure. */
  static String decode(String text) {
    Base32 reader = new Base32(ByteText.of(text).replace("\r", "").replace("\n", ""));
    int failure = reader.read();
    return failure < 0
        ? Utf8.text(reader.out.toByteArray())
        : "illegal base32 data at input byte " + failure;
  }

  /** Reads all; the index to blame, or -1. */
  private int read() {
    int digits = 0;
    long bits = 0;
    while (next < text.length()) {
      char c = text.charAt(next++);
      if (c == '=' && digits >= 2 && text.length() - next < DIGITS) {
        return readEnd(digits, bits);
      }
      int digit = c < 0x80 ? ALPHABET.indexOf(c) : -1;
      if (digit < 0) {
        return next - 1;
      }
      bits = bits << 5 | digit;
      digits++;
      if (digits == DIGITS) {
        write(bits, 5);
        digits = 0;
        bits = 0;
      }
    }
    return digits == 0 ? -1 : next - digits;
  }

  /** Reads what follows the first padding character; Go looks no further than the padding. */
  private int readEnd(int digits, long bits) {
    int missing = DIGITS - 1 - digits;
    if (text.length() - next < missing) {
      return text.length();
    }
    for (int i = 0; i < missing; i++) {
      if (text.charAt(next + i) != '=') {
        return next + i - 1;
      }
    }
    if (digits == 3 || digits == 6) {
      return next - 1;
    }
    write(bits << 5 * (DIGITS - digits), digits * 5 / 8);
    return -1;
  }

  private void write(long bits, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (bits >> 8 * (4 - i)));
    }
  }
}
