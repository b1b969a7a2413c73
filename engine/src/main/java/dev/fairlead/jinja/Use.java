package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Arguments;
import dev.fairlead.tree.Literal;
import java.util.Map;

/**
 * One use of a filter, test, method or function.
 *
 * @param input what it applies to; null for a function
 * @param bound the arguments by parameter
 * @param given the arguments as written
 */
record Use(
    Support.Row row,
    Typed input,
    Map<String, Typed> bound,
    Arguments given,
    Scope scope,
    int offset) {
  Typed argument(String name) {
    return bound.get(name);
  }

  /** The literal behind an argument, or null. */
  Object literal(String name) {
    Typed value = bound.get(name);
    return value != null && value.expr() instanceof Literal literal ? literal.value() : null;
  }

  /** An argument that must be a literal string. */
  String text(String name, Expressions expressions) {
    if (literal(name) instanceof String text) {
      return text;
    }
    throw expressions.error(offset, "'" + row.name() + "' needs a literal " + name);
  }

  boolean isTrue(String name) {
    return Boolean.TRUE.equals(literal(name));
  }
}
