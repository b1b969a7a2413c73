package dev.fairlead.function;

import dev.fairlead.tree.Function;

/** Passwords and encryption. Reference: sprig crypto.go. */
final class CryptoFunctions {
  private CryptoFunctions() {}

  static Function find(String name) {
    return switch (name) {
      default -> null;
    };
  }
}
