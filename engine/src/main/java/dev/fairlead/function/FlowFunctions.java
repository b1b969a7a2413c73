package dev.fairlead.function;

import dev.fairlead.tree.Function;

/** Functions that choose between values. Reference: sprig defaults.go. */
final class FlowFunctions {
  private FlowFunctions() {}

  static Function find(String name) {
    return switch (name) {
      default -> null;
    };
  }
}
