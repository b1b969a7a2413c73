package dev.fairlead.gpu.plugin;

import dev.fairlead.review.Place;

/** An input that cannot be used: what was found, what was expected, and where. */
public final class GpuException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Place place;

  public GpuException(Place place, String message) {
    super(message);
    this.place = place;
  }

  /** Where it stands; may be a flag of the command line. */
  public Place place() {
    return place;
  }
}
