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

  /** A command at its place in a pipeline. */
  static String piped(Expr before, String command) {
    return before == null ? command : before + " | " + command;
  }

  /** A control structure with its branches. */
  static String branch(Trim trim, String head, Block then, Stmt otherwise) {
    StringBuilder text = new StringBuilder(trim.action(head)).append(then);
    if (otherwise == null) {
      return text.append(then.closing().action("end")).toString();
    }
    if (otherwise instanceof Block block) {
      text.append(then.closing().action("else")).append(block);
      return text.append(block.closing().action("end")).toString();
    }
    return text.append(elseBranch(otherwise.toString())).toString();
  }

  /** The printed form of the statement after an else, joined with it into one action. */
  private static String elseBranch(String statement) {
    int word = statement.startsWith("{{- ") ? 4 : 2;
    return statement.substring(0, word) + "else " + statement.substring(word);
  }
}
