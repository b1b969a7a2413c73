package dev.fairlead.value;

/** Go's quoted strings: {@code %q} and strconv.Quote. */
public final class GoQuote {
  private GoQuote() {}

  /** The text in double quotes with Go's escapes. */
  public static String quote(String text) {
    throw new UnsupportedOperationException();
  }
}
