package dev.fairlead.function;

import dev.fairlead.tree.Function;

/** Functions on lists. Reference: sprig list.go. */
final class ListFunctions {
  private ListFunctions() {}

  static Function find(String name) {
    return switch (name) {
      default -> null;
    };
  }
}
