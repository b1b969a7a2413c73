package dev.fairlead.function;

import dev.fairlead.tree.Function;

/** Functions on paths. Reference: Go path, path/filepath. */
final class PathFunctions {
  private PathFunctions() {}

  static Function find(String name) {
    return switch (name) {
      default -> null;
    };
  }
}
