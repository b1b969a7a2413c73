package dev.fairlead.jinja;

import dev.fairlead.tree.Call;
import dev.fairlead.tree.Expr;

/** A lowered expression and what is known of its value. */
record Typed(Expr expr, ValueType type) {
  int offset() {
    return expr.offset();
  }

  Typed as(ValueType other) {
    return new Typed(expr, other);
  }

  Typed with(Expr other) {
    return new Typed(other, type);
  }

  Typed present() {
    return as(type.present());
  }

  /** What holds for this value and another; an empty literal says nothing of what is inside. */
  ValueType join(Typed other) {
    if (other.isEmptyLiteral() && type.only(other.type.kinds())) {
      return type;
    }
    return isEmptyLiteral() && other.type.only(type.kinds()) ? other.type : type.join(other.type);
  }

  private boolean isEmptyLiteral() {
    return expr instanceof Call call
        && call.piped() == null
        && call.arguments().isEmpty()
        && (call.name().text().equals("dict") || call.name().text().equals("list"));
  }
}
