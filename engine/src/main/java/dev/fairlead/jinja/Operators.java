package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Attribute;
import dev.fairlead.jinja.Expression.Binary;
import dev.fairlead.jinja.Expression.Choice;
import dev.fairlead.jinja.Expression.Item;
import dev.fairlead.jinja.Expression.Name;
import dev.fairlead.jinja.Expression.Test;
import dev.fairlead.jinja.Expression.Unary;
import dev.fairlead.tree.Expr;
import dev.fairlead.tree.Literal;
import dev.fairlead.tree.ShortCircuit;
import java.util.ArrayList;
import java.util.List;

/** Lowers operators: which Go function an operator is depends on the types of its operands. */
final class Operators {
  private final Expressions expressions;
  private final Nodes nodes;
  private final Conversions conversions;
  private final Comparisons comparisons;

  Operators(Expressions expressions) {
    this.expressions = expressions;
    this.nodes = expressions.nodes();
    this.conversions = expressions.conversions();
    this.comparisons = new Comparisons(expressions);
  }

  Comparisons comparisons() {
    return comparisons;
  }

  Typed binary(Binary binary, Scope scope) {
    return switch (binary.operator()) {
      case "and", "or" -> shortCircuit(binary, scope);
      case "+", "-", "*", "/", "//", "%" -> arithmetic(binary, scope);
      case "~" -> concatenation(binary, scope);
      default -> {
        Typed left = expressions.lower(binary.left(), scope);
        Typed right = expressions.lower(binary.right(), scope);
        yield comparisons.compare(binary.operator(), left, right, binary.offset());
      }
    };
  }

  private Typed shortCircuit(Binary binary, Scope scope) {
    Typed left = expressions.lower(binary.left(), scope);
    Scope right = scope.branch();
    assume(binary.left(), binary.operator().equals("and"), right);
    Typed other = expressions.lower(binary.right(), right);
    List<Expr> operands = new ArrayList<>();
    add(operands, left.expr(), binary.operator());
    add(operands, other.expr(), binary.operator());
    ValueType type = binary.operator().equals("or") ? left.present().join(other) : left.join(other);
    return new Typed(nodes.call(binary.operator(), binary.offset(), operands), type);
  }

  /** {@code and (and a b) c} is {@code and a b c}. */
  private static void add(List<Expr> operands, Expr expr, String operator) {
    boolean same =
        operands.isEmpty()
            && expr instanceof ShortCircuit inner
            && inner.piped() == null
            && inner.name().text().equals(operator);
    if (same) {
      operands.addAll(((ShortCircuit) expr).arguments());
    } else {
      operands.add(expr);
    }
  }

  /** Notes in a scope which paths are there when a condition came out so. */
  void assume(Expression condition, boolean outcome, Scope scope) {
    if (condition instanceof Binary binary && binary.operator().equals(outcome ? "and" : "or")) {
      assume(binary.left(), outcome, scope);
      assume(binary.right(), outcome, scope);
    } else if (condition instanceof Unary unary && unary.operator().equals("not")) {
      assume(unary.operand(), !outcome, scope);
    } else if (condition instanceof Test test && test.arguments().positional().isEmpty()) {
      boolean says =
          switch (test.name()) {
            case "defined", "string", "number", "mapping", "sequence", "boolean" -> true;
            case "none", "undefined" -> false;
            default -> !outcome;
          };
      if (says != test.negated() == outcome) {
        say(test.input(), scope);
      }
    } else if (outcome) {
      say(condition, scope);
    }
  }

  private void say(Expression path, Scope scope) {
    Expression at = path;
    while (at instanceof Attribute || at instanceof Name || at instanceof Item) {
      boolean loop = at instanceof Attribute inner && isLoop(inner.target(), scope);
      if (loop || (at instanceof Name name && !isValue(name, scope))) {
        return;
      }
      scope.say(expressions.lower(at, scope).expr().toString());
      if (at instanceof Name) {
        return;
      }
      at = at instanceof Attribute attribute ? attribute.target() : ((Item) at).target();
    }
  }

  private static boolean isLoop(Expression target, Scope scope) {
    return target instanceof Name name && scope.find(name.name()) instanceof Binding.Loop;
  }

  private static boolean isValue(Name name, Scope scope) {
    Binding binding = scope.find(name.name());
    return !(binding instanceof Binding.Loop);
  }

  Typed unary(Unary unary, Scope scope) {
    Typed operand = expressions.lower(unary.operand(), scope);
    int offset = unary.offset();
    if (unary.operator().equals("not")) {
      return new Typed(nodes.not(operand.expr(), offset), ValueType.TRUTH);
    }
    if (operand.expr() instanceof Literal literal && literal.integer() != null) {
      return new Typed(Nodes.whole(-literal.integer(), offset), operand.type());
    }
    if (operand.expr() instanceof Literal literal && literal.real() != null) {
      return new Typed(Nodes.real(-literal.real(), offset), operand.type());
    }
    numbers(operand, operand, "-", offset);
    boolean whole = operand.type().isWhole() || operand.type().unknown();
    Expr expr =
        whole
            ? nodes.call("sub", offset, Nodes.whole(0, offset), operand.expr())
            : nodes.call("subf", offset, Nodes.whole(0, offset), operand.expr());
    return new Typed(expr, whole ? ValueType.INTEGER : ValueType.FLOAT);
  }

  Typed choice(Choice choice, Scope scope) {
    Typed condition = expressions.lower(choice.condition(), scope);
    Scope inner = scope.branch();
    assume(choice.condition(), true, inner);
    Typed then = conversions.printable(expressions.lower(choice.then(), inner));
    int offset = choice.offset();
    Typed otherwise = new Typed(Nodes.text("", offset), ValueType.TEXT);
    if (choice.otherwise() != null) {
      Scope outer = scope.branch();
      assume(choice.condition(), false, outer);
      otherwise = conversions.printable(expressions.lower(choice.otherwise(), outer));
    }
    then = conversions.stored(then);
    otherwise = conversions.stored(otherwise);
    ValueType type = then.join(otherwise);
    if (Conversions.isGoBool(condition)) {
      return new Typed(
          nodes.call("ternary", offset, then.expr(), otherwise.expr(), condition.expr()), type);
    }
    Expr empty = nodes.call("empty", offset, condition.expr());
    return new Typed(nodes.call("ternary", offset, otherwise.expr(), then.expr(), empty), type);
  }

  private Typed arithmetic(Binary binary, Scope scope) {
    Typed left = expressions.lower(binary.left(), scope);
    if (binary.operator().equals("%") && left.type().only(ValueType.STRING)) {
      List<Expression> values =
          binary.right() instanceof Expression.ListOf list ? list.items() : List.of(binary.right());
      return FormatForm.of(left, values, scope, binary.offset(), expressions);
    }
    Typed right = expressions.lower(binary.right(), scope);
    int offset = binary.offset();
    if (binary.operator().equals("+")) {
      Typed sum = joined(left, right, binary, offset);
      if (sum != null) {
        return sum;
      }
    }
    numbers(left, right, binary.operator(), offset);
    return calculation(binary.operator(), left, right, offset);
  }

  /**
   * {@code +} between strings or lists; null between numbers. Where one side is known the other is
   * of the same kind: Jinja would fail else.
   */
  private Typed joined(Typed left, Typed right, Binary binary, int offset) {
    ValueType a = left.type();
    ValueType b = right.type();
    if (a.unknown() && b.unknown()) {
      return new Typed(nodes.call("add", offset, left.expr(), right.expr()), ValueType.UNKNOWN);
    }
    boolean texts = a.only(ValueType.STRING) || b.only(ValueType.STRING);
    boolean lists = a.only(ValueType.LIST) || b.only(ValueType.LIST);
    if (texts && a.maybe(ValueType.STRING) && b.maybe(ValueType.STRING)) {
      return concatenation(List.of(left, right), offset);
    }
    if (lists && a.maybe(ValueType.LIST) && b.maybe(ValueType.LIST)) {
      ValueType items = a.parts().items() == null ? b.items() : a.items().join(b.items());
      Expr expr = nodes.call("concat", offset, conversions.list(left), conversions.list(right));
      return new Typed(expr, ValueType.listOf(items));
    }
    return null;
  }

  private void numbers(Typed left, Typed right, String operator, int offset) {
    for (Typed operand : new Typed[] {left, right}) {
      ValueType type = operand.type();
      if (!type.unknown() && !type.isNumber()) {
        String hint =
            type.kinds() == ValueType.EVERYTHING
                ? "; give it a type in values.schema.json, or use |int"
                : "";
        throw expressions.error(
            offset,
            "'" + operator + "' needs numbers; '" + operand.expr() + "' is " + type.words() + hint);
      }
    }
  }

  private Typed calculation(String operator, Typed left, Typed right, int offset) {
    boolean whole = isWhole(left.type()) && isWhole(right.type());
    String name =
        switch (operator) {
          case "+" -> "add";
          case "-" -> "sub";
          case "*" -> "mul";
          case "/" -> "div";
          case "//" -> "div";
          default -> "mod";
        };
    if (operator.equals("/")) {
      return new Typed(nodes.call("divf", offset, left.expr(), right.expr()), ValueType.FLOAT);
    }
    boolean division = operator.equals("//") || operator.equals("%");
    if (division && (isNegative(left) || isNegative(right))) {
      throw expressions.error(
          offset, "'" + operator + "' of negative numbers rounds differently in Go");
    }
    if (!whole && operator.equals("%")) {
      throw expressions.error(offset, "'%' needs integers");
    }
    if (!whole && operator.equals("//")) {
      Expr quotient = nodes.call("divf", offset, left.expr(), right.expr());
      return new Typed(nodes.call("floor", offset, quotient), ValueType.FLOAT);
    }
    if (!whole) {
      Expr expr = nodes.call(name + "f", offset, left.expr(), right.expr());
      return new Typed(expr, ValueType.FLOAT);
    }
    boolean one = name.equals("add") && isOne(right);
    Expr expr =
        one
            ? nodes.call("add1", offset, left.expr())
            : nodes.call(name, offset, left.expr(), right.expr());
    return new Typed(expr, ValueType.INTEGER);
  }

  private static boolean isWhole(ValueType type) {
    return type.unknown() || type.isWhole();
  }

  private static boolean isOne(Typed value) {
    return value.expr() instanceof Literal literal
        && literal.integer() != null
        && literal.integer() == 1;
  }

  private static boolean isNegative(Typed value) {
    return value.expr() instanceof Literal literal && literal.real() != null && literal.real() < 0;
  }

  private Typed concatenation(Binary binary, Scope scope) {
    List<Typed> parts = new ArrayList<>();
    collect(binary, scope, parts);
    return concatenation(parts, binary.offset());
  }

  /** The operands of a chain of {@code ~}, left to right. */
  void collect(Expression expression, Scope scope, List<Typed> parts) {
    if (expression instanceof Binary binary && binary.operator().equals("~")) {
      collect(binary.left(), scope, parts);
      collect(binary.right(), scope, parts);
    } else {
      parts.add(expressions.lower(expression, scope));
    }
  }

  /** {@code printf "%s-%s" a b}; literal text becomes part of the format. */
  Typed concatenation(List<Typed> parts, int offset) {
    StringBuilder format = new StringBuilder();
    List<Expr> arguments = new ArrayList<>();
    for (Typed part : parts) {
      if (part.expr() instanceof Literal literal && literal.value() instanceof String text) {
        format.append(text.replace("%", "%%"));
      } else if (part.type().isWhole() && part.type().exact()) {
        format.append("%d");
        arguments.add(part.expr());
      } else {
        format.append("%s");
        arguments.add(conversions.text(part).expr());
      }
    }
    if (arguments.isEmpty()) {
      return new Typed(Nodes.text(format.toString().replace("%%", "%"), offset), ValueType.TEXT);
    }
    arguments.add(0, Nodes.text(format.toString(), offset));
    return new Typed(nodes.call("printf", offset, arguments), ValueType.TEXT);
  }
}
