package dev.fairlead.value;

/** Go's quoted strings and characters: {@code %q} and strconv.Quote (strconv/quote.go). */
public final class GoQuote {
  private static final String HEX = "0123456789abcdef";

  private GoQuote() {}

  /** The text in double quotes with Go's escapes, by the Unicode of Helm 4. */
  public static String quote(String text) {
    return quote(text, Profile.HELM_4);
  }

  /** The text in double quotes; characters that the profile's Unicode can print stay. */
  public static String quote(String text, Profile profile) {
    return quoted(text, profile, false);
  }

  /** The text in double quotes, all beyond ASCII escaped: {@code %+q}. */
  public static String ascii(String text) {
    return quoted(text, Profile.HELM_4, true);
  }

  /** A character in single quotes: {@code %q} of an integer. */
  public static String character(int codePoint, Profile profile) {
    return character(codePoint, profile, false);
  }

  /** A character in single quotes, escaped unless it is ASCII: {@code %+q} of an integer. */
  public static String asciiCharacter(int codePoint) {
    return character(codePoint, Profile.HELM_4, true);
  }

  /** Whether the text can stand between backquotes: {@code %#q} does so. */
  public static boolean fitsBackquotes(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c < ' ' && c != '\t' || c == '`' || c == 0x7F || c == 0xFEFF || Utf8.isByte(c)) {
        return false;
      }
    }
    return true;
  }

  /** The text in double quotes as package time does, all but printable ASCII as bytes. */
  public static String hexQuote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (byte b : Utf8.bytes(text)) {
      if (b < ' ') {
        hex(out.append("\\x"), b & 0xFF, 2);
      } else {
        out.append(b == '"' || b == '\\' ? "\\" : "").append((char) b);
      }
    }
    return out.append('"').toString();
  }

  private static String quoted(String text, Profile profile, boolean ascii) {
    String whole = Utf8.joined(text);
    StringBuilder out = new StringBuilder(whole.length() + 2).append('"');
    for (int i = 0; i < whole.length(); ) {
      int c = whole.codePointAt(i);
      i += Character.charCount(c);
      if (Utf8.isByte(c)) {
        hex(out.append("\\x"), Utf8.byteOf(c), 2);
      } else {
        escape(out, c, '"', ascii ? null : profile);
      }
    }
    return out.append('"').toString();
  }

  private static String character(int codePoint, Profile profile, boolean ascii) {
    boolean valid = Character.isValidCodePoint(codePoint) && codePoint >> 11 != 0x1B;
    StringBuilder out = new StringBuilder("'");
    escape(out, valid ? codePoint : 0xFFFD, '\'', ascii ? null : profile);
    return out.append('\'').toString();
  }

  /** Without a profile all beyond ASCII is escaped. */
  private static void escape(StringBuilder out, int c, char quote, Profile profile) {
    if (c == quote || c == '\\') {
      out.append('\\').append((char) c);
    } else if (c < 0x7F ? c >= ' ' : profile != null && GoUnicode.isPrint(c, profile)) {
      out.appendCodePoint(c);
    } else if (c >= 7 && c <= '\r') {
      out.append('\\').append("abtnvfr".charAt(c - 7));
    } else if (c < ' ' || c == 0x7F) {
      hex(out.append("\\x"), c, 2);
    } else if (c < 0x10000) {
      hex(out.append("\\u"), c, 4);
    } else {
      hex(out.append("\\U"), c, 8);
    }
  }

  private static void hex(StringBuilder out, int value, int digits) {
    for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
      out.append(HEX.charAt(value >> shift & 0xF));
    }
  }
}
