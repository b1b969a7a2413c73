package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Constant;
import dev.fairlead.jinja.Expression.Filter;
import dev.fairlead.tree.Call;
import dev.fairlead.tree.Expr;
import dev.fairlead.tree.Field;
import dev.fairlead.tree.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms of the support table that need more than a line: their names begin with "!". */
final class SpecialForms {
  private static final Set<String> WHOLE_RESULTS =
      Set.of("add", "sub", "mul", "div", "mod", "add1", "len", "int", "int64", "max", "min");
  private static final Set<String> TRUTHS =
      Set.of(
          "hasKey",
          "has",
          "contains",
          "hasPrefix",
          "hasSuffix",
          "empty",
          "not",
          "kindIs",
          "semverCompare",
          "regexMatch",
          "eq",
          "ne",
          "lt",
          "le",
          "gt",
          "ge");
  private static final Set<String> TEXTS =
      Set.of(
          "quote",
          "squote",
          "trunc",
          "trim",
          "trimSuffix",
          "trimPrefix",
          "printf",
          "toYaml",
          "toJson",
          "nindent",
          "indent",
          "upper",
          "lower",
          "replace",
          "tpl",
          "b64enc",
          "b64dec",
          "sha256sum",
          "sha1sum",
          "toString",
          "title",
          "snakecase",
          "kebabcase",
          "camelcase",
          "cat",
          "join",
          "nospace",
          "randAlphaNum",
          "substr",
          "print",
          "typeOf",
          "kindOf",
          "toPrettyJson",
          "toToml",
          "repeat",
          "abbrev",
          "initials",
          "wrap",
          "dateInZone",
          "date");

  private final Expressions expressions;
  private final Nodes nodes;
  private final Conversions conversions;
  private final GeneratedLoops loops;
  private final Forms forms;

  SpecialForms(Expressions expressions, Forms forms) {
    this.expressions = expressions;
    this.nodes = expressions.nodes();
    this.conversions = expressions.conversions();
    this.forms = forms;
    this.loops = new GeneratedLoops(expressions, forms);
  }

  /** What one of Go's functions returns, as far as that is known. */
  ValueType result(String function) {
    if (WHOLE_RESULTS.contains(function)) {
      return ValueType.INTEGER;
    }
    if (TRUTHS.contains(function)) {
      return ValueType.TRUTH;
    }
    if (TEXTS.contains(function)) {
      return ValueType.TEXT;
    }
    return switch (function) {
      case "float64", "addf", "subf", "mulf", "divf", "round", "floor", "ceil" -> ValueType.FLOAT;
      case "splitList", "toStrings", "sortAlpha", "keys" -> ValueType.listOf(ValueType.TEXT);
      case "list", "concat", "append", "prepend", "uniq", "without", "compact" ->
          ValueType.listOf(null);
      case "dict", "merge", "mergeOverwrite", "fromYaml", "fromJson", "pick", "omit" ->
          ValueType.mapOf(Map.of(), ValueType.ANY);
      default -> ValueType.ANY;
    };
  }

  /** An argument of one of Go's functions: whole numbers do not print with an exponent. */
  Expr argument(String function, Typed value) {
    boolean data = function.startsWith("to") || WHOLE_RESULTS.contains(function);
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
      case "length" -> length(use);
      case "list" -> list(use);
      case "first" -> end(use, "first", 1);
      case "last" -> end(use, "last", -1);
      case "capitalize" -> capitalize(use);
      case "combine" -> combine(use);
      case "format" -> format(use);
      case "indent" -> indent(use);
      case "join" -> join(use);
      case "joinmethod" -> joinMethod(use);
      case "map" -> loops.map(use);
      case "select" -> loops.select(use, true, false);
      case "reject" -> loops.select(use, false, false);
      case "selectattr" -> loops.select(use, true, true);
      case "rejectattr" -> loops.select(use, false, true);
      case "sum" -> loops.sum(use);
      case "min" -> loops.extreme(use, "lt");
      case "max" -> loops.extreme(use, "gt");
      case "regex_replace" -> regexReplace(use);
      case "sort" -> sort(use);
      case "ternary" -> ternary(use);
      case "trim" -> strip(use, "trim", "trimAll");
      case "lstrip" -> strip(use, "", "trimPrefix");
      case "rstrip" -> strip(use, "", "trimSuffix");
      case "get" -> get(use);
      case "has" -> has(use);
      case "dict" -> dict(use);
      case "range" -> range(use);
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
    ValueType result = type.present().join(other.type());
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

  private Typed length(Use use) {
    Typed value = use.input();
    int offset = use.offset();
    ValueType type = value.type();
    if (!type.maybe(ValueType.STRING | ValueType.LIST | ValueType.MAP)) {
      throw expressions.error(
          offset, "'" + value.expr() + "' is " + type.words() + " and has no length");
    }
    Expr there = value.expr();
    if (type.only(ValueType.STRING)) {
      there = conversions.text(value).expr();
    } else if (type.nullable()) {
      there = type.only(ValueType.MAP) ? conversions.mapping(value) : conversions.list(value);
    }
    boolean short1 = there instanceof Call;
    return new Typed(
        short1 ? nodes.piped(there, "len", offset) : nodes.call("len", offset, there),
        ValueType.INTEGER);
  }

  private Typed list(Use use) {
    ValueType type = use.input().type();
    if (type.only(ValueType.MAP)) {
      Expr keys = nodes.call("keys", use.offset(), conversions.mapping(use.input()));
      return new Typed(
          nodes.piped(keys, "sortAlpha", use.offset()), ValueType.listOf(ValueType.TEXT));
    }
    if (type.maybe(ValueType.LIST)) {
      return new Typed(conversions.list(use.input()), type.present());
    }
    throw expressions.error(use.offset(), "'list' needs a list or a mapping");
  }

  private Typed end(Use use, String function, int letters) {
    Typed value = use.input();
    if (value.type().only(ValueType.STRING)) {
      Expr count = Nodes.whole(letters, use.offset());
      Expr text = conversions.text(value).expr();
      return new Typed(nodes.call("trunc", use.offset(), count, text), ValueType.TEXT);
    }
    if (!value.type().maybe(ValueType.LIST)) {
      throw expressions.error(
          use.offset(),
          "'" + function + "' needs a list; '" + value.expr() + "' is " + value.type().words());
    }
    Expr expr = nodes.piped(conversions.list(value), function, use.offset());
    return new Typed(expr, value.type().items().orNull());
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

  private Typed combine(Use use) {
    int offset = use.offset();
    Expr copy = nodes.call("deepCopy", offset, use.input().expr());
    Typed other = use.argument("other");
    ValueType type = use.input().type().join(other.type());
    return new Typed(nodes.call("mergeOverwrite", offset, copy, other.expr()), type);
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

  private Typed join(Use use) {
    Typed list = use.input();
    if (use.literal("attribute") instanceof String attribute) {
      Constant path = new Constant(attribute, use.offset());
      Expression.Arguments mapping =
          new Expression.Arguments(
              List.of(), List.of(new Expression.Named("attribute", path, use.offset())));
      Filter map = new Filter(null, "map", mapping, use.offset());
      list = forms.filtered(list, map, use.scope());
    }
    Expr separator = use.argument("separator").expr();
    return new Typed(nodes.piped(list.expr(), "join", use.offset(), separator), ValueType.TEXT);
  }

  private Typed joinMethod(Use use) {
    Expr list = use.argument("list").expr();
    return new Typed(nodes.call("join", use.offset(), use.input().expr(), list), ValueType.TEXT);
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

  private Typed sort(Use use) {
    int offset = use.offset();
    ValueType items = use.input().type().items();
    if (use.given().named("attribute") != null) {
      throw expressions.error(offset, "sort by an attribute has no Helm form");
    }
    if (!items.unknown() && !items.only(ValueType.STRING)) {
      throw expressions.error(
          offset, "'sort' sorts strings; the list holds " + items.words() + "; use sortAlpha");
    }
    Expr sorted = nodes.piped(use.input().expr(), "sortAlpha", offset);
    if (use.isTrue("reverse")) {
      sorted = nodes.piped(sorted, "reverse", offset);
    }
    return new Typed(sorted, ValueType.listOf(ValueType.TEXT));
  }

  private Typed ternary(Use use) {
    Typed yes = use.argument("yes");
    Typed no = use.argument("no");
    Expr condition = conversions.truth(use.input());
    return new Typed(
        nodes.call("ternary", use.offset(), yes.expr(), no.expr(), condition),
        yes.type().join(no.type()));
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

  private Typed has(Use use) {
    Expr expr =
        new Field(
            use.input().expr() instanceof Field field ? field.receiver() : use.input().expr(),
            names(use.input().expr(), "Has"),
            List.of(use.argument("version").expr()),
            null,
            use.offset());
    return truth(expr);
  }

  private static List<String> names(Expr expr, String method) {
    List<String> names =
        expr instanceof Field field ? new ArrayList<>(field.names()) : new ArrayList<>();
    names.add(method);
    return names;
  }

  private Typed dict(Use use) {
    List<Expr> words = new ArrayList<>();
    Map<String, ValueType> fields = new LinkedHashMap<>();
    for (Expression.Named named : use.given().named()) {
      Typed value = conversions.stored(expressions.lower(named.value(), use.scope()));
      words.add(Nodes.text(named.name(), named.offset()));
      words.add(value.expr());
      fields.put(named.name(), value.type());
    }
    if (!use.given().positional().isEmpty()) {
      throw expressions.error(use.offset(), "write the entries by name: dict(a=1)");
    }
    Expr dict = nodes.call("dict", use.offset(), words);
    return new Typed(dict, ValueType.mapOf(fields, fields.isEmpty() ? ValueType.ANY : null));
  }

  private Typed range(Use use) {
    List<Expr> bounds = new ArrayList<>();
    for (Expression bound : use.given().positional()) {
      bounds.add(conversions.whole(expressions.lower(bound, use.scope())).expr());
    }
    int offset = use.offset();
    ValueType type = ValueType.listOf(ValueType.INTEGER);
    return switch (bounds.size()) {
      case 1 -> new Typed(nodes.call("until", offset, nodesInt(bounds.get(0))), type);
      case 2 ->
          new Typed(
              nodes.call(
                  "untilStep",
                  offset,
                  nodesInt(bounds.get(0)),
                  nodesInt(bounds.get(1)),
                  one(offset)),
              type);
      case 3 ->
          new Typed(
              nodes.call(
                  "untilStep",
                  offset,
                  nodesInt(bounds.get(0)),
                  nodesInt(bounds.get(1)),
                  nodesInt(bounds.get(2))),
              type);
      default -> throw expressions.error(offset, "'range' takes one to three numbers");
    };
  }

  /** until wants an int; what arithmetic returns is an int64. */
  private Expr nodesInt(Expr bound) {
    boolean fine =
        bound instanceof Literal
            || (bound instanceof Call call
                && (call.name().text().equals("int") || call.name().text().equals("len")));
    return fine ? bound : nodes.call("int", bound.offset(), bound);
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
