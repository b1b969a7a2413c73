package dev.fairlead.tree;

import dev.fairlead.value.Truth;

/** {@code with}: dot becomes the value where it is true; with an else branch or null. */
public record With(Expr value, Block then, Block otherwise, int offset) implements Stmt {
  @Override
  public Flow render(Frame frame) {
    Object inner = value.eval(frame);
    if (!Truth.of(inner)) {
      return otherwise == null ? Flow.NEXT : otherwise.render(frame);
    }
    Object outer = frame.dot();
    boolean outerBoxed = frame.dotBoxed();
    frame.setDot(inner, false);
    Flow flow = then.render(frame);
    frame.setDot(outer, outerBoxed);
    return flow;
  }

  @Override
  public String toString() {
    return Canonical.branch("with " + value, then, otherwise);
  }
}
