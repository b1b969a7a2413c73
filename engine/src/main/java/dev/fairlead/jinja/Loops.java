package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Attribute;
import dev.fairlead.jinja.Expression.Filter;
import dev.fairlead.jinja.Expression.Invocation;
import dev.fairlead.tree.Block;
import dev.fairlead.tree.Expr;
import dev.fairlead.tree.If;
import dev.fairlead.tree.Range;
import dev.fairlead.tree.Stmt;
import dev.fairlead.tree.Trim;
import dev.fairlead.tree.Variable;
import java.util.ArrayList;
import java.util.List;

/** Lowers {@code for}. */
final class Loops {
  private final Expressions expressions;
  private final Statements statements;
  private final Nodes nodes;

  Loops(Expressions expressions, Statements statements) {
    this.expressions = expressions;
    this.statements = statements;
    this.nodes = expressions.nodes();
  }

  /**
   * What a loop goes over.
   *
   * @param mapping whether the targets are a key, or a key and a value
   * @param values whether the only target is the value
   */
  private record Subject(Expression expression, Typed value, boolean mapping, boolean values) {}

  void lower(Statement.For loop, Scope scope, List<Stmt> out) {
    Subject subject = subject(loop, scope);
    statements.before(scope, out);
    boolean usesLoop = usesLoop(loop.body());
    boolean filtered = loop.over().condition() != null;
    if (filtered && (usesLoop || loop.otherwise() != null)) {
      subject = filter(loop, subject, scope, out);
      filtered = false;
    }
    Scope inner = scope.loop();
    Binding.Local counter = null;
    if (usesLoop && subject.mapping) {
      String key = expressions.unit().key(loop.offset(), "n");
      expressions.joins().join(key, ValueType.INTEGER);
      counter = scope.fresh("n", key);
      Expr start = Nodes.whole(-1, loop.offset());
      out.add(GeneratedLoops.statement(counter, false, start, loop.offset()));
    }
    List<Variable> variables = variables(loop, subject, inner, usesLoop && counter == null);
    if (usesLoop) {
      Binding.Local index = counter == null ? local(variables.get(0), inner, loop) : counter;
      Expr over = again(subject, inner);
      inner.bind("loop", new Binding.Loop(index, counter, over));
    }
    Block body = body(loop, inner, counter, filtered);
    Block otherwise =
        loop.otherwise() == null
            ? null
            : statements.block(loop.otherwise(), scope.branch(), loop.offset());
    Range.Loop over = new Range.Loop(variables, false, subject.value.expr());
    out.add(new Range(over, body, otherwise, Trim.NONE, loop.offset()));
  }

  private Binding.Local local(Variable index, Scope inner, Statement.For loop) {
    String key = expressions.unit().key(loop.offset(), "i");
    expressions.joins().join(key, ValueType.INTEGER);
    return new Binding.Local(index.name(), index.slot(), key);
  }

  private static boolean usesLoop(List<Statement> body) {
    List<Statement> own = new ArrayList<>();
    for (Statement statement : body) {
      if (statement instanceof Statement.For nested) {
        Statement.With head =
            new Statement.With(
                List.of(new Expression.Named("", nested.over().iterable(), 0)),
                nested.otherwise() == null ? List.of() : nested.otherwise(),
                0);
        own.add(head);
      } else if (statement instanceof Statement.If branches) {
        if (branches.branches().stream().anyMatch(one -> usesLoop(one))
            || (branches.otherwise() != null && usesLoop(branches.otherwise()))) {
          return true;
        }
      } else {
        own.add(statement);
      }
    }
    return Names.in(own).contains("loop");
  }

  private static boolean usesLoop(Statement.Branch branch) {
    return Names.in(branch.condition()).contains("loop") || usesLoop(branch.body());
  }

  private Subject subject(Statement.For loop, Scope scope) {
    Expression iterable = loop.over().iterable();
    int targets = loop.over().targets().size();
    if (targets > 2) {
      throw expressions.error(loop.offset(), "a loop has one or two variables");
    }
    boolean items = false;
    boolean keys = false;
    boolean values = false;
    Expression inner = iterable;
    if (iterable instanceof Invocation call
        && call.callee() instanceof Attribute method
        && call.arguments().positional().isEmpty()) {
      items = method.name().equals("items");
      keys = method.name().equals("keys");
      values = method.name().equals("values");
      inner = items || keys || values ? method.target() : iterable;
    } else if (iterable instanceof Filter filter
        && (filter.name().equals("dictsort") || filter.name().equals("items"))) {
      items = true;
      inner = filter.input();
    }
    Typed value = expressions.lower(inner, scope);
    boolean asMapping = items || keys || values;
    check(value, asMapping, targets);
    return new Subject(inner, value, asMapping || value.type().only(ValueType.MAP), values);
  }

  private void check(Typed value, boolean asMapping, int targets) {
    ValueType type = value.type();
    int kinds = asMapping ? ValueType.MAP : ValueType.MAP | ValueType.LIST;
    if (!type.maybe(kinds) && !type.unknown()) {
      throw expressions.error(
          value.offset(),
          "a loop needs "
              + ValueType.of(kinds).words()
              + "; '"
              + value.expr()
              + "' is "
              + type.words());
    }
    if (targets == 2 && !asMapping) {
      throw expressions.error(
          value.offset(),
          type.only(ValueType.MAP)
              ? "a mapping with two variables needs .items()"
              : "a list has one variable; pairs are not unpacked");
    }
  }

  private List<Variable> variables(
      Statement.For loop, Subject subject, Scope inner, boolean indexed) {
    List<String> targets = loop.over().targets();
    int offset = loop.offset();
    ValueType type = subject.value.type();
    List<Variable> variables = new ArrayList<>();
    if (subject.values) {
      boolean keyed = loop.over().condition() != null;
      String key = keyed ? inner.fresh("key", "").name() : "$_";
      variables.add(new Variable(key, inner.body().newSlot(), offset));
      variables.add(declare(targets.get(0), type.entries(), inner, offset));
      return variables;
    }
    if (subject.mapping) {
      variables.add(declare(targets.get(0), ValueType.TEXT, inner, offset));
      variables.add(
          targets.size() == 2
              ? declare(targets.get(1), type.entries(), inner, offset)
              : new Variable("$_", inner.body().newSlot(), offset));
      return variables;
    }
    if (indexed) {
      Binding.Local index = inner.fresh("i", expressions.unit().key(offset, "i"));
      variables.add(new Variable(index.name(), index.slot(), offset));
    }
    variables.add(declare(targets.get(0), type.items(), inner, offset));
    return variables;
  }

  private Variable declare(String name, ValueType type, Scope scope, int offset) {
    String key = expressions.unit().key(offset, name);
    expressions.joins().join(key, type);
    Binding.Local local = scope.declare(name, key);
    return new Variable(local.name(), local.slot(), offset);
  }

  /** What is looped over, as the body reads it. */
  private Expr again(Subject subject, Scope inner) {
    if (subject.value.expr() instanceof Variable) {
      return subject.value.expr();
    }
    Expr again = expressions.lower(subject.expression, inner).expr();
    if (!inner.body().takeBefore().isEmpty()) {
      throw expressions.error(
          subject.value.offset(), "'loop' needs the list in a variable; set one before the loop");
    }
    return again;
  }

  private Block body(Statement.For loop, Scope inner, Binding.Local counter, boolean filtered) {
    int offset = loop.offset();
    List<Stmt> out = new ArrayList<>();
    if (counter != null) {
      Expr next = nodes.call("add1", offset, expressions.read(counter, offset));
      out.add(GeneratedLoops.statement(counter, true, next, offset));
    }
    if (!filtered) {
      statements.lower(loop.body(), inner, out);
      return new Block(out, Trim.NONE, offset);
    }
    Expression condition = loop.over().condition();
    Typed test = expressions.lower(condition, inner);
    statements.before(inner, out);
    Scope yes = inner.branch();
    expressions.operators().assume(condition, true, yes);
    Block then = statements.block(loop.body(), yes, offset);
    out.add(new If(test.expr(), then, null, Trim.NONE, offset));
    return new Block(out, Trim.NONE, offset);
  }

  /** Fills a list, or a dict, with what a condition keeps, before the loop. */
  private Subject filter(Statement.For loop, Subject subject, Scope scope, List<Stmt> out) {
    int offset = loop.offset();
    String key = expressions.unit().key(offset, "items");
    ValueType type = subject.value.type().present();
    expressions.joins().join(key, type);
    Binding.Local items = scope.fresh("items", key);
    Expr start = nodes.call(subject.mapping ? "dict" : "list", offset);
    out.add(GeneratedLoops.statement(items, false, start, offset));
    Scope inner = scope.loop();
    List<Variable> variables = variables(loop, subject, inner, false);
    Typed test = expressions.lower(loop.over().condition(), inner);
    List<Stmt> body = new ArrayList<>();
    statements.before(inner, body);
    Stmt step = keep(items, variables, subject, inner, offset);
    Block then = new Block(List.of(step), Trim.NONE, offset);
    body.add(new If(test.expr(), then, null, Trim.NONE, offset));
    Range.Loop over = new Range.Loop(variables, false, subject.value.expr());
    out.add(new Range(over, new Block(body, Trim.NONE, offset), null, Trim.NONE, offset));
    Typed value = new Typed(expressions.read(items, offset), type);
    return new Subject(subject.expression, value, subject.mapping, subject.values);
  }

  private Stmt keep(
      Binding.Local items, List<Variable> variables, Subject subject, Scope scope, int offset) {
    Expr kept = expressions.read(items, offset);
    if (!subject.mapping) {
      Expr longer = nodes.call("append", offset, kept, variables.get(0));
      return GeneratedLoops.statement(items, true, longer, offset);
    }
    Variable value = variables.get(1);
    Expr entry =
        value.name().equals("$_")
            ? nodes.call("get", offset, again(subject, scope), variables.get(0))
            : value;
    Binding.Local ignored = new Binding.Local("$_", scope.body().newSlot(), "");
    Expr set = nodes.call("set", offset, kept, variables.get(0), entry);
    return GeneratedLoops.statement(ignored, false, set, offset);
  }
}
