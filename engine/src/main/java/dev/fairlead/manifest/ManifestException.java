package dev.fairlead.manifest;

/** Rendered text that Helm does not accept, or a choice of documents that finds none. */
public final class ManifestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String source;
  private final String document;
  private final int line;

  ManifestException(String message) {
    super(message);
    this.source = null;
    this.document = null;
    this.line = 0;
  }

  /** A document that is no YAML, or not the YAML of an object. */
  ManifestException(String source, String document, int line, RuntimeException cause) {
    super("YAML parse error on " + source + ": " + cause.getMessage(), cause);
    this.source = source;
    this.document = document;
    this.line = line;
  }

  /** The path of the template that wrote the document, or null. */
  public String source() {
    return source;
  }

  /** The rendered document that does not parse, or null. */
  public String document() {
    return document;
  }

  /** The 1-based line of {@link #document()} that the parser stopped at, 0 if it did not say. */
  public int line() {
    return line;
  }
}
