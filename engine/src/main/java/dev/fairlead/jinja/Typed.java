package dev.fairlead.jinja;

import dev.fairlead.tree.Expr;

/** A lowered expression and what is known of its value. */
record Typed(Expr expr, ValueType type) {
  int offset() {
    return expr.offset();
  }

  Typed as(ValueType other) {
    return new Typed(expr, other);
  }
}
