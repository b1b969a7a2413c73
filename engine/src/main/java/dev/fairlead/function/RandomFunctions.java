package dev.fairlead.function;

import dev.fairlead.tree.Function;

/** Functions whose result is random. Reference: sprig strings.go, goutils, uuid. */
final class RandomFunctions {
  private RandomFunctions() {}

  static Function find(String name) {
    return switch (name) {
      default -> null;
    };
  }
}
