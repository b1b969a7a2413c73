package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Filter;
import dev.fairlead.tree.Call;
import dev.fairlead.tree.Expr;
import dev.fairlead.tree.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms of the support table that need more than a line: their names begin with "!". */
final class SpecialForms {
  private final Expressions expressions;
  private final Nodes nodes;
  private final Conversions conversions;
  private final GeneratedLoops loops;
  private final CollectionForms collections;
  private final TextForms texts;
  private final Forms forms;

  SpecialForms(Expressions expressions, Forms forms) {
    this.expressions = expressions;
    this.nodes = expressions.nodes();
    this.conversions = expressions.conversions();
    this.forms = forms;
    this.loops = new GeneratedLoops(expressions, forms);
    this.collections = new CollectionForms(expressions, forms, loops);
    this.texts = new TextForms(expressions);
  }

  /** An argument of one of Go's functions: whole numbers do not print with an exponent. */
  Expr argument(String function, Typed value) {
    boolean data = function.startsWith("to") || FunctionResults.whole(function);
    Typed plain = conversions.stored(value);
    return data ? plain.expr() : conversions.printable(plain).expr();
  }

  Typed apply(Use use) {
    return switch (use.row().form().substring(1)) {
      case "same" -> use.input();
      case "default" -> standard(use);
      case "bool" -> bool(use);
      case "string" -> string(use);
      case "int" -> whole(use);
      case "abs" -> abs(use);
      case "round" -> round(use);
      case "length" -> collections.length(use);
      case "list" -> collections.list(use);
      case "first" -> collections.end(use, "first", 1);
      case "last" -> collections.end(use, "last", -1);
      case "combine" -> collections.combine(use);
      case "join" -> collections.join(use);
      case "joinmethod" -> collections.joinMethod(use);
      case "map" -> loops.map(use);
      case "select", "reject", "selectattr", "rejectattr" -> loops.select(use);
      case "sum" -> loops.sum(use);
      case "min" -> loops.extreme(use, "lt");
      case "max" -> loops.extreme(use, "gt");
      case "sort" -> collections.sort(use);
      case "ternary" -> ternary(use);
      case "get" -> CollectionForms.isFile(use) ? collections.file(use) : get(use);
      case "has" -> collections.has(use);
      case "dict" -> collections.dict(use);
      case "range" -> collections.range(use);
      case "include" -> include(use);
      case "lookup" -> lookup(use);
      default -> {
        Typed text = texts.apply(use);
        yield text == null ? test(use) : text;
      }
    };
  }

  private Typed test(Use use) {
    String form = use.row().form().substring(1);
    int offset = use.offset();
    return switch (form) {
      case "even" -> remainder(use, 2, "eq");
      case "odd" -> remainder(use, 2, "ne");
      case "divisibleby" -> {
        Expr rest = nodes.call("mod", offset, use.input().expr(), use.argument("number").expr());
        yield truth(nodes.call("eq", offset, rest, Nodes.whole(0, offset)));
      }
      case "version" -> version(use);
      case "in" -> compare("in", use.input(), use.argument("list"), offset);
      case "contains" -> compare("in", use.argument("item"), use.input(), offset);
      default -> compare(form, use.input(), use.argument("other"), offset);
    };
  }

  private Typed compare(String operator, Typed left, Typed right, int offset) {
    return expressions.operators().comparisons().compare(operator, left, right, offset);
  }

  private Typed remainder(Use use, int divisor, String comparison) {
    int offset = use.offset();
    Expr rest = nodes.call("mod", offset, use.input().expr(), Nodes.whole(divisor, offset));
    return truth(nodes.call(comparison, offset, rest, Nodes.whole(0, offset)));
  }

  private Typed version(Use use) {
    int offset = use.offset();
    String operator = use.text("operator", expressions);
    String sign =
        switch (operator) {
          case "==", "eq", "=" -> "=";
          case "!=", "<>", "ne" -> "!=";
          case "lt", "<" -> "<";
          case "le", "<=" -> "<=";
          case "gt", ">" -> ">";
          case "ge", ">=" -> ">=";
          default -> throw expressions.error(offset, "'" + operator + "' compares no versions");
        };
    Typed prefix = new Typed(Nodes.text(sign + " ", offset), ValueType.TEXT);
    Typed wanted =
        expressions.operators().concatenation(List.of(prefix, use.argument("version")), offset);
    return truth(nodes.call("semverCompare", offset, wanted.expr(), use.input().expr()));
  }

  private static Typed truth(Expr expr) {
    return new Typed(expr, ValueType.TRUTH);
  }

  private Typed standard(Use use) {
    Typed value = use.input();
    Typed other = use.argument("value");
    int offset = use.offset();
    ValueType type = value.type();
    ValueType result = value.present().join(other);
    if (use.isTrue("boolean") || sameFalse(value, other)) {
      return new Typed(nodes.piped(value.expr(), "default", offset, other.expr()), result);
    }
    if (!type.nullable() && !type.unknown()) {
      return value;
    }
    return new Typed(
        nodes.call("ternary", offset, other.expr(), value.expr(), conversions.absent(value)),
        result);
  }

  /**
   * Whether Go's default does the same: the value counts as false only when it is missing, or the
   * other value is what it is then.
   */
  private static boolean sameFalse(Typed value, Typed other) {
    ValueType type = value.type();
    if (!type.nullable()) {
      return false;
    }
    if (other.expr() instanceof Literal literal) {
      Object zero = literal.value();
      boolean empty =
          (type.only(ValueType.STRING) && "".equals(zero))
              || (type.only(ValueType.BOOL) && Boolean.FALSE.equals(zero))
              || (type.isNumber() && zero instanceof Number n && n.doubleValue() == 0);
      return empty;
    }
    boolean bare = other.expr() instanceof Call call && call.arguments().isEmpty();
    return bare && type.only(ValueType.LIST | ValueType.MAP);
  }

  private Typed bool(Use use) {
    int offset = use.offset();
    ValueType type = use.input().type();
    if (type.only(ValueType.BOOL)) {
      return truth(conversions.truth(use.input()));
    }
    if (type.isNumber()) {
      return compare("!=", use.input(), new Typed(Nodes.whole(0, offset), ValueType.INTEGER), 0);
    }
    Expr text = nodes.call("lower", offset, nodes.call("toString", offset, use.input().expr()));
    List<Expr> words = new ArrayList<>();
    for (String word : new String[] {"true", "yes", "on", "1"}) {
      words.add(Nodes.text(word, offset));
    }
    return truth(nodes.call("has", offset, text, nodes.call("list", offset, words)));
  }

  private Typed string(Use use) {
    if (use.input().type().only(ValueType.LIST | ValueType.MAP)) {
      throw expressions.error(
          use.offset(), "a list or mapping has no text; use to_yaml or to_json");
    }
    return conversions.text(use.input());
  }

  private Typed whole(Use use) {
    int offset = use.offset();
    ValueType type = use.input().type();
    if (!Long.valueOf(0).equals(number(use.literal("default")))
        || !Long.valueOf(10).equals(number(use.literal("base")))) {
      throw expressions.error(
          offset, "'int' has no other default than 0 and no other base than 10 in Helm");
    }
    if (type.isWhole() && type.exact()) {
      return use.input();
    }
    Expr value = use.input().expr();
    // Go's int reads no decimals and takes a leading zero for octal.
    Expr number = type.only(ValueType.STRING) ? nodes.piped(value, "float64", offset) : value;
    return new Typed(nodes.piped(number, "int", offset), ValueType.INTEGER);
  }

  private Typed abs(Use use) {
    int offset = use.offset();
    Expr value = use.input().expr();
    if (use.input().type().isWhole() || use.input().type().unknown()) {
      Expr negative = nodes.call("sub", offset, Nodes.whole(0, offset), value);
      return new Typed(nodes.call("max", offset, value, negative), ValueType.INTEGER);
    }
    Expr negative = nodes.call("subf", offset, Nodes.whole(0, offset), value);
    return new Typed(nodes.call("maxf", offset, value, negative), ValueType.FLOAT);
  }

  private Typed round(Use use) {
    int offset = use.offset();
    Expr value = use.input().expr();
    String method = use.text("method", expressions);
    boolean zero = Long.valueOf(0).equals(number(use.literal("precision")));
    if (!method.equals("common") && !zero) {
      throw expressions.error(offset, "'round' with a method rounds to whole numbers only");
    }
    Expr expr =
        switch (method) {
          case "common" -> nodes.call("round", offset, value, use.argument("precision").expr());
          case "ceil", "floor" -> nodes.call(method, offset, value);
          default -> throw expressions.error(offset, "'round' has no method '" + method + "'");
        };
    return new Typed(expr, ValueType.FLOAT);
  }

  private static Long number(Object literal) {
    return literal instanceof Number number ? number.longValue() : null;
  }

  private Typed ternary(Use use) {
    Typed yes = use.argument("yes");
    Typed no = use.argument("no");
    Expr condition = conversions.truth(use.input());
    return new Typed(
        nodes.call("ternary", use.offset(), yes.expr(), no.expr(), condition), yes.join(no));
  }

  private Typed get(Use use) {
    int offset = use.offset();
    Object key = use.literal("key");
    Typed value =
        key instanceof String name
            ? expressions.step(use.input(), name, offset, use.scope())
            : new Typed(
                nodes.call("index", offset, use.input().expr(), use.argument("key").expr()),
                use.input().type().entries().orNull());
    Typed other = use.argument("value");
    if (other == null) {
      return value;
    }
    Map<String, Typed> bound = new LinkedHashMap<>();
    bound.put("value", other);
    return standard(new Use(use.row(), value, bound, use.given(), use.scope(), offset));
  }

  private Typed include(Use use) {
    Typed context = use.argument("context");
    Expr dot = context == null ? expressions.root(use.scope(), use.offset()) : context.expr();
    return new Typed(
        nodes.call("include", use.offset(), use.argument("name").expr(), dot), ValueType.TEXT);
  }

  private Typed lookup(Use use) {
    List<Expression> given = use.given().positional();
    if (given.size() != 4) {
      throw expressions.error(
          use.offset(),
          "Helm's lookup takes an API version, a kind, a namespace and a name; Ansible's lookup"
              + " plugins have no Helm form");
    }
    List<Expr> arguments = new ArrayList<>();
    for (Expression one : given) {
      arguments.add(expressions.lower(one, use.scope()).expr());
    }
    return new Typed(nodes.call("lookup", use.offset(), arguments), ValueType.ANY);
  }

  /** Two filters that mean something together: {@code indent(4) | trim}; null for all others. */
  Typed chained(Filter inner, Filter outer, Scope scope) {
    boolean trims = outer.name().equals("trim") && outer.arguments() == Expression.Arguments.NONE;
    boolean others =
        inner.arguments().positional().size() < 2 && inner.arguments().named("first") == null;
    if (trims && inner.name().equals("indent") && others) {
      Filter trimmed = new Filter(inner.input(), "trim", outer.arguments(), outer.offset());
      return forms.filter(new Filter(trimmed, "indent", inner.arguments(), inner.offset()), scope);
    }
    boolean all = outer.name().equals("list") && outer.arguments() == Expression.Arguments.NONE;
    boolean lists =
        switch (inner.name()) {
          case "map", "select", "reject", "selectattr", "rejectattr" -> true;
          default -> false;
        };
    if (all && lists) {
      return forms.filter(inner, scope);
    }
    if (!outer.name().equals("map") || !lists || inner.name().equals("map")) {
      return null;
    }
    Use select = forms.use(inner, expressions.lower(inner.input(), scope), scope);
    return loops.selectMap(select, forms.use(outer, select.input(), scope));
  }
}
