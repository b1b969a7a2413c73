package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Invocation;
import dev.fairlead.jinja.Expression.Name;
import java.util.ArrayList;
import java.util.List;

/** Macros that print nothing but white space, such as checks that end in {@code fail}. */
final class Silence {
  private Silence() {}

  /** The body of a macro, without white space where that is all it would print. */
  static List<Statement> of(Statement.Macro macro) {
    return isSilent(macro.body()) ? without(macro.body()) : macro.body();
  }

  private static boolean isSilent(List<Statement> statements) {
    for (Statement statement : statements) {
      if (!isSilent(statement)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSilent(Statement statement) {
    if (statement instanceof Statement.Plain plain) {
      return plain.text().isBlank();
    }
    if (statement instanceof Statement.Output output) {
      return fails(output.value());
    }
    if (statement instanceof Statement.For loop) {
      return isSilent(loop.body()) && (loop.otherwise() == null || isSilent(loop.otherwise()));
    }
    if (statement instanceof Statement.If branches) {
      return branches.branches().stream().allMatch(branch -> isSilent(branch.body()))
          && (branches.otherwise() == null || isSilent(branches.otherwise()));
    }
    return isAction(statement);
  }

  private static boolean isAction(Statement statement) {
    return statement instanceof Statement.Assign
        || statement instanceof Statement.Note
        || statement instanceof Statement.Do
        || statement instanceof Statement.Leave;
  }

  private static boolean fails(Expression value) {
    return value instanceof Invocation call
        && call.callee() instanceof Name name
        && (name.name().equals("fail") || name.name().equals("raise"));
  }

  private static List<Statement> without(List<Statement> statements) {
    if (statements == null) {
      return null;
    }
    List<Statement> rest = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement instanceof Statement.If branches) {
        List<Statement.Branch> kept = new ArrayList<>();
        for (Statement.Branch one : branches.branches()) {
          kept.add(new Statement.Branch(one.condition(), without(one.body()), one.offset()));
        }
        rest.add(new Statement.If(kept, without(branches.otherwise()), branches.offset()));
      } else if (statement instanceof Statement.For loop) {
        List<Statement> otherwise = without(loop.otherwise());
        rest.add(new Statement.For(loop.over(), without(loop.body()), otherwise, loop.offset()));
      } else if (!(statement instanceof Statement.Plain)) {
        rest.add(statement);
      }
    }
    return rest;
  }
}
