package dev.fairlead.manifest;

import dev.fairlead.value.GoUnicode;

/** White space at the ends of a text, as Go's strings.TrimSpace sees it (unicode.IsSpace). */
final class Blank {
  private Blank() {}

  /** How long a text is without the white space at its end. */
  static int trimmedLength(CharSequence text) {
    int end = text.length();
    while (end > 0 && GoUnicode.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Without white space at its start. */
  static String trimLeft(String text) {
    int start = 0;
    while (start < text.length() && GoUnicode.isSpace(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }

  /** Whether there is nothing but white space. */
  static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!GoUnicode.isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
