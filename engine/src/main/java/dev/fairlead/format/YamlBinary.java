package dev.fairlead.format;

import dev.fairlead.value.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The text of a {@code !!binary} scalar. */
final class YamlBinary {
  private YamlBinary() {}

  /** The bytes as a Go string. Base64 as Go reads it: padded, line breaks ignored. */
  static String decode(String text) {
    String packed = text.replace("\n", "").replace("\r", "");
    try {
      if (packed.length() % 4 == 0) {
        return Utf8.text(Base64.getDecoder().decode(packed.getBytes(StandardCharsets.UTF_8)));
      }
    } catch (IllegalArgumentException e) {
      // Falls through to the one failure there is.
    }
    throw new FormatException("yaml: !!binary value contains invalid base64 data");
  }
}
