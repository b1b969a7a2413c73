package dev.fairlead.chart.schema;

/** A schema that cannot be used; the message is that of Helm's library. */
public final class SchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SchemaException(String message) {
    super(message);
  }
}
