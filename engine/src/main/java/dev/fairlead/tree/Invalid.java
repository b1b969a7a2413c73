package dev.fairlead.tree;

import java.util.List;

/**
 * A command that parses but fails when it runs: arguments given to something that is no function,
 * or an assignment to a variable that was never declared.
 *
 * @param parts what the command evaluates before it fails
 * @param message Go's words
 * @param blamed the node that the failure names
 * @param text the canonical form of the whole
 */
public record Invalid(List<Expr> parts, String message, Node blamed, String text, int offset)
    implements Expr {
  public Invalid {
    parts = List.copyOf(parts);
  }

  @Override
  public Object eval(Frame frame) {
    for (Expr part : parts) {
      part.eval(frame);
    }
    frame.at(blamed);
    throw frame.error(message);
  }

  @Override
  public String toString() {
    return text;
  }
}
