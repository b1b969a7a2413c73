package dev.fairlead.tree;

import java.util.List;

/** The canonical text of nodes, as text/template's String methods print them. */
final class Canonical {
  private Canonical() {}

  /** A command: its first word and its arguments, a space between them. */
  static String command(String first, List<Expr> arguments) {
    StringBuilder text = new StringBuilder(first);
    for (Expr argument : arguments) {
      text.append(' ').append(argument);
    }
    return text.toString();
  }

  /** A control structure with its branches. */
  static String branch(String head, Block then, Block otherwise) {
    String middle = otherwise == null ? "" : "{{else}}" + otherwise;
    return "{{" + head + "}}" + then + middle + "{{end}}";
  }
}
