package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Attribute;
import dev.fairlead.jinja.Expression.Binary;
import dev.fairlead.jinja.Expression.Choice;
import dev.fairlead.jinja.Expression.Constant;
import dev.fairlead.jinja.Expression.DictOf;
import dev.fairlead.jinja.Expression.Filter;
import dev.fairlead.jinja.Expression.Invocation;
import dev.fairlead.jinja.Expression.Item;
import dev.fairlead.jinja.Expression.ListOf;
import dev.fairlead.jinja.Expression.Name;
import dev.fairlead.jinja.Expression.Slice;
import dev.fairlead.jinja.Expression.Test;
import dev.fairlead.jinja.Expression.Unary;
import dev.fairlead.source.SourceException;
import dev.fairlead.tree.Dot;
import dev.fairlead.tree.Expr;
import dev.fairlead.tree.Field;
import dev.fairlead.tree.Variable;
import dev.fairlead.value.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Lowers the expressions of one file to the tree's, with types. */
final class Expressions {
  private final Unit unit;
  private final Nodes nodes;
  private final Joins joins;
  private final RootObjects roots;
  private final Operators operators;
  private final Forms forms;
  private final Calls calls;
  private final Conversions conversions;

  Expressions(Unit unit, Nodes nodes, Joins joins, RootObjects roots) {
    this.unit = unit;
    this.nodes = nodes;
    this.joins = joins;
    this.roots = roots;
    this.conversions = new Conversions(unit, nodes);
    this.operators = new Operators(this);
    this.calls = new Calls(this);
    this.forms = new Forms(this);
  }

  Nodes nodes() {
    return nodes;
  }

  Joins joins() {
    return joins;
  }

  Unit unit() {
    return unit;
  }

  Conversions conversions() {
    return conversions;
  }

  Operators operators() {
    return operators;
  }

  Calls calls() {
    return calls;
  }

  SourceException error(int offset, String message) {
    return unit.error(offset, message);
  }

  Typed lower(Expression expression, Scope scope) {
    if (expression instanceof Name name) {
      return name(name, scope);
    }
    if (expression instanceof Constant constant) {
      return constant(constant);
    }
    if (expression instanceof Attribute attribute) {
      return attribute(attribute, scope);
    }
    if (expression instanceof Item item) {
      return item(item, scope);
    }
    if (expression instanceof Binary binary) {
      return operators.binary(binary, scope);
    }
    if (expression instanceof Unary unary) {
      return operators.unary(unary, scope);
    }
    if (expression instanceof Choice choice) {
      return operators.choice(choice, scope);
    }
    if (expression instanceof Filter filter) {
      return forms.filter(filter, scope);
    }
    if (expression instanceof Test test) {
      return forms.test(test, scope);
    }
    if (expression instanceof Invocation invocation) {
      return invocation(invocation, scope);
    }
    if (expression instanceof ListOf list) {
      return list(list, scope);
    }
    if (expression instanceof DictOf dict) {
      return dict(dict, scope);
    }
    return forms.slice((Slice) expression, scope);
  }

  /** A filter applied to a value that is lowered already. */
  Typed filtered(Typed input, Filter filter, Scope scope) {
    return forms.filtered(input, filter, scope);
  }

  private Typed invocation(Invocation invocation, Scope scope) {
    Typed call = calls.lower(invocation, scope);
    return call == null ? forms.invocation(invocation, scope) : call;
  }

  private static Typed constant(Constant constant) {
    int offset = constant.offset();
    Object value = constant.value();
    if (value == null) {
      return new Typed(Nodes.nil(offset), ValueType.NOTHING);
    }
    if (value instanceof String text) {
      return new Typed(Nodes.text(text, offset), ValueType.TEXT);
    }
    if (value instanceof Boolean truth) {
      return new Typed(Nodes.truth(truth, offset), ValueType.TRUTH);
    }
    if (value instanceof Long whole) {
      return new Typed(Nodes.whole(whole, offset), ValueType.INTEGER.upTo(whole));
    }
    double real = (Double) value;
    return new Typed(Nodes.real(real, offset), ValueType.FLOAT.upTo(real));
  }

  /** The root object here. */
  Expr root(Scope scope, int offset) {
    boolean shifted = scope.shifted();
    Expr dot = shifted ? new Variable("$", 0, offset) : new Dot(offset);
    if (!scope.body().dict()) {
      return dot;
    }
    scope.body().readRoot();
    return new Field(dot, List.of("root"), List.of(), null, offset);
  }

  Expr read(Binding.Local local, int offset) {
    return new Variable(local.name(), local.slot(), offset);
  }

  private Typed name(Name name, Scope scope) {
    int offset = name.offset();
    Binding binding = scope.find(name.name());
    if (binding != null) {
      return read(binding, scope, offset);
    }
    Typed object = roots.object(name.name(), offset, this, scope);
    if (object != null) {
      return object;
    }
    throw unknown(name, scope);
  }

  /** The value of a bound name. */
  Typed read(Binding binding, Scope scope, int offset) {
    if (binding instanceof Binding.Local local) {
      return new Typed(read(local, offset), joins.get(local.key()));
    }
    if (binding instanceof Binding.Namespace namespace) {
      return read(namespace.holder(), scope, offset);
    }
    if (binding instanceof Binding.Fixed fixed) {
      return fixed.value();
    }
    if (binding instanceof Binding.Parameter parameter) {
      Expr dot = scope.shifted() ? new Variable("$", 0, offset) : new Dot(offset);
      Expr field = new Field(dot, List.of(parameter.name()), List.of(), null, offset);
      return new Typed(field, joins.get(parameter.key()));
    }
    throw error(offset, "'loop' itself is no value; use loop.index, loop.first, loop.last");
  }

  private SourceException unknown(Name name, Scope scope) {
    Set<String> known = new TreeSet<>(RootObjects.NAMES);
    scope.collect(known);
    if (roots.values().parts().fields().containsKey(name.name())) {
      return error(
          name.offset(),
          "there is no name '"
              + name.name()
              + "' here; did you mean 'values."
              + name.name()
              + "'?");
    }
    if (unit.macros().containsKey(name.name())) {
      return error(name.offset(), "'" + name.name() + "' is a macro: call it");
    }
    String near = Spelling.nearest(name.name(), known);
    String hint =
        switch (name.name()) {
          case "varargs", "kwargs" -> "; a macro takes its parameters only: pass a list or mapping";
          case "self", "super" -> "; a block has no name of its own: write a macro";
          default -> near == null ? "" : "; did you mean '" + near + "'?";
        };
    return error(name.offset(), "there is no name '" + name.name() + "' here" + hint);
  }

  private Typed attribute(Attribute attribute, Scope scope) {
    if (attribute.target() instanceof Name name) {
      Binding binding = scope.find(name.name());
      if (binding instanceof Binding.Loop loop) {
        return calls.loop(loop, attribute, scope);
      }
      if (binding instanceof Binding.Namespace namespace) {
        Typed holder = read(namespace, scope, name.offset());
        ValueType type = joins.get(namespace.key() + "." + attribute.name());
        Expr field = nodes.field(holder.expr(), attribute.name(), false, attribute.offset());
        return new Typed(field, type);
      }
    }
    Typed target = lower(attribute.target(), scope);
    return step(target, attribute.name(), attribute.offset(), scope);
  }

  /** One step along a path. */
  Typed step(Typed target, String name, int offset, Scope scope) {
    ValueType type = target.type();
    if (!type.maybe(ValueType.MAP)) {
      throw error(
          offset, "'" + target.expr() + "' is " + type.words() + " and has no '" + name + "'");
    }
    if (type.parts().go()) {
      return roots.member(target, name, offset, this);
    }
    ValueType field = field(type, name, offset);
    boolean safe = type.nullable() && !type.unknown();
    Expr expr = nodes.field(target.expr(), name, safe, offset);
    ValueType result = safe ? field.orNull() : field;
    return new Typed(expr, scope.isPresent(expr.toString()) ? result.present() : result);
  }

  private ValueType field(ValueType type, String name, int offset) {
    if (type.unknown()) {
      return ValueType.UNKNOWN;
    }
    ValueType field = type.parts().fields().get(name);
    if (field != null) {
      return field;
    }
    if (type.parts().rest() != null) {
      return type.parts().rest().orNull();
    }
    if (!type.only(ValueType.MAP) || type.parts() == ValueType.Parts.NONE) {
      return ValueType.ANY;
    }
    String near = Spelling.nearest(name, type.parts().fields().keySet());
    String hint = near == null ? "" : "; did you mean '" + near + "'?";
    throw error(offset, "'" + name + "' is not in the values schema" + hint);
  }

  private Typed item(Item item, Scope scope) {
    Typed target = lower(item.target(), scope);
    if (item.index() instanceof Constant constant && constant.value() instanceof String name) {
      return step(target, name, item.offset(), scope);
    }
    return forms.item(target, item, scope);
  }

  private Typed list(ListOf list, Scope scope) {
    List<Expr> items = new ArrayList<>();
    ValueType type = ValueType.UNKNOWN;
    for (Expression item : list.items()) {
      Typed value = conversions.stored(lower(item, scope));
      items.add(value.expr());
      type = type.join(value.type());
    }
    ValueType element = items.isEmpty() ? null : type;
    return new Typed(nodes.call("list", list.offset(), items), ValueType.listOf(element));
  }

  private Typed dict(DictOf dict, Scope scope) {
    List<Expr> words = new ArrayList<>();
    Map<String, ValueType> fields = new LinkedHashMap<>();
    ValueType rest = dict.keys().isEmpty() ? ValueType.ANY : null;
    for (int i = 0; i < dict.keys().size(); i++) {
      Typed key = lower(dict.keys().get(i), scope);
      Typed value = conversions.stored(lower(dict.values().get(i), scope));
      words.add(conversions.text(key).expr());
      words.add(value.expr());
      if (dict.keys().get(i) instanceof Constant constant) {
        fields.put(String.valueOf(constant.value()), value.type());
      } else {
        rest = rest == null ? value.type() : rest.join(value.type());
      }
    }
    return new Typed(nodes.call("dict", dict.offset(), words), ValueType.mapOf(fields, rest));
  }
}
