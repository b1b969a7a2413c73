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
  private final Forms forms;

  SpecialForms(Expressions expressions, Forms forms) {
    this.expressions = expressions;
    this.nodes = expressions.nodes();
    this.conversions = expressions.conversions();
    this.forms = forms;
    this.loops = new GeneratedLoops(expressions, forms);
    this.collections = new CollectionForms(expressions, forms);
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
      case "capitalize" -> capitalize(use);
      case "combine" -> collections.combine(use);
      case "format" -> format(use);
      case "indent" -> indent(use);
      case "join" -> collections.join(use);
      case "joinmethod" -> collections.joinMethod(use);
      case "map" -> loops.map(use);
      case "select" -> loops.select(use, true, false);
      case "reject" -> loops.select(use, false, false);
      case "selectattr" -> loops.select(use, true, true);
      case "rejectattr" -> loops.select(use, false, true);
      case "sum" -> loops.sum(use);
      case "min" -> loops.extreme(use, "lt");
      case "max" -> loops.extreme(use, "gt");
      case "regex_replace" -> regexReplace(use);
      case "sort" -> collections.sort(use);
      case "ternary" -> ternary(use);
      case "trim" -> strip(use, "trim", "trimAll");
      case "lstrip" -> strip(use, "", "trimPrefix");
      case "rstrip" -> strip(use, "", "trimSuffix");
      case "get" -> CollectionForms.isFile(use) ? collections.file(use) : get(use);
      case "has" -> collections.has(use);
      case "dict" -> collections.dict(use);
      case "range" -> collections.range(use);
      case "include" -> include(use);
      case "lookup" -> lookup(use);
      default -> test(use);
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
      case "match" -> {
        String pattern = literalText(use, "pattern");
        Expr anchored = Nodes.text("^(?:" + pattern + ")", offset);
        yield truth(nodes.call("regexMatch", offset, anchored, use.input().expr()));
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
    String operator = literalText(use, "operator");
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

  private String literalText(Use use, String parameter) {
    if (use.literal(parameter) instanceof String text) {
      return text;
    }
    throw expressions.error(
        use.offset(), "'" + use.row().name() + "' needs a literal " + parameter);
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
    ValueType type = use.input().type();
    return type.isWhole() && type.exact()
        ? use.input()
        : new Typed(nodes.piped(use.input().expr(), "int", use.offset()), ValueType.INTEGER);
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
    String method = literalText(use, "method");
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

  private Typed capitalize(Use use) {
    int offset = use.offset();
    Expr text = use.input().expr();
    Expr lower = nodes.call("lower", offset, text);
    Expr first = nodes.call("upper", offset, nodes.call("trunc", offset, one(offset), text));
    Expr rest = nodes.call("substr", offset, one(offset), Nodes.whole(-1, offset), lower);
    Expr format = Nodes.text("%s%s", offset);
    return new Typed(nodes.call("printf", offset, format, first, rest), ValueType.TEXT);
  }

  private static Expr one(int offset) {
    return Nodes.whole(1, offset);
  }

  private Typed format(Use use) {
    if (!(use.input().expr() instanceof Literal literal && literal.value() instanceof String)) {
      throw expressions.error(use.offset(), "'format' needs a literal format");
    }
    String format = (String) ((Literal) use.input().expr()).value();
    List<Expr> arguments = new ArrayList<>(List.of(use.input().expr()));
    List<Expression> given = use.given().positional();
    int at = -1;
    for (Expression one : given) {
      at = format.indexOf('%', at + 1);
      while (at >= 0 && at + 1 < format.length() && format.charAt(at + 1) == '%') {
        at = format.indexOf('%', at + 2);
      }
      arguments.add(verb(format, at, expressions.lower(one, use.scope())));
    }
    return new Typed(nodes.call("printf", use.offset(), arguments), ValueType.TEXT);
  }

  private Expr verb(String format, int percent, Typed value) {
    int at = percent + 1;
    while (at > 0 && at < format.length() && "0123456789.+- #".indexOf(format.charAt(at)) >= 0) {
      at++;
    }
    char verb = at > 0 && at < format.length() ? format.charAt(at) : 's';
    return switch (verb) {
      case 'd', 'x', 'X', 'o', 'c' -> conversions.whole(value).expr();
      case 'f', 'e', 'g', 'F', 'E', 'G' -> conversions.real(value).expr();
      default -> conversions.text(value).expr();
    };
  }

  private Typed indent(Use use) {
    int offset = use.offset();
    Long width = number(use.literal("width"));
    if (width == null) {
      throw expressions.error(offset, "'indent' needs a literal width");
    }
    String blanks = " ".repeat((int) Math.min(Math.max(width, 0), 1000));
    Expr value =
        use.isTrue("first")
            ? nodes.piped(use.input().expr(), "indent", offset, Nodes.whole(width, offset))
            : nodes.piped(
                use.input().expr(),
                "replace",
                offset,
                Nodes.text("\n", offset),
                Nodes.text("\n" + blanks, offset));
    return new Typed(value, ValueType.TEXT);
  }

  private Typed regexReplace(Use use) {
    int offset = use.offset();
    String replacement = literalText(use, "replacement").replace("$", "$$");
    StringBuilder go = new StringBuilder();
    for (int i = 0; i < replacement.length(); i++) {
      char c = replacement.charAt(i);
      char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : ' ';
      if (c == '\\' && next >= '0' && next <= '9') {
        go.append("${").append(next).append('}');
        i++;
      } else {
        go.append(c);
      }
    }
    Expr pattern = use.argument("pattern").expr();
    Expr with = Nodes.text(go.toString(), offset);
    return new Typed(
        nodes.call("regexReplaceAll", offset, pattern, use.input().expr(), with), ValueType.TEXT);
  }

  private Typed ternary(Use use) {
    Typed yes = use.argument("yes");
    Typed no = use.argument("no");
    Expr condition = conversions.truth(use.input());
    return new Typed(
        nodes.call("ternary", use.offset(), yes.expr(), no.expr(), condition), yes.join(no));
  }

  private Typed strip(Use use, String blanks, String characters) {
    Typed given = use.argument("chars");
    Expr text = use.input().expr();
    if (given == null) {
      return new Typed(nodes.piped(text, blanks, use.offset()), ValueType.TEXT);
    }
    return new Typed(nodes.piped(text, characters, use.offset(), given.expr()), ValueType.TEXT);
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

  /** Two filters that mean something together: {@code round | int}; null for all others. */
  Typed chained(Filter inner, Filter outer, Scope scope) {
    boolean all = outer.name().equals("list") && outer.arguments() == Expression.Arguments.NONE;
    boolean lists =
        switch (inner.name()) {
          case "map", "select", "reject", "selectattr", "rejectattr" -> true;
          default -> false;
        };
    return all && lists ? forms.filter(inner, scope) : null;
  }
}
