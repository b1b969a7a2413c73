package dev.fairlead.function;

import dev.fairlead.tree.Function;

/** Encodings and digests of texts. Reference: sprig strings.go, crypto.go. */
final class EncodingFunctions {
  private EncodingFunctions() {}

  static Function find(String name) {
    return switch (name) {
      default -> null;
    };
  }
}
