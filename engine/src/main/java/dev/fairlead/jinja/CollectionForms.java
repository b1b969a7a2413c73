package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Constant;
import dev.fairlead.jinja.Expression.Filter;
import dev.fairlead.tree.Call;
import dev.fairlead.tree.Expr;
import dev.fairlead.tree.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The special forms on lists and mappings, and those that make them. */
final class CollectionForms {
  private final Expressions expressions;
  private final Nodes nodes;
  private final Conversions conversions;
  private final Forms forms;
  private final GeneratedLoops loops;

  CollectionForms(Expressions expressions, Forms forms, GeneratedLoops loops) {
    this.loops = loops;
    this.expressions = expressions;
    this.nodes = expressions.nodes();
    this.conversions = expressions.conversions();
    this.forms = forms;
  }

  Typed length(Use use) {
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

  Typed list(Use use) {
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

  Typed end(Use use, String function, int letters) {
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

  /**
   * Go merges mappings inside mappings. Ansible replaces them unless it is told otherwise, so
   * entries that may be mappings are set one by one.
   */
  Typed combine(Use use) {
    int offset = use.offset();
    Typed other = use.argument("other");
    ValueType type = use.input().join(other);
    ValueType entries = other.type().entries();
    boolean deep = use.isTrue("recursive") || !entries.maybe(ValueType.MAP) || entries.unknown();
    Expr copy = nodes.call("deepCopy", offset, use.input().expr());
    return deep
        ? new Typed(nodes.call("mergeOverwrite", offset, copy, other.expr()), type)
        : loops.combine(use, copy, type);
  }

  Typed join(Use use) {
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

  Typed joinMethod(Use use) {
    Expr list = use.argument("list").expr();
    return new Typed(nodes.call("join", use.offset(), use.input().expr(), list), ValueType.TEXT);
  }

  Typed sort(Use use) {
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

  Typed dict(Use use) {
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

  Typed range(Use use) {
    int offset = use.offset();
    List<Expr> bounds = new ArrayList<>();
    for (Expression bound : use.given().positional()) {
      Expr whole = conversions.whole(expressions.lower(bound, use.scope())).expr();
      bounds.add(conversions.goInt(whole));
    }
    if (bounds.isEmpty() || bounds.size() > 3) {
      throw expressions.error(offset, "'range' takes one to three numbers");
    }
    if (bounds.size() == 2) {
      bounds.add(Nodes.whole(1, offset));
    }
    String function = bounds.size() == 1 ? "until" : "untilStep";
    return new Typed(nodes.call(function, offset, bounds), ValueType.listOf(ValueType.INTEGER));
  }

  Typed has(Use use) {
    return new Typed(method(use, "Has", use.argument("version").expr()), ValueType.TRUTH);
  }

  /** Whether a file of the chart is asked for: the input is {@code files}. */
  static boolean isFile(Use use) {
    return use.input().type().parts().go()
        && use.input().expr() instanceof Field field
        && field.names().get(field.names().size() - 1).equals("Files");
  }

  /** The text of a file of the chart. */
  Typed file(Use use) {
    return new Typed(method(use, "Get", use.argument("key").expr()), ValueType.TEXT);
  }

  /** The call of a method of one of Helm's objects. */
  private static Expr method(Use use, String name, Expr argument) {
    Expr target = use.input().expr();
    return new Field(
        target instanceof Field field ? field.receiver() : target,
        names(target, name),
        List.of(argument),
        null,
        use.offset());
  }

  private static List<String> names(Expr expr, String method) {
    List<String> names =
        expr instanceof Field field ? new ArrayList<>(field.names()) : new ArrayList<>();
    names.add(method);
    return names;
  }
}
