package dev.fairlead.tree;

import java.util.List;

/**
 * {@code $x := value} or {@code $x = value}; its own value is the value.
 *
 * @param slot the variable's slot, -1 for an assignment to a name that was never declared
 */
public record Declare(String name, int slot, boolean assign, Expr value, int offset)
    implements Expr {
  @Override
  public Object eval(Frame frame) {
    Object result = value.eval(frame);
    frame.assign(name, slot, result, false);
    return result;
  }

  @Override
  public List<? extends Node> parts() {
    return List.of(value);
  }

  @Override
  public String toString() {
    return name + (assign ? " = " : " := ") + value;
  }
}
