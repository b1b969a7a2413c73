package dev.fairlead.tree;

import dev.fairlead.value.GoType;
import dev.fairlead.value.Type;

/** Something that has a value. Each kind evaluates itself; null is nil. */
public sealed interface Expr extends Node
    permits Literal, Nil, Dot, Variable, Field, Call, ShortCircuit, Group, Declare, Invalid {

  /** The value. */
  Object eval(Frame frame);

  /**
   * The value as an argument of a parameter type (exec.go, evalArg). The default is right for all
   * but literals.
   */
  default Object argument(Frame frame, Type type) {
    frame.at(this);
    return validate(frame, eval(frame), type, boxed(frame));
  }

  /**
   * Whether the value comes out of a map or list as an interface, so that nil has a type and a
   * failure names {@code interface {}} instead of the value's own type.
   */
  default boolean boxed(Frame frame) {
    return false;
  }

  /** Accepts a value for a type or fails with Go's words (exec.go, validateType). */
  static Object validate(Frame frame, Object value, Type type, boolean boxed) {
    if (value == null) {
      if (type.nillable()) {
        return null;
      }
      throw frame.error(
          boxed
              ? "wrong type for value; expected " + type.goName() + "; got interface {}"
              : "invalid value; expected " + type.goName());
    }
    if (!type.accepts(value)) {
      throw frame.error(
          "wrong type for value; expected " + type.goName() + "; got " + GoType.of(value));
    }
    return value;
  }
}
