package dev.fairlead.cli.flag;

/** Wrong usage of the command line; the message is pflag's or helm's. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String word;

  public UsageException(String message) {
    this(message, "");
  }

  /**
   * @param word the word that is not known, for suggestions
   */
  public UsageException(String message, String word) {
    super(message);
    this.word = word;
  }

  /** The word that is not known, or the empty text. */
  public String word() {
    return word;
  }
}
