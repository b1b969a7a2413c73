package dev.fairlead.format;

import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.Profile;
import java.util.Map;

/**
 * The order of keys in YAML: go-yaml's natural order (sorter.go, of version 2 or, when pretty, 3).
 * It is no consistent order for every set of keys, which Java's own sorting would not survive.
 */
final class YamlKeyOrder {
  private static final int SMALL = 16;

  private final boolean pretty;

  private YamlKeyOrder(boolean pretty) {
    this.pretty = pretty;
  }

  static String[] sorted(Map<?, ?> map, boolean pretty) {
    String[] keys = map.keySet().toArray(new String[0]);
    if (keys.length > 1) {
      new YamlKeyOrder(pretty).sort(keys, new String[keys.length], 0, keys.length);
    }
    return keys;
  }

  /** Merge sort. */
  private void sort(String[] keys, String[] spare, int from, int to) {
    if (to - from <= SMALL) {
      insertionSort(keys, from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(keys, spare, from, middle);
    sort(keys, spare, middle, to);
    System.arraycopy(keys, from, spare, from, middle - from);
    int left = from;
    int right = middle;
    for (int i = from; left < middle; i++) {
      boolean takeRight = right < to && isLess(keys[right], spare[left]);
      keys[i] = takeRight ? keys[right++] : spare[left++];
    }
  }

  private void insertionSort(String[] keys, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      String key = keys[i];
      int at = i;
      while (at > from && isLess(key, keys[at - 1])) {
        keys[at] = keys[at - 1];
        at--;
      }
      keys[at] = key;
    }
  }

  private boolean isLess(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      if (a.charAt(i) != b.charAt(i)) {
        int start = Character.isLowSurrogate(a.charAt(i)) && i > 0 ? i - 1 : i;
        return isLessAt(a, b, start);
      }
    }
    return a.length() < b.length();
  }

  private boolean isLessAt(String a, String b, int index) {
    int x = a.codePointAt(index);
    int y = b.codePointAt(index);
    boolean xLetter = isLetter(x);
    boolean yLetter = isLetter(y);
    if (xLetter && yLetter) {
      return x < y;
    }
    if (xLetter || yLetter) {
      return pretty && index > 0 && isDigit(a.codePointBefore(index)) ? xLetter : yLetter;
    }
    long start = (x == '0' || y == '0') && followsNumber(a, index) ? 1 : 0;
    long xNumber = number(a, index, start);
    long yNumber = number(b, index, start);
    if (xNumber != yNumber) {
      return xNumber < yNumber;
    }
    int xDigits = digits(a, index);
    int yDigits = digits(b, index);
    return xDigits != yDigits ? xDigits < yDigits : x < y;
  }

  /** Whether the digits right before an index are not all zeros. */
  private static boolean followsNumber(String text, int index) {
    for (int i = index; i > 0; ) {
      int c = text.codePointBefore(i);
      if (!isDigit(c)) {
        return false;
      }
      if (c != '0') {
        return true;
      }
      i -= Character.charCount(c);
    }
    return false;
  }

  private static long number(String text, int from, long start) {
    long number = start;
    for (int i = from; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (!isDigit(c)) {
        break;
      }
      number = number * 10 + c - '0';
      i += Character.charCount(c);
    }
    return number;
  }

  private static int digits(String text, int from) {
    int digits = 0;
    for (int i = from; i < text.length(); digits++) {
      int c = text.codePointAt(i);
      if (!isDigit(c)) {
        break;
      }
      i += Character.charCount(c);
    }
    return digits;
  }

  private static boolean isDigit(int c) {
    return c < 0x80 ? c >= '0' && c <= '9' : GoUnicode.isDigit(c, Profile.HELM_4);
  }

  private static boolean isLetter(int c) {
    return c < 0x80 ? (c | ' ') >= 'a' && (c | ' ') <= 'z' : GoUnicode.isLetter(c, Profile.HELM_4);
  }
}
