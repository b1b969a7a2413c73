package dev.fairlead.function;

import dev.fairlead.tree.Function;

/** Functions on regular expressions. Reference: sprig regex.go, Go regexp. */
final class RegexFunctions {
  private RegexFunctions() {}

  static Function find(String name) {
    return switch (name) {
      default -> null;
    };
  }
}
