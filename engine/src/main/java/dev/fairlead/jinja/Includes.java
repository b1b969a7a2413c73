package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Constant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names of the files that statements include. */
final class Includes {
  private Includes() {}

  static Set<String> in(List<Statement> statements) {
    Set<String> names = new LinkedHashSet<>();
    all(statements, names);
    return names;
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
      } else if (statement instanceof Statement.Macro macro) {
        all(macro.body(), names);
      } else if (statement instanceof Statement.With with) {
        all(with.body(), names);
      } else if (statement instanceof Statement.Capture capture) {
        all(capture.body(), names);
      } else if (statement instanceof Statement.Block block) {
        all(block.body(), names);
      }
    }
  }
}
