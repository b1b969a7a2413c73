package dev.fairlead.cli;

/** Wrong usage of the command line; the message is pflag's or helm's. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String word;

  UsageException(String message) {
    this(message, "");
  }

  /**
   * @param word the word that is not known, for suggestions
   */
  UsageException(String message, String word) {
    super(message);
    this.word = word;
  }

  /** The word that is not known, or the empty text. */
  String word() {
    return word;
  }
}
