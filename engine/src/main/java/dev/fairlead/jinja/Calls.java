package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Arguments;
import dev.fairlead.jinja.Expression.Attribute;
import dev.fairlead.jinja.Expression.Invocation;
import dev.fairlead.jinja.Expression.Name;
import dev.fairlead.jinja.Expression.Named;
import dev.fairlead.source.SourceException;
import dev.fairlead.tree.Expr;
import dev.fairlead.tree.Nil;
import dev.fairlead.value.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Lowers the calls of macros and callers, and what {@code loop} offers. */
final class Calls {
  private final Expressions expressions;
  private final Nodes nodes;

  Calls(Expressions expressions) {
    this.expressions = expressions;
    this.nodes = expressions.nodes();
  }

  /** The text of a file of the chart. */
  Typed file(String name, int offset, Scope scope) {
    Definition definition = expressions.unit().included().get(name);
    if (definition == null) {
      throw expressions.error(offset, "there is no file '" + name + "' to include");
    }
    Expr argument = argument(definition, Arguments.NONE, List.of(), scope, offset);
    Expr text = Nodes.text(definition.define(), offset);
    return new Typed(nodes.call("include", offset, text, argument), ValueType.TEXT);
  }

  /** An include of the macro's template; null when no macro is called. */
  Typed lower(Invocation invocation, Scope scope) {
    String file = Includes.file(invocation);
    if (file != null) {
      return file(file, invocation.arguments().positional().get(0).offset(), scope);
    }
    Definition definition = definition(invocation.callee());
    if (definition != null) {
      return call(definition, invocation, List.of(), scope);
    }
    if (invocation.callee() instanceof Attribute attribute
        && attribute.target() instanceof Name name
        && scope.find(name.name()) instanceof Binding.Loop loop) {
      if (!attribute.name().equals("cycle")) {
        throw noAttribute(attribute);
      }
      return cycle(loop, invocation, scope);
    }
    boolean caller =
        invocation.callee() instanceof Name name
            && name.name().equals("caller")
            && scope.find("caller") != null;
    return caller ? caller(invocation, scope) : null;
  }

  Definition definition(Expression callee) {
    Unit unit = expressions.unit();
    if (callee instanceof Name name) {
      return unit.macros().get(name.name());
    }
    if (callee instanceof Attribute attribute && attribute.target() instanceof Name name) {
      Unit module = unit.modules().get(name.name());
      if (module == null) {
        return null;
      }
      Definition definition = module.macros().get(attribute.name());
      if (definition == null) {
        String near = Spelling.nearest(attribute.name(), module.macros().keySet());
        String hint = near == null ? "" : "; did you mean '" + near + "'?";
        throw expressions.error(
            attribute.offset(),
            "'" + name.name() + "' has no macro '" + attribute.name() + "'" + hint);
      }
      return definition;
    }
    return null;
  }

  /**
   * The include of a definition's template.
   *
   * @param extra more words for its dict
   */
  Typed call(Definition definition, Invocation invocation, List<Expr> extra, Scope scope) {
    int offset = invocation.offset();
    Expr argument = argument(definition, invocation.arguments(), extra, scope, offset);
    Expr name = Nodes.text(definition.define(), offset);
    return new Typed(nodes.call("include", offset, name, argument), ValueType.TEXT);
  }

  /** What a definition's template gets as its dot: the root, or a dict. */
  Expr argument(Definition definition, Arguments given, List<Expr> extra, Scope scope, int offset) {
    List<Expr> words = new ArrayList<>();
    parameters(definition, given, words, scope, offset);
    for (String name : definition.captures()) {
      capture(definition, name, words, scope, offset);
    }
    words.addAll(extra);
    if (!definition.takesDict() && extra.isEmpty()) {
      return expressions.root(scope, offset);
    }
    if (definition.readsRoot()) {
      words.add(0, Nodes.text("root", offset));
      words.add(1, dollar(scope, offset));
    }
    return nodes.call("dict", offset, words);
  }

  private Expr dollar(Scope scope, int offset) {
    return scope.body().dict()
        ? expressions.root(scope, offset)
        : new dev.fairlead.tree.Variable("$", 0, offset);
  }

  private void parameters(
      Definition definition, Arguments given, List<Expr> words, Scope scope, int offset) {
    List<Named> parameters = definition.parameters();
    Scope standards = standards(definition, scope);
    if (given.positional().size() > parameters.size()) {
      throw expressions.error(
          offset,
          "the macro takes at most "
              + parameters.size()
              + " arguments, not "
              + given.positional().size());
    }
    for (int i = 0; i < parameters.size(); i++) {
      Named parameter = parameters.get(i);
      boolean positional = i < given.positional().size();
      Expression value = positional ? given.positional().get(i) : given.named(parameter.name());
      Typed typed =
          value == null
              ? standard(definition, parameter, standards, offset)
              : expressions.lower(value, scope);
      standards.bind(parameter.name(), new Binding.Fixed(typed));
      pass(definition.key(parameter.name()), parameter.name(), typed, words);
    }
    for (Named named : given.named()) {
      if (parameters.stream().noneMatch(parameter -> parameter.name().equals(named.name()))) {
        throw expressions.error(
            named.offset(), "the macro has no parameter '" + named.name() + "'");
      }
    }
  }

  /** What the defaults of parameters see: the parameters before them and the file's own names. */
  private static Scope standards(Definition definition, Scope scope) {
    Scope standards = scope.isolated();
    for (String name : definition.captures()) {
      Binding binding = scope.find(name);
      if (binding != null) {
        standards.bind(name, binding);
      }
    }
    return standards;
  }

  private Typed standard(Definition definition, Named parameter, Scope scope, int offset) {
    if (parameter.value() == null) {
      return new Typed(Nodes.nil(offset), ValueType.NOTHING);
    }
    try {
      return expressions.lower(parameter.value(), scope);
    } catch (SourceException e) {
      throw definition.unit().error(e.offset(), e.getMessage());
    }
  }

  private void pass(String key, String name, Typed value, List<Expr> words) {
    expressions.joins().join(key, value.type());
    if (!(value.expr() instanceof Nil)) {
      words.add(Nodes.text(name, value.offset()));
      words.add(value.expr());
    }
  }

  private void capture(
      Definition definition, String name, List<Expr> words, Scope scope, int offset) {
    Binding binding = scope.find(name);
    if (binding == null) {
      throw expressions.error(
          offset, "'" + definition.define() + "' reads '" + name + "', which is not set here");
    }
    pass(definition.key(name), name, expressions.read(binding, scope, offset), words);
  }

  private Typed caller(Invocation invocation, Scope scope) {
    int offset = invocation.offset();
    Typed template = expressions.lower(new Name("caller", offset), scope);
    Typed dot = expressions.lower(new Name("callerScope", offset), scope);
    Expr context = dot.expr();
    List<Expression> given = invocation.arguments().positional();
    if (!given.isEmpty()) {
      List<Expr> words = new ArrayList<>();
      for (int i = 0; i < given.size(); i++) {
        Typed value = expressions.lower(given.get(i), scope);
        pass(callerKey(scope, i), "arg" + (i + 1), value, words);
      }
      context = nodes.call("merge", offset, nodes.call("dict", offset, words), context);
    }
    return new Typed(nodes.call("include", offset, template.expr(), context), ValueType.TEXT);
  }

  private String callerKey(Scope scope, int argument) {
    String key = ((Binding.Parameter) scope.find("caller")).key();
    return key + ":" + argument;
  }

  private Typed cycle(Binding.Loop loop, Invocation invocation, Scope scope) {
    int offset = invocation.offset();
    List<Expr> items = new ArrayList<>();
    ValueType type = ValueType.UNKNOWN;
    for (Expression item : invocation.arguments().positional()) {
      Typed value = expressions.lower(item, scope);
      items.add(value.expr());
      type = type.join(value.type());
    }
    Expr position = expressions.read(loop.position(), offset);
    Expr place = nodes.call("mod", offset, position, Nodes.whole(items.size(), offset));
    Expr expr = nodes.call("index", offset, nodes.call("list", offset, items), place);
    return new Typed(expr, type);
  }

  /** An attribute of {@code loop}. */
  Typed loop(Binding.Loop loop, Attribute attribute, Scope scope) {
    int offset = attribute.offset();
    Expr position = expressions.read(loop.position(), offset);
    Expr length = nodes.call("len", offset, loop.over());
    return switch (attribute.name()) {
      case "index0" -> whole(position);
      case "index" -> whole(nodes.call("add1", offset, position));
      case "first" -> truth(nodes.call("eq", offset, position, Nodes.whole(0, offset)));
      case "last" -> truth(nodes.call("eq", offset, nodes.call("add1", offset, position), length));
      case "length" -> whole(length);
      case "revindex" -> whole(nodes.call("sub", offset, length, position));
      case "revindex0" ->
          whole(nodes.call("sub", offset, length, nodes.call("add1", offset, position)));
      case "depth" -> whole(Nodes.whole(1, offset));
      case "depth0" -> whole(Nodes.whole(0, offset));
      default -> throw noAttribute(attribute);
    };
  }

  private RuntimeException noAttribute(Attribute attribute) {
    String name = attribute.name();
    Set<String> known =
        new TreeSet<>(
            List.of("index", "index0", "first", "last", "length", "revindex", "revindex0"));
    String near = Spelling.nearest(name, known);
    String hint =
        switch (name) {
          case "previtem", "nextitem" -> "; index the list with loop.index0";
          case "changed" -> "; keep the last value in a namespace and compare";
          case "cycle" -> ": call it with what to cycle through";
          default -> near == null ? "" : "; did you mean '" + near + "'?";
        };
    return expressions.error(attribute.offset(), "loop." + name + " has no Helm form" + hint);
  }

  private static Typed whole(Expr expr) {
    return new Typed(expr, ValueType.INTEGER);
  }

  private static Typed truth(Expr expr) {
    return new Typed(expr, ValueType.TRUTH);
  }
}
