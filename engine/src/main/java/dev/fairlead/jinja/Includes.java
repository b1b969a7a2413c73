package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Constant;
import dev.fairlead.jinja.Expression.Invocation;
import dev.fairlead.jinja.Expression.Name;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names of the files that statements include, by the tag or by the function. */
final class Includes {
  private Includes() {}

  static Set<String> in(List<Statement> statements) {
    Set<String> names = new LinkedHashSet<>();
    all(statements, names);
    new Walk(expression -> function(expression, names), loop -> {}).all(statements);
    return names;
  }

  /** The file that a call of the function includes, or null. */
  static String file(Expression expression) {
    return expression instanceof Invocation call
            && call.callee() instanceof Name name
            && name.name().equals("include")
            && call.arguments().positional().size() == 1
            && call.arguments().positional().get(0) instanceof Constant constant
            && constant.value() instanceof String file
            && file.endsWith(JinjaChart.ENDING)
        ? file
        : null;
  }

  private static void function(Expression expression, Set<String> names) {
    String file = file(expression);
    if (file != null) {
      names.add(file);
    }
  }

  private static void all(List<Statement> statements, Set<String> names) {
    if (statements == null) {
      return;
    }
    for (Statement statement : statements) {
      if (statement instanceof Statement.Include include
          && include.file() instanceof Constant constant
          && constant.value() instanceof String name) {
        names.add(name);
      } else if (statement instanceof Statement.If branches) {
        branches.branches().forEach(branch -> all(branch.body(), names));
        all(branches.otherwise(), names);
      } else if (statement instanceof Statement.For loop) {
        all(loop.body(), names);
        all(loop.otherwise(), names);
      } else {
        all(body(statement), names);
      }
    }
  }

  private static List<Statement> body(Statement statement) {
    if (statement instanceof Statement.Macro macro) {
      return macro.body();
    }
    if (statement instanceof Statement.With with) {
      return with.body();
    }
    if (statement instanceof Statement.Capture capture) {
      return capture.body();
    }
    if (statement instanceof Statement.CallBlock call) {
      return call.body();
    }
    return statement instanceof Statement.Block block ? block.body() : null;
  }
}
