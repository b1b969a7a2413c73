package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Binary;
import dev.fairlead.jinja.Expression.Choice;
import dev.fairlead.jinja.Expression.Constant;
import dev.fairlead.jinja.Expression.Filter;
import dev.fairlead.jinja.Expression.Invocation;
import dev.fairlead.jinja.Expression.Item;
import dev.fairlead.jinja.Expression.Name;
import java.util.List;
import java.util.Set;

/**
 * Choices of which only one part may be evaluated. Go's ternary evaluates both, so where one could
 * fail an assignment becomes an {@code if}.
 */
final class Laziness {
  /** Filters and functions that fail for some values. */
  private static final Set<String> FAILING =
      Set.of(
          "mandatory",
          "required",
          "fail",
          "raise",
          "first",
          "from_json",
          "mustFromJson",
          "b64decode",
          "semver",
          "include",
          "tpl");

  private Laziness() {}

  /** Whether a part of the choice could fail. */
  static boolean matters(Choice choice) {
    boolean[] found = {false};
    Walk walk = new Walk(one -> found[0] |= fails(one), loop -> {});
    walk.expression(choice.then());
    walk.expression(choice.otherwise());
    return found[0];
  }

  private static boolean fails(Expression expression) {
    if (expression instanceof Item item) {
      boolean safe =
          item.index() instanceof Constant constant
              && (constant.value() instanceof String || Long.valueOf(0).equals(constant.value()));
      return !safe;
    }
    if (expression instanceof Binary binary) {
      return binary.operator().equals("/")
          || binary.operator().equals("//")
          || binary.operator().equals("%");
    }
    if (expression instanceof Filter filter) {
      return FAILING.contains(filter.name());
    }
    return expression instanceof Invocation call && call.callee() instanceof Name;
  }

  /** {@code if} and {@code else} that set the name. */
  static Statement.If asBranches(Name name, Choice choice, int offset) {
    Statement.Branch then =
        new Statement.Branch(choice.condition(), set(name, choice.then(), offset), offset);
    Expression otherwise =
        choice.otherwise() == null ? new Constant("", choice.offset()) : choice.otherwise();
    return new Statement.If(List.of(then), set(name, otherwise, offset), offset);
  }

  private static List<Statement> set(Name name, Expression value, int offset) {
    return List.of(new Statement.Assign(name, value, offset));
  }
}
