package dev.fairlead.tree;

import dev.fairlead.value.Type;

/** The word {@code nil}; only an argument may be one. */
public record Nil(int offset) implements Expr {
  @Override
  public Object eval(Frame frame) {
    frame.at(this);
    throw frame.error("nil is not a command");
  }

  @Override
  public Object argument(Frame frame, Type type) {
    frame.at(this);
    if (!type.nillable()) {
      throw frame.error("cannot assign nil to " + type.goName());
    }
    frame.setBoxed(false);
    return null;
  }

  @Override
  public String toString() {
    return "nil";
  }
}
