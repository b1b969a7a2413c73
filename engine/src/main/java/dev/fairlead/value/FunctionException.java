package dev.fairlead.value;

/**
 * A template function or method failed. Thrown without a position; the node that called it adds
 * "error calling NAME: " and where it stands.
 */
public final class FunctionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final boolean userMessage;

  public FunctionException(String message) {
    this(message, null, false);
  }

  /** A failure whose text already holds that of another failure, kept as the cause. */
  public FunctionException(String message, RuntimeException cause) {
    this(message, cause, false);
  }

  private FunctionException(String message, RuntimeException cause, boolean userMessage) {
    super(message, cause);
    this.userMessage = userMessage;
  }

  /** A message of the chart's author, from {@code fail} or {@code required}; Helm shows it bare. */
  public static FunctionException userMessage(String message) {
    return new FunctionException(message, null, true);
  }

  /** Whether the message is the chart author's own. */
  public boolean isUserMessage() {
    return userMessage;
  }
}
