package dev.fairlead.review;

/**
 * A range of a file, as people and reports count: from 1, columns in code points.
 *
 * @param file the path as the user gave it
 * @param line the first line, 0 when only the file is known, below 0 when {@code file} is a flag
 * @param column the first column
 * @param length how many characters of that line it covers
 */
public record Place(String file, int line, int column, int length) {
  /** A whole file, or something in it that has no line. */
  public static Place in(String file) {
    return new Place(file, 0, 0, 0);
  }

  /** A flag of the command line, with its value. */
  public static Place flag(String text) {
    return new Place(text, -1, 0, 0);
  }

  /** Whether this is in a file. */
  public boolean isFile() {
    return line >= 0;
  }

  /** Whether a line is known. */
  public boolean hasLine() {
    return line > 0;
  }

  /** The column behind the range. */
  public int endColumn() {
    return column + length;
  }

  /** {@code file:line:column}, or the file. */
  @Override
  public String toString() {
    return hasLine() ? file + ":" + line + ":" + column : file;
  }
}
