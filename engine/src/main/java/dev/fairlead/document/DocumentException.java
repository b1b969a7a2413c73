package dev.fairlead.document;

/** A README that cannot be made; the message names the file and the line. */
public final class DocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DocumentException(String message) {
    super(message);
  }
}
