package dev.fairlead.function;

import dev.fairlead.tree.Function;

/** Functions on numbers. Reference: sprig numeric.go. */
final class MathFunctions {
  private MathFunctions() {}

  static Function find(String name) {
    return switch (name) {
      default -> null;
    };
  }
}
