package dev.fairlead.function;

import dev.fairlead.tree.Function;

/** Functions on dates. Reference: sprig date.go, Go time. */
final class DateFunctions {
  private DateFunctions() {}

  static Function find(String name) {
    return switch (name) {
      default -> null;
    };
  }
}
