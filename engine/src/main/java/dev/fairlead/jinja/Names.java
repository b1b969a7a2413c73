package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Arguments;
import dev.fairlead.jinja.Expression.Name;
import dev.fairlead.jinja.Expression.Named;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All names that statements mention, in order, whatever they stand for. */
final class Names {
  private final List<Name> names = new ArrayList<>();
  private int end;

  private Names() {}

  static Names in(List<Statement> statements) {
    Names names = new Names();
    names.all(statements);
    return names;
  }

  static Names in(Expression expression) {
    Names names = new Names();
    names.expression(expression);
    return names;
  }

  List<Name> all() {
    return names;
  }

  Set<String> set() {
    Set<String> set = new LinkedHashSet<>();
    for (Name name : names) {
      set.add(name.name());
    }
    return set;
  }

  boolean contains(String name) {
    return set().contains(name);
  }

  /** The last offset of anything mentioned. */
  int end() {
    return end;
  }

  /** Whether the name is mentioned behind an offset. */
  boolean mentionsAfter(String name, int offset) {
    for (Name one : names) {
      if (one.offset() > offset && one.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private void at(int offset) {
    end = Math.max(end, offset);
  }

  private void all(List<Statement> statements) {
    if (statements != null) {
      statements.forEach(this::statement);
    }
  }

  private void statement(Statement statement) {
    at(statement.offset());
    if (statement instanceof Statement.Output output) {
      expression(output.value());
    } else if (statement instanceof Statement.If branches) {
      for (Statement.Branch branch : branches.branches()) {
        expression(branch.condition());
        all(branch.body());
      }
      all(branches.otherwise());
    } else if (statement instanceof Statement.For loop) {
      expression(loop.over().iterable());
      expression(loop.over().condition());
      all(loop.body());
      all(loop.otherwise());
    } else if (statement instanceof Statement.Assign assign) {
      expression(assign.value());
      if (assign.target() instanceof Expression.Attribute attribute) {
        expression(attribute.target());
      }
    } else {
      rare(statement);
    }
  }

  private void rare(Statement statement) {
    if (statement instanceof Statement.Capture capture) {
      expression(capture.filter());
      all(capture.body());
    } else if (statement instanceof Statement.Macro macro) {
      named(macro.parameters());
      all(macro.body());
    } else if (statement instanceof Statement.CallBlock call) {
      expression(call.value());
      all(call.body());
    } else if (statement instanceof Statement.With with) {
      named(with.assignments());
      all(with.body());
    } else if (statement instanceof Statement.Include include) {
      expression(include.file());
    } else if (statement instanceof Statement.Do action) {
      expression(action.value());
    } else if (statement instanceof Statement.Block block) {
      all(block.body());
    }
  }

  private void named(List<Named> named) {
    for (Named one : named) {
      expression(one.value());
    }
  }

  private void arguments(Arguments arguments) {
    arguments.positional().forEach(this::expression);
    named(arguments.named());
  }

  private void expression(Expression expression) {
    if (expression == null) {
      return;
    }
    at(expression.offset());
    if (expression instanceof Name name) {
      names.add(name);
    } else if (expression instanceof Expression.Attribute attribute) {
      expression(attribute.target());
    } else if (expression instanceof Expression.Item item) {
      expression(item.target());
      expression(item.index());
    } else if (expression instanceof Expression.Binary binary) {
      expression(binary.left());
      expression(binary.right());
    } else if (expression instanceof Expression.Unary unary) {
      expression(unary.operand());
    } else if (expression instanceof Expression.Choice choice) {
      expression(choice.condition());
      expression(choice.then());
      expression(choice.otherwise());
    } else {
      compound(expression);
    }
  }

  private void compound(Expression expression) {
    if (expression instanceof Expression.Filter filter) {
      expression(filter.input());
      arguments(filter.arguments());
    } else if (expression instanceof Expression.Test test) {
      expression(test.input());
      arguments(test.arguments());
    } else if (expression instanceof Expression.Invocation invocation) {
      expression(invocation.callee());
      arguments(invocation.arguments());
    } else if (expression instanceof Expression.ListOf list) {
      list.items().forEach(this::expression);
    } else if (expression instanceof Expression.DictOf dict) {
      dict.keys().forEach(this::expression);
      dict.values().forEach(this::expression);
    } else if (expression instanceof Expression.Slice slice) {
      expression(slice.target());
      expression(slice.from());
      expression(slice.to());
    }
  }
}
