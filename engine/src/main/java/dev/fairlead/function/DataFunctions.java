package dev.fairlead.function;

import dev.fairlead.tree.Function;

/**
 * Functions that read and write YAML, JSON and TOML. Reference: Helm engine/funcs.go, sprig
 * defaults.go.
 */
final class DataFunctions {
  private DataFunctions() {}

  static Function find(String name) {
    return switch (name) {
      default -> null;
    };
  }
}
