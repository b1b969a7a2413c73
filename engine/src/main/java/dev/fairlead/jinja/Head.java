package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Named;
import java.util.List;

/**
 * What stands in a tag behind its word; parts that a tag does not have are null or empty.
 *
 * @param target what is assigned, defined or named
 * @param names parameters, assignments, imported names, loop variables
 * @param value the expression
 * @param condition the condition of a loop
 */
record Head(Expression target, List<Named> names, Expression value, Expression condition) {
  static Head of(Expression value) {
    return new Head(null, List.of(), value, null);
  }

  static Head named(Expression target) {
    return new Head(target, List.of(), null, null);
  }
}
