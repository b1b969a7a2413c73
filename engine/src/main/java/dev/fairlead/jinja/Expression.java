package dev.fairlead.jinja;

import java.util.List;

/** An expression of a Jinja template, as written. */
sealed interface Expression {
  /** Where it begins, as an offset into the template's source. */
  int offset();

  /**
   * A named argument, a macro's parameter, an assignment of {@code with}; the value may be null.
   */
  record Named(String name, Expression value, int offset) {}

  /** What stands in the parentheses of a call. */
  record Arguments(List<Expression> positional, List<Named> named) {
    static final Arguments NONE = new Arguments(List.of(), List.of());

    /** The value of a named argument, or null. */
    Expression named(String name) {
      for (Named argument : named) {
        if (argument.name().equals(name)) {
          return argument.value();
        }
      }
      return null;
    }
  }

  /** A bare name. */
  record Name(String name, int offset) implements Expression {}

  /** A string, number, boolean or none (null). Integers are Longs. */
  record Constant(Object value, int offset) implements Expression {}

  /** {@code [a, b]} or {@code (a, b)}. */
  record ListOf(List<Expression> items, int offset) implements Expression {}

  /** {@code {'a': b}}. */
  record DictOf(List<Expression> keys, List<Expression> values, int offset) implements Expression {}

  /** {@code target.name}; the offset is the name's. */
  record Attribute(Expression target, String name, int offset) implements Expression {}

  /** {@code target[index]}; the offset is the index's. */
  record Item(Expression target, Expression index, int offset) implements Expression {}

  /** {@code target[from:to]}; either end may be null. */
  record Slice(Expression target, Expression from, Expression to, int offset)
      implements Expression {}

  /** {@code callee(arguments)}. */
  record Invocation(Expression callee, Arguments arguments, int offset) implements Expression {}

  /** {@code input | name(arguments)}; the offset is the name's. */
  record Filter(Expression input, String name, Arguments arguments, int offset)
      implements Expression {}

  /** {@code input is name(arguments)}; the offset is the name's. */
  record Test(Expression input, String name, Arguments arguments, boolean negated, int offset)
      implements Expression {}

  /** {@code not operand} or {@code -operand}. */
  record Unary(String operator, Expression operand, int offset) implements Expression {}

  /** Two operands; {@code not in} is one operator. The offset is the operator's. */
  record Binary(String operator, Expression left, Expression right, int offset)
      implements Expression {}

  /** {@code then if condition else otherwise}; otherwise may be null. */
  record Choice(Expression condition, Expression then, Expression otherwise, int offset)
      implements Expression {
    /** The same with a condition turned round where only the last part prints. */
    Choice emptyLast() {
      if (otherwise == null || !isEmpty(then)) {
        return this;
      }
      Expression not =
          condition instanceof Unary unary && unary.operator().equals("not")
              ? unary.operand()
              : new Unary("not", condition, condition.offset());
      return new Choice(not, otherwise, null, offset);
    }

    static boolean isEmpty(Expression value) {
      return value instanceof Constant constant
          && (constant.value() == null || constant.value().equals(""));
    }
  }
}
