package dev.fairlead.chart;

/**
 * What Helm writes to standard error while it goes on.
 *
 * @param text the whole line as the profile's Helm prints it
 */
public record LogLine(Level level, String text) {
  /** Helm 4's levels. */
  public enum Level {
    INFO,
    WARN,
    ERROR
  }
}
