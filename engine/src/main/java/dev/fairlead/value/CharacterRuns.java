package dev.fairlead.value;

import java.util.Arrays;

/** Runs of characters that a mapping moves by the same distance. */
final class CharacterRuns {
  private final int[] starts;
  private final int[] lengths;
  private final int[] distances;

  private CharacterRuns(int[] starts, int[] lengths, int[] distances) {
    this.starts = starts;
    this.lengths = lengths;
    this.distances = distances;
  }

  /**
   * Reads runs of three numbers in base 36, a comma behind each: the gap to the start of the run
   * before, the length, the distance. A negative length means every second character.
   */
  static CharacterRuns decode(String runs) {
    int[] numbers = numbers(runs);
    int count = numbers.length / 3;
    int[] starts = new int[count];
    int[] lengths = new int[count];
    int[] distances = new int[count];
    int start = 0;
    for (int i = 0; i < count; i++) {
      start += numbers[3 * i];
      starts[i] = start;
      lengths[i] = numbers[3 * i + 1];
      distances[i] = numbers[3 * i + 2];
    }
    return new CharacterRuns(starts, lengths, distances);
  }

  private static int[] numbers(String text) {
    int[] numbers = new int[text.length()];
    int count = 0;
    int number = 0;
    boolean negative = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',') {
        numbers[count++] = negative ? -number : number;
        number = 0;
        negative = false;
      } else if (c == '-') {
        negative = true;
      } else {
        number = number * 36 + Character.digit(c, 36);
      }
    }
    return Arrays.copyOf(numbers, count);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'z';
  }

  /** Where a character is moved to, or else the other one. */
  int map(int codePoint, int other) {
    int index = Arrays.binarySearch(starts, codePoint);
    if (index < 0) {
      index = -index - 2;
    }
    if (index < 0) {
      return other;
    }
    int offset = codePoint - starts[index];
    int step = lengths[index] < 0 ? 2 : 1;
    boolean inside = offset % step == 0 && offset / step < Math.abs(lengths[index]);
    return inside ? codePoint + distances[index] : other;
  }
}
