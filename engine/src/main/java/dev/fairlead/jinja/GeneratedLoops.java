package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Arguments;
import dev.fairlead.jinja.Expression.Constant;
import dev.fairlead.jinja.Expression.Filter;
import dev.fairlead.jinja.Expression.Test;
import dev.fairlead.tree.Block;
import dev.fairlead.tree.Call;
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

  /** The element, or the attribute of it that a path names. */
  private Typed member(Loop loop, Object path, int offset) {
    Expression value = new Expression.Name(ELEMENT, offset);
    if (path instanceof String names) {
      for (String name : names.split("\\.")) {
        value = new Expression.Attribute(value, name, offset);
      }
    }
    return expressions.lower(value, loop.scope);
  }

  Typed map(Use use) {
    Loop loop = begin(use, "items");
    Typed value = mapped(loop, use);
    return list(loop, append(loop, value.expr()), ValueType.listOf(value.type()));
  }

  private Typed list(Loop loop, Stmt step, ValueType type) {
    return end(loop, nodes.call("list", loop.use.offset()), step, type);
  }

  /** What {@code map} makes of the element. */
  private Typed mapped(Loop loop, Use use) {
    Expression attribute = use.given().named("attribute");
    List<Expression> positional = use.given().positional();
    int offset = use.offset();
    if (attribute instanceof Constant constant) {
      Typed value = member(loop, constant.value(), offset);
      Expression standard = use.given().named("default");
      if (standard == null) {
        return value;
      }
      Arguments arguments = new Arguments(List.of(standard), List.of());
      Filter filter = new Filter(null, "default", arguments, offset);
      return forms.filtered(value, filter, loop.scope);
    }
    if (!positional.isEmpty() && positional.get(0) instanceof Constant filter) {
      Arguments rest = new Arguments(positional.subList(1, positional.size()), use.given().named());
      String name = String.valueOf(filter.value());
      return forms.apply("filter", name, member(loop, null, offset), rest, loop.scope, offset);
    }
    throw expressions.error(offset, "'map' needs attribute='...' or the name of a filter");
  }

  /** select, reject, selectattr, rejectattr. */
  Typed select(Use use) {
    Loop loop = begin(use, "items");
    Expr wanted = wanted(loop, use);
    Stmt add = append(loop, expressions.read(loop.element, use.offset()));
    return list(loop, when(wanted, add, use.offset()), use.input().type());
  }

  /** What is selected, and then mapped, in one loop. */
  Typed selectMap(Use select, Use map) {
    Loop loop = begin(select, "items");
    Expr wanted = wanted(loop, select);
    Typed value = mapped(loop, map);
    Stmt step = when(wanted, append(loop, value.expr()), select.offset());
    return list(loop, step, ValueType.listOf(value.type()));
  }

  /** The condition under which an element is kept. */
  private Expr wanted(Loop loop, Use use) {
    String filter = use.row().name();
    List<Expression> given = new ArrayList<>(use.given().positional());
    Expression tested = new Expression.Name(ELEMENT, use.offset());
    if (filter.endsWith("attr")) {
      if (given.isEmpty() || !(given.remove(0) instanceof Constant path)) {
        throw expressions.error(use.offset(), "'" + filter + "' needs an attribute");
      }
      for (String name : String.valueOf(path.value()).split("\\.")) {
        tested = new Expression.Attribute(tested, name, use.offset());
      }
    }
    Expression condition = tested;
    if (!given.isEmpty()) {
      if (!(given.remove(0) instanceof Constant test && test.value() instanceof String name)) {
        throw expressions.error(use.offset(), "'" + filter + "' needs the name of a test");
      }
      condition = new Test(tested, name, new Arguments(given, List.of()), false, use.offset());
    }
    Expr test = expressions.lower(condition, loop.scope).expr();
    return filter.startsWith("select") ? test : nodes.not(test, use.offset());
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
    Typed value = member(loop, use.literal("attribute"), use.offset());
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

  /** {@code [a, b] | max} is Go's max a b, for whole numbers; null for other lists. */
  private Typed ofLiteral(Use use) {
    boolean literal =
        use.input().expr() instanceof Call call
            && call.name().text().equals("list")
            && call.piped() == null
            && !call.arguments().isEmpty();
    if (!literal || !use.input().type().items().isWhole()) {
      return null;
    }
    List<Expr> numbers = ((Call) use.input().expr()).arguments();
    return new Typed(nodes.call(use.row().name(), use.offset(), numbers), ValueType.INTEGER);
  }

  /** min and max of numbers. */
  Typed extreme(Use use, String order) {
    Typed literal = ofLiteral(use);
    if (literal != null) {
      return literal;
    }
    Loop loop = begin(use, use.row().name().equals("min") ? "least" : "most");
    Typed value = member(loop, null, use.offset());
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
