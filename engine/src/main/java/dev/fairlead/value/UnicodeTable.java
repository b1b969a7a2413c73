package dev.fairlead.value;

import java.util.Arrays;

/**
 * What one Unicode version says about each character. The tables are our own, because Java's grow
 * with the JDK and the rendered bytes must not.
 */
final class UnicodeTable {
  private final int[] starts;
  private final byte[] categories;
  private final CharacterRuns upper;
  private final CharacterRuns lower;
  private final CharacterRuns title;
  private final CharacterRuns folds;

  private UnicodeTable(String categories, CharacterRuns... runs) {
    int[] first = new int[categories.length()];
    byte[] kinds = new byte[categories.length()];
    this.starts = Arrays.copyOf(first, decode(categories, first, kinds));
    this.categories = kinds;
    this.upper = runs[0];
    this.lower = runs[1];
    this.title = runs[2];
    this.folds = runs[3];
  }

  static UnicodeTable version15() {
    return Version15.TABLE;
  }

  static UnicodeTable version17() {
    return Version17.TABLE;
  }

  /** Reads runs of a letter for the category and a length in base 36; returns how many. */
  private static int decode(String runs, int[] starts, byte[] categories) {
    int count = 0;
    int start = 0;
    for (int i = 0; i < runs.length(); count++) {
      char letter = runs.charAt(i++);
      int length = 0;
      for (; i < runs.length() && CharacterRuns.isDigit(runs.charAt(i)); i++) {
        length = length * 36 + Character.digit(runs.charAt(i), 36);
      }
      starts[count] = start;
      categories[count] = (byte) (letter == '_' ? Character.OTHER_SYMBOL : letter - '@');
      start += Math.max(length, 1);
    }
    return count;
  }

  /** The general category by its number in {@link Character}. */
  int category(int codePoint) {
    int index = Arrays.binarySearch(starts, codePoint);
    return categories[index < 0 ? -index - 2 : index];
  }

  /** The first and last character of each run whose category's bit is set. */
  int[] ranges(int set) {
    int[] ranges = new int[2 * starts.length];
    int count = 0;
    for (int i = 0; i < starts.length; i++) {
      if ((set >> categories[i] & 1) != 0) {
        boolean last = i + 1 == starts.length;
        ranges[count++] = starts[i];
        ranges[count++] = last ? Character.MAX_CODE_POINT : starts[i + 1] - 1;
      }
    }
    return Arrays.copyOf(ranges, count);
  }

  int toUpper(int codePoint) {
    return upper.map(codePoint, codePoint);
  }

  int toLower(int codePoint) {
    return lower.map(codePoint, codePoint);
  }

  int toTitle(int codePoint) {
    return title.map(codePoint, toUpper(codePoint));
  }

  int fold(int codePoint) {
    int lowered = toLower(codePoint);
    return folds.map(codePoint, lowered == codePoint ? toUpper(codePoint) : lowered);
  }

  private static final class Version15 {
    static final UnicodeTable TABLE =
        new UnicodeTable(
            Unicode15.CATEGORIES,
            CharacterRuns.decode(Unicode15.UPPER),
            CharacterRuns.decode(Unicode15.LOWER),
            CharacterRuns.decode(Unicode15.TITLE),
            CharacterRuns.decode(Unicode15.FOLDS));
  }

  private static final class Version17 {
    static final UnicodeTable TABLE =
        new UnicodeTable(
            Unicode17.CATEGORIES,
            CharacterRuns.decode(Unicode17.UPPER),
            CharacterRuns.decode(Unicode17.LOWER),
            CharacterRuns.decode(Unicode17.TITLE),
            CharacterRuns.decode(Unicode17.FOLDS));
  }
}
