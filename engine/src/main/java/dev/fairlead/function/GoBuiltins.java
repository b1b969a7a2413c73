package dev.fairlead.function;

import dev.fairlead.tree.Function;

/** The functions of text/template itself. Reference: Go text/template funcs.go. */
final class GoBuiltins {
  private GoBuiltins() {}

  static Function find(String name) {
    return switch (name) {
      default -> null;
    };
  }
}
