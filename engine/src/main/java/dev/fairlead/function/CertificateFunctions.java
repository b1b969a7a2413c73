package dev.fairlead.function;

import dev.fairlead.tree.Function;

/** Keys and certificates. Reference: sprig crypto.go. */
final class CertificateFunctions {
  private CertificateFunctions() {}

  static Function find(String name) {
    return switch (name) {
      default -> null;
    };
  }
}
