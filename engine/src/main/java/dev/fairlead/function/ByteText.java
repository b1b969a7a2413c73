package dev.fairlead.function;

import dev.fairlead.value.Utf8;
import java.nio.charset.StandardCharsets;

/**
 * A Go string seen as its bytes: a Java string with one char, 0 to 255, for each byte. Sprig cuts
 * strings by bytes, and a part of a character is no text.
 */
final class ByteText {
  private ByteText() {}

  /** The bytes of a text. */
  static String of(String text) {
    return isAscii(text) ? text : new String(Utf8.bytes(text), StandardCharsets.ISO_8859_1);
  }

  /** The text of some bytes. */
  static String text(String bytes) {
    return isAscii(bytes) ? bytes : Utf8.text(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
