package dev.fairlead.function;

import dev.fairlead.tree.Function;

/** Functions on semantic versions. Reference: sprig semver.go. */
final class SemverFunctions {
  private SemverFunctions() {}

  static Function find(String name) {
    return switch (name) {
      default -> null;
    };
  }
}
