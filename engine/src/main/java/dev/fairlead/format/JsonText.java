package dev.fairlead.format;

import dev.fairlead.value.Utf8;

/** Strings on their way through JSON. */
final class JsonText {
  private JsonText() {}

  /** The text with every byte that is not UTF-8 replaced by U+FFFD, as Go's encoder does. */
  static String valid(String text) {
    if (!Utf8.hasBytes(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      if (!Character.isHighSurrogate(out.charAt(i))) {
        if (Character.isLowSurrogate(out.charAt(i))) {
          out.setCharAt(i, '\uFFFD');
        }
      } else {
        i++;
      }
    }
    return out.toString();
  }
}
