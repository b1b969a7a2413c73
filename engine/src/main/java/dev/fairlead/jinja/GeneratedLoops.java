package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Arguments;
import dev.fairlead.jinja.Expression.Constant;
import dev.fairlead.jinja.Expression.Filter;
import dev.fairlead.jinja.Expression.Test;
import dev.fairlead.tree.Block;
import dev.fairlead.tree.Declare;
import dev.fairlead.tree.Expr;
import dev.fairlead.tree.If;
import dev.fairlead.tree.Print;
import dev.fairlead.tree.Range;
import dev.fairlead.tree.Stmt;
import dev.fairlead.tree.Trim;
import dev.fairlead.tree.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * Lowers the filters that go over a list: Helm has no functions for them, so a loop stands before
 * the line and fills a variable.
 */
final class GeneratedLoops {
  private static final String ELEMENT = "<element>";

  private final Expressions expressions;
  private final Forms forms;
  private final Nodes nodes;

  GeneratedLoops(Expressions expressions, Forms forms) {
    this.expressions = expressions;
    this.forms = forms;
    this.nodes = expressions.nodes();
  }

  /** A loop being made: what it fills and what it goes over. */
  private record Loop(Binding.Local result, Binding.Local element, Scope scope, Use use) {}

  private Loop begin(Use use, String name) {
    Scope scope = use.scope();
    String key = expressions.unit().key(use.offset(), name);
    Binding.Local result = scope.fresh(name, key);
    Scope inner = scope.loop();
    Binding.Local element = inner.fresh("it", key + "it");
    inner.bind(ELEMENT, element);
    expressions.joins().join(key + "it", use.input().type().items());
    return new Loop(result, element, inner, use);
  }

  /** Puts the loop before the statement: the start value, and what each element does. */
  private Typed end(Loop loop, Expr start, Stmt step, ValueType type) {
    int offset = loop.use.offset();
    Body body = loop.use.scope().body();
    body.before(statement(loop.result, false, start, offset));
    Variable element = new Variable(loop.element.name(), loop.element.slot(), offset);
    Range.Loop over = new Range.Loop(List.of(element), false, loop.use.input().expr());
    Block steps = new Block(List.of(step), Trim.NONE, offset);
    body.before(new Range(over, steps, null, Trim.NONE, offset));
    expressions.joins().join(loop.result.key(), type);
    return new Typed(expressions.read(loop.result, offset), type);
  }

  static Print statement(Binding.Local local, boolean assign, Expr value, int offset) {
    Declare declare = new Declare(local.name(), local.slot(), assign, value, offset);
    return new Print(declare, Trim.NONE, offset);
  }

  private Stmt append(Loop loop, Expr value) {
    int offset = loop.use.offset();
    Expr list = expressions.read(loop.result, offset);
    return statement(loop.result, true, nodes.call("append", offset, list, value), offset);
  }

  private static Stmt when(Expr condition, Stmt then, int offset) {
    return new If(condition, new Block(List.of(then), Trim.NONE, offset), null, Trim.NONE, offset);
  }

  private Expression element(Use use) {
    return new Expression.Name(ELEMENT, use.offset());
  }

  /** The element, or the attribute of it that a path names. */
  private Typed member(Loop loop, Object path) {
    Expression value = element(loop.use);
    if (path instanceof String names) {
      for (String name : names.split("\\.")) {
        value = new Expression.Attribute(value, name, loop.use.offset());
      }
    }
    return expressions.lower(value, loop.scope);
  }

  Typed map(Use use) {
    Loop loop = begin(use, "items");
    Expression attribute = use.given().named("attribute");
    List<Expression> positional = use.given().positional();
    Typed value;
    if (attribute instanceof Constant constant) {
      value = member(loop, constant.value());
      Expression standard = use.given().named("default");
      if (standard != null) {
        Arguments arguments = new Arguments(List.of(standard), List.of());
        Filter filter = new Filter(null, "default", arguments, use.offset());
        value = forms.filtered(value, filter, loop.scope);
      }
    } else if (!positional.isEmpty() && positional.get(0) instanceof Constant filter) {
      Arguments rest = new Arguments(positional.subList(1, positional.size()), use.given().named());
      String name = String.valueOf(filter.value());
      value = forms.apply("filter", name, member(loop, null), rest, loop.scope, use.offset());
    } else {
      throw expressions.error(use.offset(), "'map' needs attribute='...' or the name of a filter");
    }
    Expr start = nodes.call("list", use.offset());
    return end(loop, start, append(loop, value.expr()), ValueType.listOf(value.type()));
  }

  /**
   * select, reject, selectattr, rejectattr.
   *
   * @param keep whether elements that pass the test are kept
   * @param attribute whether the first argument names an attribute
   */
  Typed select(Use use, boolean keep, boolean attribute) {
    Loop loop = begin(use, "items");
    List<Expression> given = new ArrayList<>(use.given().positional());
    Expression tested = element(use);
    if (attribute) {
      if (given.isEmpty() || !(given.remove(0) instanceof Constant path)) {
        throw expressions.error(use.offset(), "'" + use.row().name() + "' needs an attribute");
      }
      for (String name : String.valueOf(path.value()).split("\\.")) {
        tested = new Expression.Attribute(tested, name, use.offset());
      }
    }
    Expression condition = tested;
    if (!given.isEmpty()) {
      String name = String.valueOf(((Constant) given.remove(0)).value());
      condition = new Test(tested, name, new Arguments(given, List.of()), false, use.offset());
    }
    Expr test = expressions.lower(condition, loop.scope).expr();
    Expr wanted = keep ? test : nodes.call("not", use.offset(), test);
    Stmt add = append(loop, expressions.read(loop.element, use.offset()));
    Expr start = nodes.call("list", use.offset());
    return end(loop, start, when(wanted, add, use.offset()), use.input().type());
  }

  /** A copy of a mapping whose entries are set to those of another. */
  Typed combine(Use use, Expr copy, ValueType type) {
    int offset = use.offset();
    Scope scope = use.scope();
    String key = expressions.unit().key(offset, "combined");
    Binding.Local result = scope.fresh("combined", key);
    Scope inner = scope.loop();
    Binding.Local name = inner.fresh("key", key + "key");
    Binding.Local value = inner.fresh("value", key + "value");
    List<Variable> variables =
        List.of(
            new Variable(name.name(), name.slot(), offset),
            new Variable(value.name(), value.slot(), offset));
    List<Expr> entry = new ArrayList<>(variables);
    entry.add(0, expressions.read(result, offset));
    Binding.Local ignored = new Binding.Local("$_", scope.body().newSlot(), "");
    Stmt step = statement(ignored, false, nodes.call("set", offset, entry), offset);
    scope.body().before(statement(result, false, copy, offset));
    Range.Loop over = new Range.Loop(variables, false, use.argument("other").expr());
    Block steps = new Block(List.of(step), Trim.NONE, offset);
    scope.body().before(new Range(over, steps, null, Trim.NONE, offset));
    expressions.joins().join(key, type);
    return new Typed(expressions.read(result, offset), type);
  }

  Typed sum(Use use) {
    Loop loop = begin(use, "total");
    Typed value = member(loop, use.literal("attribute"));
    ValueType type = value.type();
    if (!type.isNumber() && !type.unknown()) {
      throw expressions.error(
          use.offset(), "'sum' needs numbers; '" + value.expr() + "' is " + type.words());
    }
    boolean whole = type.isWhole() || type.unknown();
    Expr total = expressions.read(loop.result, use.offset());
    Expr added = nodes.call(whole ? "add" : "addf", use.offset(), total, value.expr());
    Stmt step = statement(loop.result, true, added, use.offset());
    Expr start = use.argument("start").expr();
    return end(loop, start, step, whole ? ValueType.INTEGER : ValueType.FLOAT);
  }

  /** min and max of numbers. */
  Typed extreme(Use use, String order) {
    Loop loop = begin(use, use.row().name().equals("min") ? "least" : "most");
    Typed value = member(loop, null);
    ValueType type = value.type();
    if (!type.isNumber() && !type.unknown()) {
      throw expressions.error(
          use.offset(), "'" + use.row().name() + "' needs numbers; the list holds " + type.words());
    }
    boolean whole = type.isWhole() || type.unknown();
    Conversions conversions = expressions.conversions();
    Expr number = whole ? conversions.whole(value).expr() : conversions.real(value).expr();
    Expr result = expressions.read(loop.result, use.offset());
    Expr better = nodes.call(order, use.offset(), number, result);
    Stmt step = when(better, statement(loop.result, true, number, use.offset()), use.offset());
    Typed first = new Typed(nodes.call("first", use.offset(), use.input().expr()), type);
    Expr start = whole ? conversions.whole(first).expr() : conversions.real(first).expr();
    return end(loop, start, step, whole ? ValueType.INTEGER : ValueType.FLOAT);
  }
}
