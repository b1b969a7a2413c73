package dev.fairlead.tree;

import java.util.List;

/**
 * A command that parses but fails when it runs: an argument given to something that is no function.
 *
 * @param text the command in canonical form
 * @param piped the pipeline before this command, evaluated first, or null
 * @param message Go's words
 * @param blamed the node that the failure names; null for the one evaluated last
 */
public record Invalid(String text, Expr piped, String message, Node blamed, int offset)
    implements Expr {
  @Override
  public Object eval(Frame frame) {
    if (piped != null) {
      piped.eval(frame);
    }
    if (blamed != null) {
      frame.at(blamed);
    }
    throw frame.error(message);
  }

  @Override
  public List<? extends Node> parts() {
    return Node.present(piped);
  }

  @Override
  public String toString() {
    return Canonical.piped(piped, text);
  }
}
