package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Arguments;
import java.util.List;
import java.util.function.Consumer;

/** Visits all expressions of statements, outer ones after inner ones. */
final class Walk {
  private final Consumer<Expression> visit;
  private final Consumer<Statement.For> loops;

  /**
   * @param loops what is told of a loop before its body is visited
   */
  Walk(Consumer<Expression> visit, Consumer<Statement.For> loops) {
    this.visit = visit;
    this.loops = loops;
  }

  void all(List<Statement> statements) {
    if (statements != null) {
      statements.forEach(this::statement);
    }
  }

  private void statement(Statement statement) {
    if (statement instanceof Statement.Output output) {
      expression(output.value());
    } else if (statement instanceof Statement.If branches) {
      for (Statement.Branch branch : branches.branches()) {
        expression(branch.condition());
        all(branch.body());
      }
      all(branches.otherwise());
    } else if (statement instanceof Statement.For loop) {
      loops.accept(loop);
      expression(loop.over().iterable());
      expression(loop.over().condition());
      all(loop.body());
      all(loop.otherwise());
    } else if (statement instanceof Statement.Assign assign) {
      expression(assign.value());
    } else if (statement instanceof Statement.Capture capture) {
      all(capture.body());
    } else if (statement instanceof Statement.Macro macro) {
      all(macro.body());
    } else if (statement instanceof Statement.CallBlock call) {
      expression(call.value());
      all(call.body());
    } else if (statement instanceof Statement.With with) {
      with.assignments().forEach(one -> expression(one.value()));
      all(with.body());
    } else if (statement instanceof Statement.Do action) {
      expression(action.value());
    } else if (statement instanceof Statement.Block block) {
      all(block.body());
    }
  }

  private void arguments(Arguments arguments) {
    arguments.positional().forEach(this::expression);
    arguments.named().forEach(one -> expression(one.value()));
  }

  /** Visits an expression and all inside it. */
  void expression(Expression expression) {
    if (expression == null) {
      return;
    }
    if (expression instanceof Expression.Binary binary) {
      expression(binary.left());
      expression(binary.right());
    } else if (expression instanceof Expression.Unary unary) {
      expression(unary.operand());
    } else if (expression instanceof Expression.Choice choice) {
      expression(choice.condition());
      expression(choice.then());
      expression(choice.otherwise());
    } else if (expression instanceof Expression.Filter filter) {
      expression(filter.input());
      arguments(filter.arguments());
    } else if (expression instanceof Expression.Test test) {
      expression(test.input());
      arguments(test.arguments());
    } else if (expression instanceof Expression.Invocation call) {
      if (call.callee() instanceof Expression.Attribute method) {
        expression(method.target());
      }
      arguments(call.arguments());
    } else if (expression instanceof Expression.Item item) {
      expression(item.target());
      expression(item.index());
    } else if (expression instanceof Expression.ListOf list) {
      list.items().forEach(this::expression);
    } else if (expression instanceof Expression.DictOf dict) {
      dict.keys().forEach(this::expression);
      dict.values().forEach(this::expression);
    } else if (expression instanceof Expression.Slice slice) {
      expression(slice.target());
    }
    visit.accept(expression);
  }
}
