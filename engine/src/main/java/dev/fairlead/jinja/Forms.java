package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Arguments;
import dev.fairlead.jinja.Expression.Attribute;
import dev.fairlead.jinja.Expression.Filter;
import dev.fairlead.jinja.Expression.Invocation;
import dev.fairlead.jinja.Expression.Item;
import dev.fairlead.jinja.Expression.Name;
import dev.fairlead.jinja.Expression.Named;
import dev.fairlead.jinja.Expression.Slice;
import dev.fairlead.jinja.Expression.Test;
import dev.fairlead.tree.Expr;
import dev.fairlead.value.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lowers filters, tests, methods and functions by the table of {@link Support}. */
final class Forms {
  /** How Ansible names its own filters and tests in full. */
  private static final String BUILTIN = "ansible.builtin.";

  private final Expressions expressions;
  private final Nodes nodes;
  private final Conversions conversions;
  private final Support support = Support.load();
  private final SpecialForms special;
  private final Subscripts subscripts;

  Forms(Expressions expressions) {
    this.expressions = expressions;
    this.nodes = expressions.nodes();
    this.conversions = expressions.conversions();
    this.special = new SpecialForms(expressions, this);
    this.subscripts = new Subscripts(expressions);
  }

  Typed item(Typed target, Item item, Scope scope) {
    return subscripts.item(target, item, scope);
  }

  Typed slice(Slice slice, Scope scope) {
    return subscripts.slice(slice, scope);
  }

  Typed filter(Filter filter, Scope scope) {
    if (filter.input() instanceof Filter inner) {
      Typed together = special.chained(inner, filter, scope);
      if (together != null) {
        return together;
      }
    }
    Typed input = expressions.lower(filter.input(), scope);
    return filtered(input, filter, scope);
  }

  /** A filter applied to a value that is lowered already. */
  Typed filtered(Typed input, Filter filter, Scope scope) {
    return apply("filter", filter.name(), input, filter.arguments(), scope, filter.offset());
  }

  /** Applies a filter, method or test by name. */
  Typed apply(String kind, String full, Typed input, Arguments arguments, Scope scope, int offset) {
    String name = full.startsWith(BUILTIN) ? full.substring(BUILTIN.length()) : full;
    Support.Row row = support.find(kind, name);
    if (row != null) {
      return use(row, input, arguments, scope, offset);
    }
    if (kind.equals("filter") && nodes.isFunction(name)) {
      return function(name, input, arguments, scope, offset);
    }
    throw expressions.error(
        offset, "there is no " + kind + " '" + name + "'" + support.hint(kind, name));
  }

  Typed test(Test test, Scope scope) {
    Typed input = expressions.lower(test.input(), scope);
    Support.Row row = support.find("test", test.name());
    String symbol = test.name();
    Typed result;
    if (row == null && !Character.isLetter(symbol.charAt(0))) {
      Typed other = expressions.lower(test.arguments().positional().get(0), scope);
      result = expressions.operators().comparisons().compare(symbol, input, other, test.offset());
    } else {
      result = apply("test", symbol, input, test.arguments(), scope, test.offset());
    }
    return test.negated()
        ? new Typed(nodes.not(result.expr(), test.offset()), ValueType.TRUTH)
        : result;
  }

  /** A call that is no macro's: a method, or a function. */
  Typed invocation(Invocation invocation, Scope scope) {
    Arguments arguments = invocation.arguments();
    if (invocation.callee() instanceof Attribute method) {
      Typed input = expressions.lower(method.target(), scope);
      return apply("method", method.name(), input, arguments, scope, method.offset());
    }
    if (!(invocation.callee() instanceof Name name)) {
      throw expressions.error(invocation.offset(), "only macros, methods and functions are called");
    }
    Support.Row row = support.find("function", name.name());
    if (row != null) {
      return use(row, null, arguments, scope, name.offset());
    }
    if (nodes.isFunction(name.name())) {
      return function(name.name(), null, arguments, scope, name.offset());
    }
    throw expressions.error(
        name.offset(),
        "there is no macro or function '"
            + name.name()
            + "'"
            + support.hint("function", name.name()));
  }

  /** One of Helm's or Sprig's functions: the arguments in order, the piped value last. */
  private Typed function(String name, Typed input, Arguments arguments, Scope scope, int offset) {
    if (!arguments.named().isEmpty()) {
      Named named = arguments.named().get(0);
      throw expressions.error(
          named.offset(), "'" + name + "' is a Go function and takes no named arguments");
    }
    List<Expr> operands = new ArrayList<>();
    for (Expression argument : arguments.positional()) {
      Typed value = expressions.lower(argument, scope);
      operands.add(argument(name, operands.size(), value));
    }
    if (input == null) {
      return new Typed(nodes.call(name, offset, operands), FunctionResults.of(name));
    }
    Expr piped = argument(name, operands.size(), input);
    return new Typed(nodes.piped(piped, name, offset, operands), FunctionResults.of(name));
  }

  private Expr argument(String function, int index, Typed value) {
    Type type = nodes.parameter(function, index);
    return type == Type.INT || type == Type.STRING
        ? conversions.parameter(type, conversions.stored(value))
        : special.argument(function, value);
  }

  /** A use of a filter of the table. */
  Use use(Filter filter, Typed input, Scope scope) {
    Support.Row row = support.find("filter", filter.name());
    Typed converted = converted(row, row.input(), input, filter.offset());
    Map<String, Typed> bound = bind(row, filter.arguments(), scope, filter.offset());
    return new Use(row, converted, bound, filter.arguments(), scope, filter.offset());
  }

  private Typed use(Support.Row row, Typed input, Arguments arguments, Scope scope, int offset) {
    if (row.refused()) {
      throw expressions.error(offset, row.note());
    }
    Typed converted = input == null ? null : converted(row, row.input(), input, offset);
    Use use =
        new Use(row, converted, bind(row, arguments, scope, offset), arguments, scope, offset);
    if (row.form().startsWith("!")) {
      return special.apply(use);
    }
    return new Typed(new FormText(row.form(), use, nodes).build(), result(row.result(), converted));
  }

  /** The type that a row's result letter stands for. */
  static ValueType result(String letter, Typed input) {
    return switch (letter) {
      case "s" -> ValueType.TEXT;
      case "i" -> ValueType.INTEGER;
      case "n" -> ValueType.FLOAT;
      case "b" -> ValueType.TRUTH;
      case "L" -> ValueType.listOf(ValueType.TEXT);
      case "l" -> ValueType.listOf(null);
      case "=" -> input.type().present();
      case "e" -> input.type().items();
      default -> ValueType.ANY;
    };
  }

  private Typed converted(Support.Row row, String letter, Typed value, int offset) {
    ValueType type = value.type();
    int kinds =
        switch (letter) {
          case "l", "e" -> ValueType.LIST;
          case "m" -> ValueType.MAP;
          case "n", "i" -> ValueType.INT | ValueType.NUMBER;
          default -> ValueType.EVERYTHING;
        };
    if (!type.maybe(kinds) && !type.unknown()) {
      throw expressions.error(
          offset,
          "'"
              + row.name()
              + "' needs "
              + ValueType.of(kinds).words()
              + "; '"
              + value.expr()
              + "' is "
              + type.words());
    }
    return switch (letter) {
      case "s" -> conversions.text(value);
      case "i" -> value.as(ValueType.INTEGER).with(conversions.goInt(value.expr()));
      case "l" -> new Typed(conversions.list(value), type.present());
      case "m" -> new Typed(conversions.mapping(value), type.present());
      default -> row.form().startsWith("to") ? conversions.written(value) : plain(value);
    };
  }

  private Typed plain(Typed value) {
    return value.expr() instanceof dev.fairlead.tree.Nil ? conversions.stored(value) : value;
  }

  private Map<String, Typed> bind(Support.Row row, Arguments arguments, Scope scope, int offset) {
    Map<String, Typed> bound = new LinkedHashMap<>();
    List<Support.Parameter> parameters = row.parameters();
    if (row.readsAll()) {
      return bound;
    }
    if (arguments.positional().size() > parameters.size()) {
      throw expressions.error(
          offset,
          "'"
              + row.name()
              + "' takes at most "
              + parameters.size()
              + " arguments, not "
              + arguments.positional().size());
    }
    for (int i = 0; i < parameters.size(); i++) {
      Support.Parameter parameter = parameters.get(i);
      boolean positional = i < arguments.positional().size();
      Expression given =
          positional ? arguments.positional().get(i) : arguments.named(parameter.name());
      if (given != null) {
        Typed value = expressions.lower(given, scope);
        bound.put(parameter.name(), converted(row, parameter.type(), value, given.offset()));
      } else if (parameter.standard() != null) {
        bound.put(parameter.name(), standard(parameter.standard(), offset));
      } else {
        throw expressions.error(
            offset, "'" + row.name() + "' needs the argument '" + parameter.name() + "'");
      }
    }
    checkNames(row, arguments, bound);
    return bound;
  }

  private void checkNames(Support.Row row, Arguments arguments, Map<String, Typed> bound) {
    for (Named named : arguments.named()) {
      if (!bound.containsKey(named.name())) {
        throw expressions.error(
            named.offset(), "'" + row.name() + "' has no argument '" + named.name() + "'");
      }
    }
  }

  private static Typed standard(String literal, int offset) {
    return switch (literal) {
      case "none" -> null;
      case "true", "false" ->
          new Typed(Nodes.truth(literal.equals("true"), offset), ValueType.TRUTH);
      default ->
          literal.startsWith("\"")
              ? new Typed(
                  Nodes.text(literal.substring(1, literal.length() - 1), offset), ValueType.TEXT)
              : new Typed(Nodes.whole(Long.parseLong(literal), offset), ValueType.INTEGER);
    };
  }
}
