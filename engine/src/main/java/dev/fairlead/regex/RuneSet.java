package dev.fairlead.regex;

import java.util.Arrays;

/** A set of code points, kept as ranges: a character class. */
final class RuneSet {
  private static final int MAX = Character.MAX_CODE_POINT;

  /** Lower bound in the upper half, upper bound in the lower half. */
  private long[] ranges = new long[4];

  private int count;
  private boolean sorted = true;

  /** A set of ranges: the first and last code point of each. */
  static RuneSet of(int... bounds) {
    RuneSet set = new RuneSet();
    for (int i = 0; i < bounds.length; i += 2) {
      set.add(bounds[i], bounds[i + 1]);
    }
    return set;
  }

  void add(int low, int high) {
    if (count == ranges.length) {
      ranges = Arrays.copyOf(ranges, 2 * count);
    }
    ranges[count++] = (long) low << 32 | high;
    sorted = false;
  }

  void addAll(RuneSet other) {
    for (int i = 0; i < other.size(); i++) {
      add(other.low(i), other.high(i));
    }
  }

  /** How many ranges there are. */
  int size() {
    sort();
    return count;
  }

  int low(int i) {
    return (int) (ranges[i] >>> 32);
  }

  int high(int i) {
    return (int) ranges[i];
  }

  boolean contains(int codePoint) {
    int from = 0;
    int to = size();
    while (from < to) {
      int middle = (from + to) / 2;
      if (codePoint > high(middle)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from < count && low(from) <= codePoint;
  }

  /** All other code points. */
  RuneSet negated() {
    RuneSet rest = new RuneSet();
    int next = 0;
    for (int i = 0; i < size(); i++) {
      if (next < low(i)) {
        rest.add(next, low(i) - 1);
      }
      next = high(i) + 1;
    }
    if (next <= MAX) {
      rest.add(next, MAX);
    }
    return rest;
  }

  private void sort() {
    if (sorted) {
      return;
    }
    Arrays.sort(ranges, 0, count);
    int merged = 0;
    for (int i = 1; i < count; i++) {
      if (low(i) <= high(merged) + 1) {
        int high = Math.max(high(merged), high(i));
        ranges[merged] = (long) low(merged) << 32 | high;
      } else {
        ranges[++merged] = ranges[i];
      }
    }
    count = merged + 1;
    sorted = true;
  }

  /**
   * The class in RE2/J's syntax. Surrogates are no characters in Go, which reads a byte that is not
   * UTF-8 as U+FFFD; here such a byte is a lone surrogate, so those go with that character.
   */
  String pattern() {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < size(); i++) {
      append(text, low(i), Math.min(high(i), Character.MIN_SURROGATE - 1));
      append(text, Math.max(low(i), Character.MAX_SURROGATE + 1), high(i));
    }
    if (contains(0xFFFD)) {
      append(text, 0xDC80, 0xDCFF);
    }
    return text.length() == 1 ? "[^\\x{0}-\\x{10ffff}]" : text.append(']').toString();
  }

  private static void append(StringBuilder text, int low, int high) {
    if (low <= high) {
      text.append(escape(low)).append('-').append(escape(high));
    }
  }

  /** One code point in RE2/J's syntax. */
  static String escape(int codePoint) {
    return "\\x{" + Integer.toHexString(codePoint) + "}";
  }
}
