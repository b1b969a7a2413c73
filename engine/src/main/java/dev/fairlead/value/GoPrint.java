package dev.fairlead.value;

/** How Go prints a value with {@code %v}: what an action writes, and {@code toString} returns. */
public final class GoPrint {
  private GoPrint() {}

  /** The {@code %v} text; {@code <nil>} for nil. */
  public static String print(Object value) {
    throw new UnsupportedOperationException();
  }
}
