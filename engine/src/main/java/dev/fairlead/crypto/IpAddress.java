package dev.fairlead.crypto;

import java.util.Arrays;

/** Reads IP addresses (net.ParseIP): 4 bytes for IPv4, also inside IPv6, else 16. */
final class IpAddress {
  private IpAddress() {}

  /** The bytes, or null when the text is no address. */
  static byte[] parse(String text) {
    return text.indexOf(':') < 0 ? ipv4(text) : ipv6(text);
  }

  private static byte[] ipv4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return null;
    }
    byte[] bytes = new byte[4];
    for (int i = 0; i < 4; i++) {
      int value = number(parts[i], 10, 3);
      boolean leadingZero = parts[i].startsWith("0") && parts[i].length() > 1;
      if (value < 0 || value > 255 || leadingZero) {
        return null;
      }
      bytes[i] = (byte) value;
    }
    return bytes;
  }

  private static byte[] ipv6(String text) {
    int gap = text.indexOf("::");
    byte[] head = fields(gap < 0 ? text : text.substring(0, gap), gap < 0);
    byte[] tail = gap < 0 ? new byte[0] : fields(text.substring(gap + 2), true);
    if (head == null || tail == null) {
      return null;
    }
    int length = head.length + tail.length;
    if (gap < 0 ? length != 16 : length > 14) {
      return null;
    }
    byte[] bytes = Arrays.copyOf(head, 16);
    System.arraycopy(tail, 0, bytes, 16 - tail.length, tail.length);
    return mapped(bytes) ? Arrays.copyOfRange(bytes, 12, 16) : bytes;
  }

  private static boolean mapped(byte[] bytes) {
    for (int i = 0; i < 12; i++) {
      if (bytes[i] != (i < 10 ? 0 : -1)) {
        return false;
      }
    }
    return true;
  }

  /** The bytes of fields between colons; the last may be an IPv4 address. */
  private static byte[] fields(String text, boolean last) {
    if (text.isEmpty()) {
      return new byte[0];
    }
    String[] parts = text.split(":", -1);
    byte[] bytes = new byte[0];
    for (int i = 0; i < parts.length; i++) {
      boolean embedded = last && i == parts.length - 1 && parts[i].indexOf('.') >= 0;
      int value = embedded ? 0 : number(parts[i], 16, 4);
      byte[] field = embedded ? ipv4(parts[i]) : new byte[] {(byte) (value >> 8), (byte) value};
      if (field == null || value < 0) {
        return null;
      }
      bytes = Arrays.copyOf(bytes, bytes.length + field.length);
      System.arraycopy(field, 0, bytes, bytes.length - field.length, field.length);
    }
    return bytes;
  }

  /** A number of at most some digits, or -1. */
  private static int number(String digits, int base, int most) {
    if (digits.isEmpty() || digits.length() > most) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, base) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value * base + digit;
    }
    return value;
  }
}
