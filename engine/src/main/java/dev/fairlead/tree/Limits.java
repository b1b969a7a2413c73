package dev.fairlead.tree;

import java.time.Duration;

/**
 * What one render may use. Helm has no such limits; they stop templates that would never end.
 *
 * @param time wall time
 * @param output characters written by all templates together, includes counted too
 */
public record Limits(Duration time, long output) {
  /** Generous limits that no sensible chart reaches. */
  public static final Limits DEFAULT = new Limits(Duration.ofMinutes(1), 1L << 28);
}
