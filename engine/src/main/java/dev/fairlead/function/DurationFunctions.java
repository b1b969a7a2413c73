package dev.fairlead.function;

import dev.fairlead.tree.Function;

/** Helm's functions on durations. Reference: Helm engine/duration.go. */
final class DurationFunctions {
  private DurationFunctions() {}

  static Function find(String name) {
    return switch (name) {
      default -> null;
    };
  }
}
