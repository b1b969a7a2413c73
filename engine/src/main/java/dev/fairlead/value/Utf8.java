package dev.fairlead.value;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Go strings are bytes; ours are Java strings. A byte that is not part of valid UTF-8 is kept as a
 * lone surrogate U+DC80 to U+DCFF, which valid text never holds, so any byte string survives.
 */
public final class Utf8 {
  /** {@link #compare} as a comparator; a class of its own because a lambda costs start-up time. */
  public static final Comparator<String> ORDER = new Order();

  private static final int BYTE_BASE = 0xDC00;

  private Utf8() {}

  /** The bytes of a Go string. */
  public static byte[] bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new String(bytes, StandardCharsets.UTF_8).equals(text) ? bytes : encode(text);
  }

  /** The Go string of some bytes. */
  public static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : decode(bytes);
  }

  /** The length in bytes: Go's len. */
  public static int length(String text) {
    int chars = text.length();
    int length = chars;
    for (int i = 0; i < chars; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        length += extraBytes(text, i, c);
      }
    }
    return length;
  }

  /** The part between two byte offsets: Go's text[from:to]. It may cut a character. */
  public static String slice(String text, int from, int to) {
    int length = length(text);
    if (length == text.length()) {
      return text.substring(from, to);
    }
    return text(Arrays.copyOfRange(bytes(text), from, to));
  }

  /** Compares byte by byte: Go's order of strings. */
  public static int compare(String a, String b) {
    int end = Math.min(a.length(), b.length());
    for (int i = 0; i < end; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        return Character.isSurrogate(x) || Character.isSurrogate(y)
            ? Arrays.compareUnsigned(bytes(a), bytes(b))
            : x - y;
      }
    }
    return a.length() - b.length();
  }

  /** Whether a code point of a string stands for one byte that is not valid UTF-8. */
  public static boolean isByte(int codePoint) {
    return codePoint >= BYTE_BASE + 0x80 && codePoint <= BYTE_BASE + 0xFF;
  }

  /** The byte that such a code point stands for, 128 to 255. */
  public static int byteOf(int codePoint) {
    return codePoint - BYTE_BASE;
  }

  /** Whether the text holds bytes that are not valid UTF-8. */
  public static boolean hasBytes(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLowSurrogate(c) && extraBytes(text, i, c) == 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * The same bytes, with pieces of a character that have come together made one character again.
   */
  public static String joined(String text) {
    return hasBytes(text) ? text(encode(text)) : text;
  }

  /** How many bytes more than one a char beyond ASCII takes; half of a pair takes two. */
  private static int extraBytes(String text, int index, char c) {
    if (c < 0x800 || Character.isHighSurrogate(c)) {
      return 1;
    }
    if (!Character.isLowSurrogate(c)) {
      return 2;
    }
    return index > 0 && Character.isHighSurrogate(text.charAt(index - 1)) ? 1 : 0;
  }

  private static byte[] encode(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() * 2);
    int start = 0;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (isByte(codePoint)) {
        out.writeBytes(text.substring(start, i).getBytes(StandardCharsets.UTF_8));
        out.write(byteOf(codePoint));
        start = i + 1;
      }
      i += Character.charCount(codePoint);
    }
    out.writeBytes(text.substring(start).getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; ) {
      int size = sequence(bytes, i);
      if (size == 0) {
        text.append((char) (BYTE_BASE + (bytes[i++] & 0xFF)));
      } else {
        text.append(new String(bytes, i, size, StandardCharsets.UTF_8));
        i += size;
      }
    }
    return text.toString();
  }

  /** The size of the valid sequence at an index, or 0 (unicode/utf8, DecodeRune). */
  private static int sequence(byte[] bytes, int index) {
    int lead = bytes[index] & 0xFF;
    if (lead < 0x80) {
      return 1;
    }
    int size = size(lead);
    if (size == 0 || index + size > bytes.length || !isSecond(lead, bytes[index + 1] & 0xFF)) {
      return 0;
    }
    for (int i = 2; i < size; i++) {
      if ((bytes[index + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return size;
  }

  private static int size(int lead) {
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    if (lead < 0xE0) {
      return 2;
    }
    return lead < 0xF0 ? 3 : 4;
  }

  /** Excludes long forms, surrogates and what lies beyond U+10FFFF. */
  private static boolean isSecond(int lead, int second) {
    return switch (lead) {
      case 0xE0 -> second >= 0xA0 && second <= 0xBF;
      case 0xED -> second >= 0x80 && second <= 0x9F;
      case 0xF0 -> second >= 0x90 && second <= 0xBF;
      case 0xF4 -> second >= 0x80 && second <= 0x8F;
      default -> second >= 0x80 && second <= 0xBF;
    };
  }

  private static final class Order implements Comparator<String> {
    @Override
    public int compare(String a, String b) {
      return Utf8.compare(a, b);
    }
  }
}
