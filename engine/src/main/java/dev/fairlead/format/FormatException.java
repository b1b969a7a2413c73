package dev.fairlead.format;

/** A text that does not read, or a value that cannot be written: Go's words, and where if known. */
public final class FormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;
  private final transient Object partial;

  public FormatException(String message) {
    this(message, 0, 0);
  }

  public FormatException(String message, int line, int column) {
    this(message, line, column, null);
  }

  private FormatException(String message, int line, int column, Object partial) {
    super(message);
    this.line = line;
    this.column = column;
    this.partial = partial;
  }

  /** A failure that Go reports only after reading all the rest. */
  static FormatException partial(String message, Object partial) {
    return new FormatException(message, 0, 0, partial);
  }

  /** What was read in spite of the failure; null if nothing was. */
  public Object partial() {
    return partial;
  }

  /** The 1-based line of the problem, 0 when unknown. */
  public int line() {
    return line;
  }

  /** The 1-based column of the problem in code points, 0 when unknown. */
  public int column() {
    return column;
  }

  /** The same failure with words before its own, in a text that starts after some lines. */
  FormatException prefixed(String prefix, int linesBefore) {
    int absolute = line == 0 ? 0 : line + linesBefore;
    return new FormatException(prefix + getMessage(), absolute, column);
  }
}
