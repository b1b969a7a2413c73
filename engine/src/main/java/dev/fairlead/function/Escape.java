package dev.fairlead.function;

import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;

/** Text escaped for another language. Reference: Go text/template funcs.go, net/url QueryEscape. */
final class Escape {
  private static final String HEX = "0123456789ABCDEF";

  private Escape() {}

  /** For HTML. */
  static String html(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 0 -> out.append('\uFFFD');
        case '"' -> out.append("&#34;");
        case '\'' -> out.append("&#39;");
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** For a string of JavaScript. */
  static String js(Profile profile, String text) {
    String whole = Utf8.joined(text);
    StringBuilder out = new StringBuilder(whole.length() + 16);
    for (int i = 0; i < whole.length(); ) {
      int c = whole.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\\' || c == '\'' || c == '"') {
        out.append('\\').append((char) c);
      } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '=' || !prints(c, profile)) {
        hex(out.append("\\u"), c);
      } else {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  private static boolean prints(int c, Profile profile) {
    return c < 0x80 || Utf8.isByte(c) || GoUnicode.isPrint(c, profile);
  }

  /** At least four digits. */
  private static void hex(StringBuilder out, int c) {
    for (int shift = c < 0x10000 ? 12 : c < 0x100000 ? 16 : 20; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(c >> shift & 0xF));
    }
  }

  /** For the query of a URL. */
  static String query(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (byte b : Utf8.bytes(text)) {
      char c = (char) (b & 0xFF);
      if (c == ' ') {
        out.append('+');
      } else if (isUnreserved(c)) {
        out.append(c);
      } else {
        percent(out, c);
      }
    }
    return out.toString();
  }

  /** A byte as a URL escapes it. */
  static void percent(StringBuilder out, char c) {
    out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
  }

  /** Whether a byte stands for itself everywhere in a URL. */
  static boolean isUnreserved(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_'
        || c == '.'
        || c == '~';
  }
}
