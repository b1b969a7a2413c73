package dev.fairlead.function;

import dev.fairlead.tree.Function;

/**
 * Functions on upper and lower case and the words of texts. Reference: sprig strings.go, goutils,
 * xstrings.
 */
final class CaseFunctions {
  private CaseFunctions() {}

  static Function find(String name) {
    return switch (name) {
      default -> null;
    };
  }
}
