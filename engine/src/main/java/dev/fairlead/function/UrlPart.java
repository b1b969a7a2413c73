package dev.fairlead.function;

import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoQuote;

/**
 * A part of a URL and the bytes that stand for themselves in it. Strings are {@link ByteText}.
 * Reference: Go net/url, escape, unescape, shouldEscape.
 */
enum UrlPart {
  PATH("$&+,/:;=@"),
  HOST("!$&'()*+,;=:[]<>\""),
  ZONE("!$&'()*+,;=:[]<>\""),
  USER("$&+,;="),
  FRAGMENT("$&+,/:;=?@!()*");

  private final String allowed;

  UrlPart(String allowed) {
    this.allowed = allowed;
  }

  private boolean allows(char c) {
    return Escape.isUnreserved(c) || allowed.indexOf(c) >= 0;
  }

  /** All but the allowed bytes as percent escapes. */
  String escape(String bytes) {
    StringBuilder out = new StringBuilder(bytes.length() + 16);
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (allows(c)) {
        out.append(c);
      } else {
        Escape.percent(out, c);
      }
    }
    return out.toString();
  }

  /** The bytes that percent escapes stand for. */
  String unescape(String bytes) {
    StringBuilder out = new StringBuilder(bytes.length());
    for (int i = 0; i < bytes.length(); i++) {
      char c = bytes.charAt(i);
      if (c == '%') {
        out.append(escaped(bytes, i));
        i += 2;
      } else if (this != HOST && this != ZONE || c >= 0x80 || allows(c)) {
        out.append(c);
      } else {
        throw new FunctionException(
            "invalid character " + GoQuote.quote(String.valueOf(c)) + " in host name");
      }
    }
    return out.toString();
  }

  /** The byte of the escape that starts here. A host may only escape what is beyond ASCII. */
  private char escaped(String bytes, int start) {
    String escape = bytes.substring(start, Math.min(start + 3, bytes.length()));
    int high = escape.length() < 3 ? -1 : digit(escape.charAt(1));
    int low = escape.length() < 3 ? -1 : digit(escape.charAt(2));
    char c = (char) (high << 4 | low);
    boolean percent = escape.equals("%25");
    if (high < 0
        || low < 0
        || this == HOST && c < 0x80 && !percent
        || this == ZONE && !percent && c != ' ' && !allows(c)) {
      throw new FunctionException("invalid URL escape " + GoQuote.quote(ByteText.text(escape)));
    }
    return c;
  }

  private static int digit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
