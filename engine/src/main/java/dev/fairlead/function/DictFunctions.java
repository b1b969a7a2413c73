package dev.fairlead.function;

import dev.fairlead.tree.Function;

/** Functions on maps. Reference: sprig dict.go. */
final class DictFunctions {
  private DictFunctions() {}

  static Function find(String name) {
    return switch (name) {
      default -> null;
    };
  }
}
