package dev.fairlead.function;

import dev.fairlead.value.Utf8;

/** A Go string seen as its characters: {@code []rune}. What is no character becomes U+FFFD. */
final class GoRunes {
  private static final int ERROR = 0xFFFD;

  private GoRunes() {}

  /** The characters of a text. */
  static int[] of(String text) {
    int[] characters = new int[text.codePointCount(0, text.length())];
    int count = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      characters[count++] = of(codePoint);
    }
    return characters;
  }

  /** The character that Go sees in a code point of ours. */
  static int of(int codePoint) {
    return Utf8.isByte(codePoint) ? ERROR : codePoint;
  }
}
