package dev.fairlead.tree;

import dev.fairlead.value.Truth;
import java.util.List;

/**
 * {@code if}.
 *
 * @param otherwise the else branch: a {@link Block}, an {@code If} for {@code else if}, or null
 */
public record If(Expr condition, Block then, Stmt otherwise, Trim trim, int offset)
    implements Stmt {
  @Override
  public Flow render(Frame frame) {
    if (Truth.of(condition.eval(frame))) {
      return then.render(frame);
    }
    return otherwise == null ? Flow.NEXT : otherwise.render(frame);
  }

  @Override
  public List<? extends Node> parts() {
    return Node.present(condition, then, otherwise);
  }

  @Override
  public String toString() {
    return Canonical.branch(trim, "if " + condition, then, otherwise);
  }
}
