package dev.fairlead.function;

import dev.fairlead.tree.Function;

/** Functions on the types of values. Reference: sprig reflect.go. */
final class TypeFunctions {
  private TypeFunctions() {}

  static Function find(String name) {
    return switch (name) {
      default -> null;
    };
  }
}
