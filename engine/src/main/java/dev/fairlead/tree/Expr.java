package dev.fairlead.tree;

import dev.fairlead.value.GoType;
import dev.fairlead.value.Type;
import java.util.ArrayList;
import java.util.List;

/** Something that has a value. Each kind evaluates itself; null is nil. */
public sealed interface Expr extends Node
    permits Literal, Nil, Dot, Variable, Field, Call, ShortCircuit, Group, Declare, Invalid {
  /**
   * The value. Where it may be an argument or the start of a chain, {@link Frame#boxed()} then says
   * whether it is an interface.
   */
  Object eval(Frame frame);

  /** The value where a chain of fields starts from it; a failure blames the chain. */
  default Object receiver(Frame frame) {
    return eval(frame);
  }

  /**
   * The value as an argument of a parameter type (exec.go, evalArg). The default is right for all
   * but literals.
   */
  default Object argument(Frame frame, Type type) {
    frame.at(this);
    Object value = eval(frame);
    return validate(frame, value, type, frame.boxed());
  }

  /** What a command is made of: what it starts from, which may be null, and its arguments. */
  static List<Expr> parts(Expr first, List<Expr> arguments, Expr piped) {
    List<Expr> parts = new ArrayList<>();
    if (piped != null) {
      parts.add(piped);
    }
    if (first != null) {
      parts.add(first);
    }
    parts.addAll(arguments);
    return parts;
  }

  /** Accepts a value for a type or fails with Go's words (exec.go, validateType). */
  static Object validate(Frame frame, Object value, Type type, boolean boxed) {
    if (value == null) {
      if (type == Type.ANY || type == Type.REFLECT || (type.nillable() && !boxed)) {
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
