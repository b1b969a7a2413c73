package dev.fairlead.source;

/** A text that does not parse: Helm's wording as the message, and where in the source. */
public final class SourceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Source source;
  private final int offset;

  public SourceException(Source source, int offset, String message) {
    super(message);
    this.source = source;
    this.offset = offset;
  }

  /** The text that does not parse. */
  public Source source() {
    return source;
  }

  /** Where the failure was noticed, as an offset into the source. */
  public int offset() {
    return offset;
  }

  /** Where the failure was noticed. */
  public Position position() {
    return source.position(offset);
  }
}
