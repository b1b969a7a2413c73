package dev.fairlead.tree;

import dev.fairlead.value.Truth;
import java.util.List;

/**
 * {@code with}: dot becomes the value where it is true.
 *
 * @param otherwise the else branch: a {@link Block}, a {@code With} for {@code else with}, or null
 */
public record With(Expr value, Block then, Stmt otherwise, Trim trim, int offset) implements Stmt {
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
  public List<? extends Node> parts() {
    return Node.present(value, then, otherwise);
  }

  @Override
  public String toString() {
    return Canonical.branch(trim, "with " + value, then, otherwise);
  }
}
