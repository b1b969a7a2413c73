package dev.fairlead.chart.schema;

/** A schema that cannot be used; the message is that of Helm's library. */
public final class SchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String hint;

  SchemaException(String message) {
    this(message, "");
  }

  SchemaException(String message, String hint) {
    super(message);
    this.hint = hint;
  }

  /** What Helm cannot say; may be empty. */
  public String hint() {
    return hint;
  }
}
