package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Name;
import dev.fairlead.jinja.Expression.Named;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that statements bind somewhere. */
final class Bound {
  private final Set<String> names = new HashSet<>();

  private Bound() {}

  static Set<String> in(List<Statement> statements) {
    Bound bound = new Bound();
    bound.all(statements);
    return bound.names;
  }

  private void all(List<Statement> statements) {
    if (statements != null) {
      statements.forEach(this::statement);
    }
  }

  private void statement(Statement statement) {
    if (statement instanceof Statement.For loop) {
      names.addAll(loop.over().targets());
      all(loop.body());
      all(loop.otherwise());
    } else if (statement instanceof Statement.If branches) {
      branches.branches().forEach(branch -> all(branch.body()));
      all(branches.otherwise());
    } else if (statement instanceof Statement.Assign assign) {
      target(assign.target());
    } else if (statement instanceof Statement.Capture capture) {
      target(capture.target());
      names.add(Statement.Capture.BODY);
      all(capture.body());
    } else if (statement instanceof Statement.Macro macro) {
      names.add(macro.name());
      named(macro.parameters());
      all(macro.body());
    } else if (statement instanceof Statement.CallBlock call) {
      named(call.parameters());
      all(call.body());
    } else if (statement instanceof Statement.With with) {
      named(with.assignments());
      all(with.body());
    } else if (statement instanceof Statement.Import module) {
      names.add(module.alias());
    } else if (statement instanceof Statement.FromImport imports) {
      imports.names().forEach(name -> target(name.value()));
    } else if (statement instanceof Statement.Block block) {
      all(block.body());
    }
  }

  private void target(Expression target) {
    if (target instanceof Name name) {
      names.add(name.name());
    }
  }

  private void named(List<Named> parameters) {
    parameters.forEach(parameter -> names.add(parameter.name()));
  }
}
