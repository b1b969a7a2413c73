package dev.fairlead.cli;

/** A command that cannot be carried out; the message follows {@code Error: }. */
final class CommandException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CommandException(String message) {
    super(message);
  }
}
