package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Arguments;
import dev.fairlead.jinja.Expression.Constant;
import dev.fairlead.jinja.Expression.Filter;
import dev.fairlead.jinja.Expression.Name;
import dev.fairlead.jinja.Expression.Named;
import dev.fairlead.tree.Define;
import dev.fairlead.tree.Expr;
import dev.fairlead.tree.Stmt;
import dev.fairlead.tree.Template;
import dev.fairlead.tree.Trim;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lowers what becomes a named template of its own: macros, captured bodies, callers, blocks. */
final class Closures {
  private final Expressions expressions;
  private final Statements statements;
  private final Definitions definitions;
  private final Unit unit;
  private final Nodes nodes;

  /** The definitions lowered so far; each is written once. */
  private final Map<String, Define> defines = new LinkedHashMap<>();

  private final Set<String> taken = new HashSet<>();
  private final Map<Define, List<Statement.Note>> notes = new IdentityHashMap<>();

  /** The blocks that the template being lowered gets from the one that extends it. */
  private Map<String, Definition> blocks = Map.of();

  Closures(Expressions expressions, Statements statements, Definitions definitions) {
    this.expressions = expressions;
    this.statements = statements;
    this.definitions = definitions;
    this.unit = expressions.unit();
    this.nodes = expressions.nodes();
  }

  /** The named templates made since this was last asked, each behind its comments. */
  List<Stmt> takeDefines() {
    List<Stmt> made = new ArrayList<>();
    for (Define define : defines.values()) {
      if (taken.add(define.template().name())) {
        for (Statement.Note note : notes.getOrDefault(define, List.of())) {
          made.add(Statements.comment(note));
        }
        made.add(define);
      }
    }
    return made;
  }

  void lower(Statement statement, Scope scope, List<Stmt> out) {
    if (statement instanceof Statement.Macro macro) {
      macro(macro);
    } else if (statement instanceof Statement.Capture capture) {
      capture(capture, scope, out);
    } else if (statement instanceof Statement.CallBlock call) {
      call(call, scope, out);
    } else if (statement instanceof Statement.Include include) {
      include(include, scope, out);
    } else if (statement instanceof Statement.Block block) {
      block(block, scope, out);
    }
  }

  private void macro(Statement.Macro macro) {
    Definition definition = unit.macros().get(macro.name());
    if (definition == null || definition.unit() != unit || definition.offset() != macro.offset()) {
      boolean again = definition != null;
      throw unit.error(
          macro.offset(),
          again
              ? "the macro '" + macro.name() + "' is defined twice"
              : "a macro inside another statement has no Helm form; move it to the file's top");
    }
    define(definition);
  }

  /** Lowers a definition of this file to a named template. */
  void define(Definition definition) {
    if (definition == null || defines.containsKey(definition.define())) {
      return;
    }
    defines.put(definition.define(), null);
    Body body = new Body(definition.takesDict());
    Scope scope = Scope.of(body);
    for (Named parameter : definition.parameters()) {
      bind(scope, definition, parameter.name());
    }
    definition.captures().forEach(name -> bind(scope, definition, name));
    if (definition.callsBack()) {
      String key = definition.key("caller");
      expressions.joins().join(key, ValueType.TEXT);
      expressions.joins().join(key + "Scope", ValueType.ANY);
      scope.bind("caller", new Binding.Parameter("caller", key));
      scope.bind("callerScope", new Binding.Parameter("callerScope", key + "Scope"));
    }
    Map<String, Definition> outer = blocks;
    blocks = definition.blocks();
    dev.fairlead.tree.Block block = statements.block(definition.body(), scope, definition.offset());
    blocks = outer;
    if (body.readsRoot() && !definition.readsRoot()) {
      definition.readRoot();
      expressions.joins().join(definition.key("<root>"), ValueType.TRUTH);
    }
    Template template = new Template(definition.define(), unit.source(), block, body.slots());
    Define define = new Define(template, Trim.NONE, definition.offset());
    notes.put(define, definition.notes());
    defines.put(definition.define(), define);
  }

  private void bind(Scope scope, Definition definition, String name) {
    String key = definition.key(name);
    scope.bind(name, new Binding.Parameter(name, key));
  }

  /** The outer names that a body reads, as far as they are bound where it stands. */
  private List<String> captured(List<Statement> body, List<Named> parameters, Scope scope) {
    List<String> captures = new ArrayList<>();
    for (String name : Names.in(body).set()) {
      boolean parameter = parameters.stream().anyMatch(one -> one.name().equals(name));
      Binding binding = parameter ? null : scope.find(name);
      if (binding instanceof Binding.Loop) {
        throw unit.error(
            body.get(0).offset(), "this body cannot read 'loop'; set a variable before it");
      }
      if (binding != null && !name.equals("caller")) {
        captures.add(name);
      }
    }
    return captures;
  }

  private void capture(Statement.Capture capture, Scope scope, List<Stmt> out) {
    String name = capture.target() instanceof Name target ? target.name() : "filtered";
    Definition body = definitions.of(capture, name, List.of(), capture.body(), unit);
    body.capture(captured(capture.body(), List.of(), scope));
    define(body);
    int offset = capture.offset();
    Expr argument = expressions.calls().argument(body, Arguments.NONE, List.of(), scope, offset);
    Expr text = nodes.call("include", offset, Nodes.text(body.define(), offset), argument);
    Typed value = filtered(capture.filter(), new Typed(text, ValueType.TEXT), scope);
    if (capture.target() == null) {
      statements.print(value, scope, out);
      return;
    }
    statements.before(scope, out);
    if (!(capture.target() instanceof Name target)) {
      throw unit.error(offset, "a captured body is set to a name, not to a field");
    }
    statements.set(target, value, scope, out);
  }

  private Typed filtered(Expression filter, Typed body, Scope scope) {
    if (!(filter instanceof Filter one)) {
      return body;
    }
    Typed input = filtered(one.input(), body, scope);
    return expressions.filtered(input, one, scope);
  }

  private void call(Statement.CallBlock call, Scope scope, List<Stmt> out) {
    int offset = call.offset();
    Definition macro = expressions.calls().definition(call.value().callee());
    if (macro == null) {
      throw unit.error(offset, "'call' needs the call of a macro of this chart");
    }
    if (!macro.callsBack()) {
      throw unit.error(offset, "'" + macro.define() + "' never calls 'caller()'");
    }
    List<Named> arguments = new ArrayList<>();
    for (int i = 0; i < call.parameters().size(); i++) {
      arguments.add(new Named("arg" + (i + 1), null, offset));
    }
    String name = macro.define().substring(macro.define().lastIndexOf('.') + 1) + "Caller";
    Definition body = definitions.of(call, name, arguments, renamed(call), unit);
    body.capture(captured(call.body(), call.parameters(), scope));
    for (int i = 0; i < call.parameters().size(); i++) {
      ValueType type = expressions.joins().get(macro.key("caller") + ":" + i);
      expressions.joins().join(body.key("arg" + (i + 1)), type);
    }
    define(body);
    Expr inner = callerScope(body, scope, offset);
    List<Expr> extra =
        List.of(
            Nodes.text("caller", offset),
            Nodes.text(body.define(), offset),
            Nodes.text("callerScope", offset),
            inner);
    statements.print(expressions.calls().call(macro, call.value(), extra, scope), scope, out);
  }

  private Expr callerScope(Definition body, Scope scope, int offset) {
    Definition shared = new Definition(body.define(), List.of(), body.body(), unit, body.offset());
    shared.capture(body.captures());
    if (body.readsRoot()) {
      shared.readRoot();
    }
    boolean empty = body.captures().isEmpty() && !body.parameters().isEmpty();
    if (empty) {
      Expr dollar = expressions.root(scope, offset);
      return body.readsRoot()
          ? nodes.call("dict", offset, Nodes.text("root", offset), dollar)
          : nodes.call("dict", offset);
    }
    return expressions.calls().argument(shared, Arguments.NONE, List.of(), scope, offset);
  }

  /** The body with its parameters set from what the macro passes. */
  private List<Statement> renamed(Statement.CallBlock call) {
    List<Named> assignments = new ArrayList<>();
    for (int i = 0; i < call.parameters().size(); i++) {
      Named parameter = call.parameters().get(i);
      Expression value = new Name("arg" + (i + 1), parameter.offset());
      assignments.add(new Named(parameter.name(), value, parameter.offset()));
    }
    return assignments.isEmpty()
        ? call.body()
        : List.of(new Statement.With(assignments, call.body(), call.offset()));
  }

  private void include(Statement.Include include, Scope scope, List<Stmt> out) {
    if (!(include.file() instanceof Constant constant && constant.value() instanceof String name)) {
      throw unit.error(include.offset(), "'include' needs the name of a file as a literal");
    }
    statements.print(expressions.calls().file(name, include.file().offset(), scope), scope, out);
  }

  /** The include of a definition that gets the root. */
  void page(Definition definition, Scope scope, List<Stmt> out) {
    int offset = definition.offset();
    Expr root = expressions.root(scope, offset);
    Expr text = nodes.call("include", offset, Nodes.text(definition.define(), offset), root);
    statements.print(new Typed(text, ValueType.TEXT), scope, out);
  }

  /** A block: what takes its place, or its body. */
  private void block(Statement.Block block, Scope scope, List<Stmt> out) {
    Definition override = blocks.get(block.name());
    if (override != null) {
      page(override, scope, out);
      return;
    }
    statements.lower(block.body(), scope.block(), out);
  }
}
