package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Attribute;
import dev.fairlead.jinja.Expression.Binary;
import dev.fairlead.jinja.Expression.Choice;
import dev.fairlead.jinja.Expression.Invocation;
import dev.fairlead.jinja.Expression.Name;
import dev.fairlead.jinja.Expression.Named;
import dev.fairlead.source.SourceException;
import dev.fairlead.tree.Block;
import dev.fairlead.tree.Comment;
import dev.fairlead.tree.Declare;
import dev.fairlead.tree.Expr;
import dev.fairlead.tree.Flow;
import dev.fairlead.tree.If;
import dev.fairlead.tree.Jump;
import dev.fairlead.tree.Literal;
import dev.fairlead.tree.Nil;
import dev.fairlead.tree.Print;
import dev.fairlead.tree.Stmt;
import dev.fairlead.tree.Text;
import dev.fairlead.tree.Trim;
import java.util.ArrayList;
import java.util.List;

/** Lowers the statements of one file; the layout comes later. */
final class Statements {
  private final Expressions expressions;
  private final Nodes nodes;
  private final Unit unit;
  private final Names mentioned;
  private final Loops loops;
  private final Closures closures;

  Statements(Expressions expressions, Definitions definitions) {
    this.expressions = expressions;
    this.nodes = expressions.nodes();
    this.unit = expressions.unit();
    this.mentioned = Names.in(unit.statements());
    this.loops = new Loops(expressions, this);
    this.closures = new Closures(expressions, this, definitions);
  }

  Closures closures() {
    return closures;
  }

  /** Lowers statements; those that cannot be lowered become problems of the file. */
  void lower(List<Statement> statements, Scope scope, List<Stmt> out) {
    for (Statement statement : statements) {
      try {
        one(statement, scope, out);
      } catch (SourceException e) {
        unit.problem(e);
        scope.body().takeBefore();
        if (statement instanceof Statement.Assign assign && assign.target() instanceof Name name) {
          // What reads it is not to blame.
          Typed anything = new Typed(Nodes.text("", name.offset()), ValueType.UNKNOWN);
          scope.bind(name.name(), new Binding.Fixed(anything));
        }
      }
    }
  }

  Block block(List<Statement> statements, Scope scope, int offset) {
    List<Stmt> out = new ArrayList<>();
    lower(statements, scope, out);
    return new Block(out, Trim.NONE, offset);
  }

  private void one(Statement statement, Scope scope, List<Stmt> out) {
    int offset = statement.offset();
    if (statement instanceof Statement.Plain plain) {
      text(plain.text(), offset, out);
    } else if (statement instanceof Statement.Output output) {
      output(output.value(), scope, out);
    } else if (statement instanceof Statement.Note note) {
      if (!unit.attached().contains(note)) {
        out.add(comment(note));
      }
    } else if (statement instanceof Statement.If branches) {
      branches(branches, scope, out);
    } else if (statement instanceof Statement.For loop) {
      loops.lower(loop, scope, out);
    } else if (statement instanceof Statement.Assign assign) {
      assign(assign, scope, out);
    } else if (statement instanceof Statement.With with) {
      with(with, scope, out);
    } else if (statement instanceof Statement.Do action) {
      action(action, scope, out);
    } else if (statement instanceof Statement.Leave leave) {
      out.add(new Jump(leave.all() ? Flow.BREAK : Flow.CONTINUE, Trim.NONE, offset));
    } else {
      closures.lower(statement, scope, out);
    }
  }

  static Comment comment(Statement.Note note) {
    String text = "/* " + note.text().replace("*/", "* /") + " */";
    return new Comment(text, Trim.NONE, note.offset());
  }

  /** Text; delimiters of Go in it become strings. */
  void text(String text, int offset, List<Stmt> out) {
    int at = 0;
    int open = text.indexOf("{{");
    while (open >= 0) {
      int line = text.indexOf('\n', open);
      int close = text.indexOf("}}", open);
      int end = close < 0 || (line >= 0 && line < close) ? open + 2 : close + 2;
      plain(text.substring(at, open), offset + at, out);
      Expr literal = Nodes.text(text.substring(open, end), offset + open);
      out.add(new Print(literal, Trim.NONE, offset + open));
      at = end;
      open = text.indexOf("{{", at);
    }
    boolean brace = text.endsWith("{") && at < text.length();
    plain(text.substring(at, brace ? text.length() - 1 : text.length()), offset + at, out);
    if (brace) {
      out.add(new Print(Nodes.text("{", offset), Trim.NONE, offset));
    }
  }

  private static void plain(String text, int offset, List<Stmt> out) {
    if (!text.isEmpty()) {
      out.add(new Text(text, text, offset));
    }
  }

  /** Puts what an expression needs before it at the beginning of the line. */
  void before(Scope scope, List<Stmt> out) {
    List<Stmt> needed = scope.body().takeBefore();
    if (needed.isEmpty()) {
      return;
    }
    int at = out.size();
    while (at > 0 && !endsLine(out.get(at - 1))) {
      at--;
      if (out.get(at) instanceof Text text && text.text().indexOf('\n') >= 0) {
        int line = text.text().lastIndexOf('\n') + 1;
        out.remove(at);
        List<Stmt> halves = new ArrayList<>();
        plain(text.text().substring(0, line), text.offset(), halves);
        out.addAll(at, halves);
        at += halves.size();
        String rest = text.text().substring(line);
        if (!rest.isEmpty()) {
          out.add(at, new Text(rest, rest, text.offset() + line));
        }
        break;
      }
      if (!isPartOfLine(out.get(at))) {
        at++;
        break;
      }
    }
    out.addAll(at, needed);
  }

  /** Whether a statement prints a part of a line; what it needs may stand in front of it. */
  private static boolean isPartOfLine(Stmt stmt) {
    return stmt instanceof Text
        || (stmt instanceof Print print && !(print.value() instanceof Declare));
  }

  private static boolean endsLine(Stmt stmt) {
    return stmt instanceof Text text && text.text().endsWith("\n");
  }

  /** An expression in output position. */
  void output(Expression value, Scope scope, List<Stmt> out) {
    if (value instanceof Binary binary && binary.operator().equals("~")) {
      output(binary.left(), scope, out);
      output(binary.right(), scope, out);
      return;
    }
    if (value instanceof Choice given) {
      Choice choice = given.emptyLast();
      Typed condition = expressions.lower(choice.condition(), scope);
      before(scope, out);
      Scope yes = scope.branch();
      expressions.operators().assume(choice.condition(), true, yes);
      Block then = outputBlock(choice.then(), yes);
      Stmt otherwise = null;
      if (choice.otherwise() != null && !Choice.isEmpty(choice.otherwise())) {
        Scope no = scope.branch();
        expressions.operators().assume(choice.condition(), false, no);
        otherwise = outputBlock(choice.otherwise(), no);
      }
      out.add(new If(condition.expr(), then, otherwise, Trim.NONE, choice.offset()));
      return;
    }
    print(expressions.lower(value, scope), scope, out);
  }

  private Block outputBlock(Expression value, Scope scope) {
    List<Stmt> out = new ArrayList<>();
    output(value, scope, out);
    return new Block(out, Trim.NONE, value.offset());
  }

  void print(Typed value, Scope scope, List<Stmt> out) {
    before(scope, out);
    int offset = value.offset();
    if (value.expr() instanceof Nil) {
      return;
    }
    if (value.expr() instanceof Literal literal && literal.value() instanceof String text) {
      text(text, offset, out);
      return;
    }
    Conversions conversions = expressions.conversions();
    Print print = new Print(conversions.printed(value), Trim.NONE, offset);
    if (conversions.printsOnlyIfPresent(value.type())) {
      Block then = new Block(List.of(print), Trim.NONE, offset);
      out.add(new If(conversions.present(value), then, null, Trim.NONE, offset));
    } else {
      out.add(print);
    }
  }

  private void branches(Statement.If statement, Scope scope, List<Stmt> out) {
    hoist(statement, scope, out);
    List<Stmt> chain = new ArrayList<>();
    Stmt lowered = branch(statement, 0, scope, out);
    chain.add(lowered);
    out.addAll(chain);
  }

  private Stmt branch(Statement.If statement, int index, Scope scope, List<Stmt> out) {
    if (index == statement.branches().size()) {
      return statement.otherwise() == null
          ? null
          : block(statement.otherwise(), scope.branch(), statement.offset());
    }
    Statement.Branch branch = statement.branches().get(index);
    Typed condition = expressions.lower(branch.condition(), scope);
    before(scope, out);
    Scope yes = scope.branch();
    expressions.operators().assume(branch.condition(), true, yes);
    Block then = block(branch.body(), yes, branch.offset());
    Scope no = scope.branch();
    expressions.operators().assume(branch.condition(), false, no);
    Stmt otherwise = branch(statement, index + 1, no, out);
    return new If(condition.expr(), then, otherwise, Trim.NONE, branch.offset());
  }

  /** Declares what the branches set and something behind them reads. */
  private void hoist(Statement.If statement, Scope scope, List<Stmt> out) {
    int end = Names.in(List.of(statement)).end();
    for (String name : Assignments.in(statement)) {
      if (scope.assignable(name) == null && mentioned.mentionsAfter(name, end)) {
        Binding outer = scope.find(name);
        int offset = statement.offset();
        Typed start =
            outer == null
                ? new Typed(Nodes.text("", offset), ValueType.TEXT)
                : expressions.read(outer, scope, offset);
        String key = unit.key(offset, name);
        if (outer != null || !Assignments.always(statement, name)) {
          expressions.joins().join(key, start.type());
        }
        Binding.Local local = scope.declare(name, key);
        out.add(GeneratedLoops.statement(local, false, start.expr(), offset));
      }
    }
  }

  private void assign(Statement.Assign assign, Scope scope, List<Stmt> out) {
    if (assign.target() instanceof Attribute attribute) {
      field(attribute, expressions.lower(assign.value(), scope), scope, out);
      return;
    }
    Name name = (Name) assign.target();
    int offset = assign.offset();
    if (assign.value() instanceof Name loop
        && scope.find(loop.name()) instanceof Binding.Loop outer) {
      scope.bind(name.name(), outer);
      return;
    }
    boolean namespace =
        assign.value() instanceof Invocation call
            && call.callee() instanceof Name callee
            && callee.name().equals("namespace");
    if (assign.value() instanceof Choice choice && Laziness.matters(choice)) {
      branches(Laziness.asBranches(name, choice, offset), scope, out);
      return;
    }
    Typed value = expressions.lower(assign.value(), scope);
    value = expressions.conversions().stored(value);
    before(scope, out);
    set(name, value, scope, out);
    if (namespace && scope.find(name.name()) instanceof Binding.Local local) {
      scope.bind(name.name(), new Binding.Namespace(local, local.key()));
      value
          .type()
          .parts()
          .fields()
          .forEach((field, type) -> expressions.joins().join(local.key() + "." + field, type));
    }
    if (RootObjects.NAMES.contains(name.name())) {
      throw unit.error(offset, "'" + name.name() + "' is Helm's own and cannot be set");
    }
  }

  /** Assigns to a variable of this scope, or makes a new one. */
  void set(Name name, Typed value, Scope scope, List<Stmt> out) {
    Binding known = scope.assignable(name.name());
    if (known instanceof Binding.Local local) {
      expressions.joins().join(local.key(), value.type());
      out.add(GeneratedLoops.statement(local, true, value.expr(), name.offset()));
      return;
    }
    String key = unit.key(name.offset(), name.name());
    expressions.joins().join(key, value.type());
    Binding.Local local = scope.declare(name.name(), key);
    out.add(GeneratedLoops.statement(local, false, value.expr(), name.offset()));
  }

  private void field(Attribute target, Typed value, Scope scope, List<Stmt> out) {
    Name name = (Name) target.target();
    if (!(scope.find(name.name()) instanceof Binding.Namespace namespace)) {
      throw unit.error(
          name.offset(),
          "'" + name.name() + "' is no namespace; only namespaces have fields to set");
    }
    before(scope, out);
    expressions.joins().join(namespace.key() + "." + target.name(), value.type());
    int offset = target.offset();
    Expr holder = expressions.read(namespace, scope, offset).expr();
    Expr call = nodes.call("set", offset, holder, Nodes.text(target.name(), offset), value.expr());
    discard(call, scope, out);
  }

  private void discard(Expr call, Scope scope, List<Stmt> out) {
    Binding.Local ignored = new Binding.Local("$_", scope.body().newSlot(), "");
    out.add(GeneratedLoops.statement(ignored, false, call, call.offset()));
  }

  private void with(Statement.With with, Scope scope, List<Stmt> out) {
    Scope inner = scope.block();
    List<Typed> values = new ArrayList<>();
    for (Named named : with.assignments()) {
      Typed value = expressions.lower(named.value(), scope);
      values.add(expressions.conversions().stored(value));
    }
    before(scope, out);
    for (int i = 0; i < values.size(); i++) {
      Named named = with.assignments().get(i);
      String key = unit.key(named.offset(), named.name());
      expressions.joins().join(key, values.get(i).type());
      Binding.Local local = scope.fresh(named.name(), key);
      inner.bind(named.name(), local);
      out.add(GeneratedLoops.statement(local, false, values.get(i).expr(), named.offset()));
    }
    lower(with.body(), inner, out);
  }

  private void action(Statement.Do action, Scope scope, List<Stmt> out) {
    boolean append =
        action.value() instanceof Invocation call
            && call.callee() instanceof Attribute method
            && method.name().equals("append")
            && call.arguments().positional().size() == 1;
    if (!append) {
      Typed value = expressions.lower(action.value(), scope);
      before(scope, out);
      discard(value.expr(), scope, out);
      return;
    }
    Invocation call = (Invocation) action.value();
    Expression target = ((Attribute) call.callee()).target();
    Typed list = expressions.lower(target, scope);
    Typed item = expressions.lower(call.arguments().positional().get(0), scope);
    before(scope, out);
    int offset = action.offset();
    Expr longer = nodes.call("append", offset, list.expr(), item.expr());
    ValueType type = ValueType.listOf(item.type());
    if (target instanceof Attribute field) {
      field(field, new Typed(longer, type), scope, out);
    } else if (target instanceof Name name
        && scope.find(name.name()) instanceof Binding.Local local) {
      expressions.joins().join(local.key(), type);
      out.add(GeneratedLoops.statement(local, true, longer, offset));
    } else {
      throw unit.error(offset, "only a list in a variable can be appended to");
    }
  }
}
