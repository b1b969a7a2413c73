package dev.fairlead.jinja;

import dev.fairlead.source.SourceException;
import dev.fairlead.tree.Call;
import dev.fairlead.tree.Expr;
import dev.fairlead.tree.Literal;
import dev.fairlead.tree.Nil;
import java.util.Map;

/** Lowers comparisons and membership. */
final class Comparisons {
  private static final Map<String, String> ORDER =
      Map.of("<", "lt", "<=", "le", ">", "gt", ">=", "ge");

  private final Expressions expressions;
  private final Nodes nodes;
  private final Conversions conversions;

  Comparisons(Expressions expressions) {
    this.expressions = expressions;
    this.nodes = expressions.nodes();
    this.conversions = expressions.conversions();
  }

  /** The value of {@code left operator right}, a Go boolean. */
  Typed compare(String operator, Typed left, Typed right, int offset) {
    Expr expr =
        switch (operator) {
          case "==" -> equal(left, right, offset, false);
          case "!=" -> equal(left, right, offset, true);
          case "in" -> in(left, right, offset);
          case "not in" -> nodes.call("not", offset, in(left, right, offset));
          default -> order(ORDER.get(operator), operator, left, right, offset);
        };
    return new Typed(expr, ValueType.TRUTH);
  }

  private Expr equal(Typed left, Typed right, int offset, boolean negated) {
    if (left.expr() instanceof Nil || right.expr() instanceof Nil) {
      Typed value = left.expr() instanceof Nil ? right : left;
      return negated ? conversions.present(value) : conversions.absent(value);
    }
    Expr empty = emptiness(left, right, offset);
    if (empty != null) {
      return negated ? nodes.call("not", offset, empty) : empty;
    }
    String name = negated ? "ne" : "eq";
    ValueType a = left.type();
    ValueType b = right.type();
    if (a.unknown() || b.unknown()) {
      return nodes.call(name, offset, left.expr(), right.expr());
    }
    checkPossible(left, right, offset, negated);
    if (a.isNumber() && b.isNumber()) {
      return numbers(name, left, right, offset);
    }
    int scalars = ValueType.STRING | ValueType.BOOL;
    if ((a.only(ValueType.STRING) && b.only(ValueType.STRING))
        || (a.only(ValueType.BOOL) && b.only(ValueType.BOOL))) {
      return nodes.call(name, offset, left.expr(), right.expr());
    }
    Typed vague = a.only(scalars) || a.isNumber() ? right : left;
    Typed sure = vague == left ? right : left;
    String kind = scalar(sure.type());
    if (kind != null && !vague.type().only(ValueType.LIST | ValueType.MAP)) {
      Expr both =
          nodes.call(
              "and",
              offset,
              nodes.call("kindIs", offset, Nodes.text(kind, offset), vague.expr()),
              nodes.call("eq", offset, vague.expr(), sure.expr()));
      return negated ? nodes.call("not", offset, both) : both;
    }
    throw vague(vague, negated ? "!=" : "==", offset);
  }

  /** Go's name of the kind of strings or booleans, null for others. */
  private static String scalar(ValueType type) {
    if (type.only(ValueType.STRING)) {
      return "string";
    }
    return type.only(ValueType.BOOL) ? "bool" : null;
  }

  private SourceException vague(Typed value, String operator, int offset) {
    ValueType type = value.type();
    boolean inner = type.only(ValueType.LIST | ValueType.MAP);
    return expressions.error(
        offset,
        inner
            ? "'" + operator + "' does not compare " + type.words() + "; compare what is inside"
            : "'"
                + operator
                + "' needs to know the type of '"
                + value.expr()
                + "'; give it one in values.schema.json, or use |int or |string");
  }

  /** {@code x == []} and its kin. */
  private Expr emptiness(Typed left, Typed right, int offset) {
    for (Typed side : new Typed[] {left, right}) {
      boolean bare = side.expr() instanceof Call call && call.arguments().isEmpty();
      if (bare && side.type().only(ValueType.LIST | ValueType.MAP)) {
        Typed other = side == left ? right : left;
        if (other.type().only(ValueType.LIST | ValueType.MAP)) {
          return nodes.call("empty", offset, other.expr());
        }
      }
    }
    return null;
  }

  private void checkPossible(Typed left, Typed right, int offset, boolean negated) {
    int a = widened(left.type().kinds());
    int b = widened(right.type().kinds());
    if ((a & b) == 0) {
      throw expressions.error(
          offset,
          "this is always "
              + negated
              + ": '"
              + left.expr()
              + "' is "
              + left.type().words()
              + ", '"
              + right.expr()
              + "' is "
              + right.type().words());
    }
  }

  private static int widened(int kinds) {
    int numbers = ValueType.INT | ValueType.NUMBER;
    return (kinds & numbers) != 0 ? kinds | numbers : kinds;
  }

  private Expr numbers(String name, Typed left, Typed right, int offset) {
    boolean whole = left.type().isWhole() && right.type().isWhole();
    Expr a = whole ? conversions.whole(left).expr() : conversions.real(left).expr();
    Expr b = whole ? conversions.whole(right).expr() : conversions.real(right).expr();
    Expr comparison = nodes.call(name, offset, a, b);
    Typed nullable = left.type().nullable() ? left : right.type().nullable() ? right : null;
    Typed other = nullable == left ? right : left;
    boolean zero = other.expr() instanceof Literal literal && literal.real() == 0;
    if (nullable == null || !zero) {
      return comparison;
    }
    return switch (name) {
      case "eq" -> nodes.call("and", offset, conversions.present(nullable), comparison);
      case "ne" -> nodes.call("or", offset, conversions.absent(nullable), comparison);
      default -> comparison;
    };
  }

  private Expr order(String name, String operator, Typed left, Typed right, int offset) {
    ValueType a = left.type();
    ValueType b = right.type();
    if (a.unknown() || b.unknown()) {
      return nodes.call(name, offset, left.expr(), right.expr());
    }
    if (a.isNumber() && b.isNumber()) {
      return numbers(name, left, right, offset);
    }
    boolean open = a.kinds() == ValueType.EVERYTHING || b.kinds() == ValueType.EVERYTHING;
    if (open && (a.isNumber() || b.isNumber())) {
      // Only a number compares with a number: Jinja would fail else.
      return nodes.call(
          name, offset, conversions.real(left).expr(), conversions.real(right).expr());
    }
    if (a.only(ValueType.STRING) && b.only(ValueType.STRING)) {
      return nodes.call(
          name, offset, conversions.text(left).expr(), conversions.text(right).expr());
    }
    if (open) {
      throw vague(a.kinds() == ValueType.EVERYTHING ? left : right, operator, offset);
    }
    throw expressions.error(
        offset,
        "'"
            + operator
            + "' cannot compare '"
            + left.expr()
            + "', "
            + a.words()
            + ", with '"
            + right.expr()
            + "', "
            + b.words());
  }

  private Expr in(Typed needle, Typed hay, int offset) {
    ValueType type = hay.type();
    if (type.unknown()) {
      return nodes.call("has", offset, needle.expr(), hay.expr());
    }
    if (type.only(ValueType.LIST)) {
      return inList(needle, hay, offset);
    }
    if (type.only(ValueType.MAP)) {
      return nodes.call(
          "hasKey", offset, conversions.mapping(hay), conversions.text(needle).expr());
    }
    if (type.only(ValueType.STRING)) {
      return nodes.call(
          "contains", offset, conversions.text(needle).expr(), conversions.text(hay).expr());
    }
    if (type.maybe(ValueType.LIST | ValueType.MAP | ValueType.STRING)) {
      throw vague(hay, "in", offset);
    }
    throw expressions.error(
        offset,
        "'in' needs a list, a mapping or a string; '" + hay.expr() + "' is " + type.words());
  }

  private Expr inList(Typed needle, Typed hay, int offset) {
    ValueType items = hay.type().items();
    boolean texts = items.only(ValueType.STRING) && needle.type().only(ValueType.STRING);
    boolean bools = items.only(ValueType.BOOL) && needle.type().only(ValueType.BOOL);
    if (texts || bools || items.unknown() || needle.type().unknown()) {
      return nodes.call("has", offset, needle.expr(), hay.expr());
    }
    boolean open = items.kinds() == ValueType.EVERYTHING;
    if (needle.type().only(ValueType.STRING) && (open || items.maybe(ValueType.STRING))) {
      return nodes.call("has", offset, needle.expr(), hay.expr());
    }
    if (!open && !needle.type().equals(ValueType.ANY)) {
      int both = widened(items.kinds()) & widened(needle.type().kinds());
      if (both == 0) {
        throw expressions.error(
            offset,
            "this is always false: '"
                + needle.expr()
                + "' is "
                + needle.type().words()
                + ", the list holds "
                + items.words());
      }
    }
    Expr text = conversions.text(needle).expr();
    return nodes.call("has", offset, text, nodes.call("toStrings", offset, hay.expr()));
  }
}
