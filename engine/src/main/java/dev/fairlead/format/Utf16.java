package dev.fairlead.format;

import dev.fairlead.value.Utf8;

/** YAML texts in UTF-16, which go-yaml tells by their byte order mark (yaml/v2 readerc.go). */
final class Utf16 {
  private final byte[] bytes;
  private final int low;
  private int pos = 2;

  private Utf16(byte[] bytes, int low) {
    this.bytes = bytes;
    this.low = low;
  }

  /** The text itself, unless its first two bytes are the mark of UTF-16. */
  static String decoded(String text) {
    if (text.startsWith("\uDCFF\uDCFE")) {
      return new Utf16(Utf8.bytes(text), 0).decode();
    }
    return text.startsWith("\uDCFE\uDCFF") ? new Utf16(Utf8.bytes(text), 1).decode() : text;
  }

  private String decode() {
    StringBuilder text = new StringBuilder(bytes.length / 2);
    while (pos < bytes.length) {
      char c = unit("incomplete UTF-16 character");
      if (Character.isLowSurrogate(c)) {
        throw new FormatException("yaml: unexpected low surrogate area");
      }
      text.append(c);
      if (Character.isHighSurrogate(c)) {
        char second = unit("incomplete UTF-16 surrogate pair");
        if (!Character.isLowSurrogate(second)) {
          throw new FormatException("yaml: expected low surrogate area");
        }
        text.append(second);
      }
    }
    return text.toString();
  }

  private char unit(String incomplete) {
    if (pos + 2 > bytes.length) {
      throw new FormatException("yaml: " + incomplete);
    }
    int unit = bytes[pos + low] & 0xFF | (bytes[pos + 1 - low] & 0xFF) << 8;
    pos += 2;
    return (char) unit;
  }
}
