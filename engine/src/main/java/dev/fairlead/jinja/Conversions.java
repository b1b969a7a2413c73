package dev.fairlead.jinja;

import dev.fairlead.tree.Call;
import dev.fairlead.tree.Expr;
import dev.fairlead.tree.Literal;
import dev.fairlead.tree.Nil;
import dev.fairlead.value.Type;

/** Makes a value what a Go function asks for, with as few words as its type allows. */
final class Conversions {
  /** From here on Go prints a float with an exponent. */
  private static final double LARGE = 1_000_000;

  private final Unit unit;
  private final Nodes nodes;

  Conversions(Unit unit, Nodes nodes) {
    this.unit = unit;
    this.nodes = nodes;
  }

  /** Whether Go would print the number as Jinja does not. */
  private static boolean needsWhole(ValueType type) {
    return type.isWhole() && !type.exact() && type.most() >= LARGE;
  }

  /** The condition that a value is there. */
  Expr present(Typed value) {
    return nodes.call("not", value.offset(), absent(value));
  }

  Expr absent(Typed value) {
    Expr kind = Nodes.text("invalid", value.offset());
    return nodes.call("kindIs", value.offset(), kind, value.expr());
  }

  /** A value to keep in a list, dict or variable. */
  Typed stored(Typed value) {
    if (value.expr() instanceof Nil) {
      return new Typed(Nodes.text("", value.offset()), ValueType.TEXT);
    }
    return value;
  }

  /** A value as it may be printed by any function; a missing one stays missing. */
  Typed printable(Typed value) {
    ValueType type = value.type();
    int offset = value.offset();
    if (!needsWhole(type)) {
      return value;
    }
    Expr whole = pipe(value.expr(), "int64");
    if (!type.nullable()) {
      return new Typed(whole, ValueType.INTEGER);
    }
    Expr choice =
        nodes.call(
            "ternary",
            offset,
            Nodes.text("", offset),
            nodes.call("int64", offset, value.expr()),
            absent(value));
    return new Typed(choice, ValueType.of(ValueType.STRING | ValueType.INT));
  }

  /** A value to write as YAML or JSON: an empty list of some functions would be null there. */
  Typed written(Typed value) {
    boolean maybeNil =
        value.expr() instanceof Call call
            && switch (call.name().text()) {
              case "rest", "slice", "concat", "regexFindAll" -> true;
              default -> false;
            };
    return maybeNil ? value.with(orMade(value.as(value.type().orNull()), "list")) : value;
  }

  /** Whether printing needs to know first that the value is there. */
  boolean printsOnlyIfPresent(ValueType type) {
    return type.nullable() && (needsWhole(type) || needsDecimals(type));
  }

  private static boolean needsDecimals(ValueType type) {
    return type.isNumber() && !type.isWhole() && type.most() >= LARGE;
  }

  /** What to print for a value that is there. */
  Expr printed(Typed value) {
    ValueType type = value.type();
    if (type.only(ValueType.LIST | ValueType.MAP)) {
      throw unit.error(
          value.offset(),
          "'"
              + value.expr()
              + "' is "
              + type.words()
              + " and has no text of its own; use to_yaml, to_json or join");
    }
    if (needsWhole(type)) {
      return pipe(value.expr(), "int64");
    }
    return needsDecimals(type) ? pipe(value.expr(), "toJson") : value.expr();
  }

  Expr pipe(Expr value, String function) {
    if (value instanceof Literal) {
      return nodes.call(function, value.offset(), value);
    }
    return nodes.piped(value, function, value.offset());
  }

  /** A Go string. */
  Typed text(Typed value) {
    ValueType type = value.type();
    int offset = value.offset();
    if (type.unknown() || type.only(ValueType.STRING)) {
      if (!type.nullable() || type.unknown()) {
        return value;
      }
      return new Typed(orEmpty(value), ValueType.TEXT);
    }
    if (type.isWhole() && type.exact()) {
      return new Typed(pipe(value.expr(), "toString"), ValueType.TEXT);
    }
    if (type.isWhole() && !type.nullable()) {
      Expr whole = needsWhole(type) ? pipe(value.expr(), "int64") : value.expr();
      return new Typed(pipe(whole, "toString"), ValueType.TEXT);
    }
    if (type.only(ValueType.LIST | ValueType.MAP)) {
      throw unit.error(offset, "'" + value.expr() + "' is " + type.words() + ", not a string");
    }
    Expr there = type.nullable() ? orEmpty(value) : value.expr();
    return new Typed(pipe(there, "toString"), ValueType.TEXT);
  }

  private Expr orEmpty(Typed value) {
    Expr empty = Nodes.text("", value.offset());
    return nodes.piped(value.expr(), "default", value.offset(), empty);
  }

  /** A Go integer. */
  Typed whole(Typed value) {
    ValueType type = value.type();
    boolean already = type.unknown() || (type.isWhole() && type.exact());
    if (already || value.expr() instanceof Literal) {
      return value;
    }
    return new Typed(nodes.call("int", value.offset(), value.expr()), ValueType.INTEGER);
  }

  /** An int, which some functions insist on: what arithmetic returns is an int64. */
  Expr goInt(Expr value) {
    return isGoInt(value) ? value : nodes.call("int", value.offset(), value);
  }

  private static boolean isGoInt(Expr value) {
    if (!(value instanceof Call call)) {
      return value instanceof Literal;
    }
    return switch (call.name().text()) {
      case "int", "len" -> true;
      case "ternary" ->
          call.piped() == null
              && isGoInt(call.arguments().get(0))
              && isGoInt(call.arguments().get(1));
      default -> false;
    };
  }

  /** A value as a parameter of a Go type takes it, as far as that is known. */
  Expr parameter(Type parameter, Typed value) {
    ValueType type = value.type();
    boolean known = !type.unknown() && type.kinds() != ValueType.EVERYTHING;
    if (parameter == Type.INT && (type.isNumber() || type.unknown())) {
      return goInt(value.expr());
    }
    boolean list = type.only(ValueType.LIST | ValueType.MAP);
    return parameter == Type.STRING && known && !list ? text(value).expr() : value.expr();
  }

  /** A Go float. */
  Typed real(Typed value) {
    int offset = value.offset();
    if (value.expr() instanceof Literal literal && literal.real() != null) {
      return new Typed(Nodes.real(literal.real(), offset), ValueType.FLOAT);
    }
    boolean already = value.expr() instanceof Call call && call.name().text().equals("float64");
    return already
        ? value
        : new Typed(nodes.call("float64", offset, value.expr()), ValueType.FLOAT);
  }

  /** A list that may be missing. */
  Expr list(Typed value) {
    return orMade(value, "list");
  }

  /** A mapping that may be missing. */
  Expr mapping(Typed value) {
    return orMade(value, "dict");
  }

  private Expr orMade(Typed value, String maker) {
    int offset = value.offset();
    return value.type().nullable() && !value.type().unknown()
        ? nodes.piped(value.expr(), "default", offset, nodes.call(maker, offset))
        : value.expr();
  }

  /** A Go boolean that says whether the value counts as true. */
  Expr truth(Typed value) {
    if (isGoBool(value)) {
      return value.expr();
    }
    return nodes.call("not", value.offset(), nodes.call("empty", value.offset(), value.expr()));
  }

  static boolean isGoBool(Typed value) {
    return value.type().only(ValueType.BOOL) && !value.type().nullable();
  }
}
