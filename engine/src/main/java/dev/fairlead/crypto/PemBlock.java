package dev.fairlead.crypto;

import dev.fairlead.value.Utf8;
import java.util.Base64;

/**
 * A PEM block: base 64 between two lines that name its type (encoding/pem).
 *
 * @param type what the lines say after BEGIN and END
 */
record PemBlock(String type, byte[] bytes) {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "\n-----END ";
  private static final String DASHES = "-----";
  private static final int WIDTH = 64;

  /** The first block of a text, or null. */
  static PemBlock decode(String text) {
    int from = 0;
    for (int end = text.indexOf(END); end >= 0; end = text.indexOf(END, from)) {
      from = end + END.length();
      int begin = text.lastIndexOf(BEGIN, end);
      boolean lineStart = begin == 0 || begin > 0 && text.charAt(begin - 1) == '\n';
      PemBlock block = lineStart ? decode(text, begin, end) : null;
      if (block != null) {
        return block;
      }
    }
    return null;
  }

  private static PemBlock decode(String text, int begin, int end) {
    int typeEnd = lineEnd(text, begin);
    String line = text.substring(begin + BEGIN.length(), typeEnd).stripTrailing();
    if (!line.endsWith(DASHES) || typeEnd > end) {
      return null;
    }
    String type = line.substring(0, line.length() - DASHES.length());
    String closing = text.substring(end + END.length(), lineEnd(text, end + 1)).stripTrailing();
    if (!closing.equals(type + DASHES)) {
      return null;
    }
    byte[] bytes = body(text.substring(typeEnd, end));
    return bytes == null ? null : new PemBlock(type, bytes);
  }

  private static int lineEnd(String text, int start) {
    int end = text.indexOf('\n', start);
    return end < 0 ? text.length() : end;
  }

  /** The bytes after the headers, or null when they are not base 64. */
  private static byte[] body(String text) {
    int start = Math.min(1, text.length());
    for (int end = lineEnd(text, start);
        text.lastIndexOf(':', end) >= start && end < text.length();
        end = lineEnd(text, start)) {
      start = end + 1;
    }
    StringBuilder digits = new StringBuilder();
    for (int i = start; i < text.length(); i++) {
      digits.append(text.charAt(i) <= ' ' ? "" : text.charAt(i));
    }
    try {
      boolean whole = digits.length() % 4 == 0;
      return whole ? Base64.getDecoder().decode(Utf8.bytes(digits.toString())) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The block as text, in lines of 64 characters. */
  String encode() {
    String digits = Base64.getEncoder().encodeToString(bytes);
    StringBuilder text = new StringBuilder(BEGIN).append(type).append(DASHES).append('\n');
    for (int i = 0; i < digits.length(); i += WIDTH) {
      text.append(digits, i, Math.min(i + WIDTH, digits.length())).append('\n');
    }
    return text.append(END, 1, END.length()).append(type).append(DASHES).append('\n').toString();
  }
}
