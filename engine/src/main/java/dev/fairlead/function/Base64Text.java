package dev.fairlead.function;

import dev.fairlead.value.FunctionException;
import dev.fairlead.value.Utf8;
import java.io.ByteArrayOutputStream;

/** Reads base 64 as Go does: strict padding, newlines left out. Reference: Go encoding/base64. */
final class Base64Text {
  private final String text;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int next;

  private Base64Text(String text) {
    this.text = text;
  }

  /** The decoded text, or the words of the failure. */
  static String decode(String text) {
    try {
      return Utf8.text(bytes(text));
    } catch (FunctionException e) {
      return e.getMessage();
    }
  }

  /** The decoded bytes. */
  static byte[] bytes(String text) {
    Base64Text reader = new Base64Text(ByteText.of(text));
    int failure = reader.read();
    if (failure >= 0) {
      throw new FunctionException("illegal base64 data at input byte " + failure);
    }
    return reader.out.toByteArray();
  }

  /** Reads all; the index to blame, or -1. */
  private int read() {
    int digits = 0;
    int bits = 0;
    while (next < text.length()) {
      char c = text.charAt(next++);
      int digit = digit(c);
      if (digit >= 0) {
        bits = bits << 6 | digit;
        digits++;
      } else if (!isNewline(c)) {
        return c == '=' && digits >= 2 ? readEnd(digits, bits) : next - 1;
      }
      if (digits == 4) {
        write(bits, 3);
        digits = 0;
        bits = 0;
      }
    }
    return digits == 0 ? -1 : next - digits;
  }

  /** Reads what follows the first padding character. */
  private int readEnd(int digits, int bits) {
    if (digits == 2) {
      skipNewlines();
      if (next == text.length()) {
        return next;
      }
      if (text.charAt(next) != '=') {
        return next - 1;
      }
      next++;
    }
    write(bits << 6 * (4 - digits), digits - 1);
    skipNewlines();
    return next < text.length() ? next : -1;
  }

  private void skipNewlines() {
    while (next < text.length() && isNewline(text.charAt(next))) {
      next++;
    }
  }

  private void write(int bits, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write(bits >> 8 * (2 - i));
    }
  }

  private static boolean isNewline(char c) {
    return c == '\n' || c == '\r';
  }

  private static int digit(char c) {
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    if (c >= 'a' && c <= 'z') {
      return c - 'a' + 26;
    }
    if (c >= '0' && c <= '9') {
      return c - '0' + 52;
    }
    return c == '+' ? 62 : c == '/' ? 63 : -1;
  }
}
