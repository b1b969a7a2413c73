package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Name;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the branches of an {@code if} set in the scope around it. */
final class Assignments {
  private Assignments() {}

  static Set<String> in(Statement.If statement) {
    Set<String> names = new LinkedHashSet<>();
    for (List<Statement> body : bodies(statement)) {
      collect(body, names);
    }
    return names;
  }

  /** Whether every branch sets the name, and one of them is taken. */
  static boolean always(Statement.If statement, String name) {
    if (statement.otherwise() == null) {
      return false;
    }
    for (List<Statement> body : bodies(statement)) {
      if (!sets(body, name)) {
        return false;
      }
    }
    return true;
  }

  private static List<List<Statement>> bodies(Statement.If statement) {
    List<List<Statement>> bodies = new ArrayList<>();
    for (Statement.Branch branch : statement.branches()) {
      bodies.add(branch.body());
    }
    if (statement.otherwise() != null) {
      bodies.add(statement.otherwise());
    }
    return bodies;
  }

  private static void collect(List<Statement> statements, Set<String> names) {
    for (Statement statement : statements) {
      String name = target(statement);
      if (name != null) {
        names.add(name);
      } else if (statement instanceof Statement.If inner) {
        names.addAll(in(inner));
      }
    }
  }

  private static boolean sets(List<Statement> statements, String name) {
    for (Statement statement : statements) {
      boolean inner = statement instanceof Statement.If branches && always(branches, name);
      if (inner || name.equals(target(statement))) {
        return true;
      }
    }
    return false;
  }

  private static String target(Statement statement) {
    if (statement instanceof Statement.Assign assign && assign.target() instanceof Name name) {
      return name.name();
    }
    return statement instanceof Statement.Capture capture && capture.target() instanceof Name name
        ? name.name()
        : null;
  }
}
