package dev.fairlead.chart;

import dev.fairlead.source.Position;
import java.util.Optional;

/** A chart, or the values for it, cannot be used. The message is Helm's own text of the profile. */
public final class ChartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Position position;

  public ChartException(String message) {
    this(message, null, null);
  }

  /** A failure whose text already holds that of another failure, kept as the cause. */
  public ChartException(String message, Exception cause) {
    this(message, cause, null);
  }

  private ChartException(String message, Exception cause, Position position) {
    super(message, cause);
    this.position = position;
  }

  /** A failure at a known place of a file. */
  static ChartException at(Position position, String message, Exception cause) {
    return new ChartException(message, cause, position);
  }

  /** The same failure seen from further out: its text is put behind a prefix. */
  ChartException within(String prefix) {
    return new ChartException(prefix + getMessage(), this, position);
  }

  /** The file and the place in it, if they are known. */
  public Optional<Position> position() {
    return Optional.ofNullable(position);
  }
}
