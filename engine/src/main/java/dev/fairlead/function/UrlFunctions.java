package dev.fairlead.function;

import dev.fairlead.tree.Function;

/** Functions on URLs. Reference: sprig url.go, Go net/url. */
final class UrlFunctions {
  private UrlFunctions() {}

  static Function find(String name) {
    return switch (name) {
      default -> null;
    };
  }
}
