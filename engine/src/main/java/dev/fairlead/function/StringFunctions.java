package dev.fairlead.function;

import dev.fairlead.tree.Function;

/** Functions on texts. Reference: sprig strings.go, Go strings. */
final class StringFunctions {
  private StringFunctions() {}

  static Function find(String name) {
    return switch (name) {
      default -> null;
    };
  }
}
