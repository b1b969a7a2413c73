package dev.fairlead.tree;

import dev.fairlead.value.Truth;

/** {@code if}, with an else branch or null. */
public record If(Expr condition, Block then, Block otherwise, int offset) implements Stmt {
  @Override
  public Flow render(Frame frame) {
    if (Truth.of(condition.eval(frame))) {
      return then.render(frame);
    }
    return otherwise == null ? Flow.NEXT : otherwise.render(frame);
  }

  @Override
  public String toString() {
    return Canonical.branch("if " + condition, then, otherwise);
  }
}
