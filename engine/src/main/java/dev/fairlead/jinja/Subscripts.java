package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Item;
import dev.fairlead.jinja.Expression.Slice;
import dev.fairlead.tree.Call;
import dev.fairlead.tree.Expr;
import dev.fairlead.tree.Literal;

/** Lowers {@code x[i]} and {@code x[a:b]}. */
final class Subscripts {
  private final Expressions expressions;
  private final Nodes nodes;
  private final Conversions conversions;

  Subscripts(Expressions expressions) {
    this.expressions = expressions;
    this.nodes = expressions.nodes();
    this.conversions = expressions.conversions();
  }

  /** {@code target[index]} where the index is not a literal string. */
  Typed item(Typed target, Item item, Scope scope) {
    Typed index = expressions.lower(item.index(), scope);
    int offset = item.offset();
    ValueType type = target.type();
    if (type.only(ValueType.STRING)) {
      return character(target, index, offset);
    }
    if (!type.maybe(ValueType.STRING | ValueType.LIST | ValueType.MAP)) {
      throw expressions.error(
          offset, "'" + target.expr() + "' is " + type.words() + "; it has no [...]");
    }
    boolean list = type.only(ValueType.LIST);
    boolean mapping = type.only(ValueType.MAP);
    if (!list && !mapping && !type.unknown()) {
      list = index.type().isWhole();
      mapping = index.type().only(ValueType.STRING);
    }
    if (list) {
      return element(target, index, offset);
    }
    if (mapping) {
      Expr expr =
          nodes.call("index", offset, conversions.mapping(target), conversions.text(index).expr());
      return new Typed(expr, type.unknown() ? ValueType.UNKNOWN : type.entries().orNull());
    }
    if (type.unknown() || index.type().unknown()) {
      return new Typed(target.expr(), ValueType.UNKNOWN);
    }
    throw expressions.error(
        offset, "'" + target.expr() + "' is " + type.words() + "; it has no [...]");
  }

  private Typed element(Typed target, Typed index, int offset) {
    ValueType type = target.type().items();
    Long literal = index.expr() instanceof Literal number ? number.integer() : null;
    Expr list = conversions.list(target);
    if (literal != null && literal == -1) {
      return new Typed(nodes.call("last", offset, list), type.orNull());
    }
    if (literal != null && literal == 0) {
      return new Typed(nodes.call("first", offset, list), type.orNull());
    }
    Expr place = index.expr();
    if (literal != null && literal < 0) {
      place =
          nodes.call("sub", offset, nodes.call("len", offset, list), Nodes.whole(-literal, offset));
    } else if (literal == null) {
      place = conversions.whole(index).expr();
    }
    return new Typed(nodes.call("index", offset, list, place), type);
  }

  private Typed character(Typed target, Typed index, int offset) {
    Long literal = index.expr() instanceof Literal number ? number.integer() : null;
    if (literal == null || literal < -1) {
      throw expressions.error(
          offset, "a letter of a string is taken by a literal index from -1 up");
    }
    Expr text = conversions.text(target).expr();
    return new Typed(between(text, literal, literal == -1 ? null : literal + 1), ValueType.TEXT);
  }

  Typed slice(Slice slice, Scope scope) {
    Typed target = expressions.lower(slice.target(), scope);
    int offset = slice.offset();
    if (target.type().only(ValueType.STRING)) {
      return substring(target, slice, scope);
    }
    if (!target.type().only(ValueType.LIST) && !target.type().unknown()) {
      throw expressions.error(
          offset,
          "a slice needs a list or a string; '" + target.expr() + "' is " + target.type().words());
    }
    Expr list = conversions.list(target);
    ValueType type = target.type().present();
    Expr length = nodes.call("len", offset, list);
    Expr from = bound(slice.from(), length, scope, offset);
    Expr to = bound(slice.to(), length, scope, offset);
    if (to == null && from instanceof Literal literal && literal.integer() == 1) {
      return new Typed(nodes.call("rest", offset, list), type);
    }
    if (from == null && to == null) {
      return target.as(type);
    }
    Expr start = from == null ? Nodes.whole(0, offset) : clamped(from, length, offset);
    if (to == null) {
      return new Typed(nodes.call("slice", offset, list, start), type);
    }
    Expr end = clamped(to, length, offset);
    boolean ordered =
        start instanceof Literal
            || (from instanceof Literal a && to instanceof Literal b && a.integer() <= b.integer());
    if (!ordered) {
      end = nodes.call("max", offset, start, end);
    }
    return new Typed(nodes.call("slice", offset, list, start, end), type);
  }

  /** The place of a bound, counted from the start; null without one. */
  private Expr bound(Expression expression, Expr length, Scope scope, int offset) {
    if (expression == null) {
      return null;
    }
    Typed value = conversions.whole(expressions.lower(expression, scope));
    if (value.expr() instanceof Literal literal && literal.integer() < 0) {
      Expr back = nodes.call("sub", offset, length, Nodes.whole(-literal.integer(), offset));
      return nodes.call("max", offset, Nodes.whole(0, offset), back);
    }
    return value.expr();
  }

  private Expr clamped(Expr place, Expr length, int offset) {
    boolean zero = place instanceof Literal literal && literal.integer() == 0;
    boolean fromTheEnd = place instanceof Call call && call.name().text().equals("max");
    return zero || fromTheEnd ? place : nodes.call("min", offset, place, length);
  }

  private Typed substring(Typed target, Slice slice, Scope scope) {
    int offset = slice.offset();
    Expr text = conversions.text(target).expr();
    Long from = literal(slice.from(), scope);
    Long to = literal(slice.to(), scope);
    if ((slice.from() != null && from == null) || (slice.to() != null && to == null)) {
      throw expressions.error(offset, "slices of strings need literal bounds");
    }
    if (from != null && to != null && from < 0 && to >= 0) {
      throw expressions.error(
          offset, "this slice of a string has no Helm form; use trunc or substr");
    }
    return new Typed(between(text, from == null ? 0 : from, to), ValueType.TEXT);
  }

  /** The text from one place to another, of which neither need be there. */
  private Expr between(Expr text, long from, Long to) {
    int offset = text.offset();
    Expr rest = text;
    if (from != 0) {
      Expr cut = nodes.call("trunc", offset, Nodes.whole(from, offset), text);
      rest = from < 0 ? cut : nodes.call("trimPrefix", offset, cut, text);
    }
    if (to == null) {
      return rest;
    }
    if (to >= 0) {
      return to <= from
          ? Nodes.text("", offset)
          : nodes.call("trunc", offset, Nodes.whole(to - from, offset), rest);
    }
    Expr cut = nodes.call("trunc", offset, Nodes.whole(to, offset), rest);
    return nodes.call("trimSuffix", offset, cut, rest);
  }

  private Long literal(Expression expression, Scope scope) {
    if (expression == null) {
      return null;
    }
    return expressions.lower(expression, scope).expr() instanceof Literal literal
        ? literal.integer()
        : null;
  }
}
