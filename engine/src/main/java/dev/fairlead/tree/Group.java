package dev.fairlead.tree;

import java.util.List;

/** A pipeline in parentheses. Nil that comes out of one is untyped: going on from it is safe. */
public record Group(Expr inner, int offset) implements Expr {
  @Override
  public Object eval(Frame frame) {
    Object value = inner.eval(frame);
    frame.setBoxed(false);
    return value;
  }

  @Override
  public List<? extends Node> parts() {
    return List.of(inner);
  }

  @Override
  public String toString() {
    return "(" + inner + ")";
  }
}
