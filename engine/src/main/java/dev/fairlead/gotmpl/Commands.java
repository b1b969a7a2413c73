package dev.fairlead.gotmpl;

import dev.fairlead.tree.Call;
import dev.fairlead.tree.Expr;
import dev.fairlead.tree.Field;
import dev.fairlead.tree.Group;
import dev.fairlead.tree.Invalid;
import dev.fairlead.tree.Node;
import dev.fairlead.tree.ShortCircuit;
import dev.fairlead.tree.Word;
import java.util.List;

/**
 * The commands of one pipeline, each a list of operands, and how they become one expression: the
 * value of a command is the last argument of the next.
 *
 * @param names the variables that the pipeline declares or assigns
 */
record Commands(List<Token> names, boolean assign, List<List<Expr>> commands, int offset) {
  Expr join() {
    Expr value = null;
    for (List<Expr> command : commands) {
      value = stage(command, value);
    }
    return value;
  }

  private Expr stage(List<Expr> operands, Expr piped) {
    Expr first = operands.get(0);
    if (piped == null && operands.size() == 1) {
      return first;
    }
    List<Expr> arguments = operands.subList(1, operands.size());
    if (first instanceof Call call) {
      return new Call(call.name(), call.function(), arguments, piped);
    }
    if (first instanceof ShortCircuit call) {
      return new ShortCircuit(call.name(), arguments, piped);
    }
    if (first instanceof Field field) {
      return new Field(field.receiver(), field.names(), arguments, piped, field.offset());
    }
    return notAFunction(operands, piped);
  }

  /** A value with arguments; it fails when it runs (exec.go, evalCommand and notAFunction). */
  private Expr notAFunction(List<Expr> operands, Expr piped) {
    Expr first = operands.get(0);
    Node blamed = first;
    String name = first.toString();
    if (first instanceof Group group) {
      blamed = piped == null ? new Word(text(), offset) : null;
      name = group.inner().toString();
    }
    String message = "can't give argument to non-function " + name;
    return new Invalid(text(operands), piped, message, blamed, first.offset());
  }

  /** The whole pipeline in canonical form. */
  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(names.get(i).text());
    }
    if (!names.isEmpty()) {
      text.append(assign ? " = " : " := ");
    }
    for (int i = 0; i < commands.size(); i++) {
      text.append(i == 0 ? "" : " | ").append(text(commands.get(i)));
    }
    return text.toString();
  }

  private static String text(List<Expr> operands) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < operands.size(); i++) {
      text.append(i == 0 ? "" : " ").append(operands.get(i));
    }
    return text.toString();
  }
}
