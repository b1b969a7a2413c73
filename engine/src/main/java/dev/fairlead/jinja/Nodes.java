package dev.fairlead.jinja;

import dev.fairlead.tree.Call;
import dev.fairlead.tree.Declare;
import dev.fairlead.tree.Expr;
import dev.fairlead.tree.Field;
import dev.fairlead.tree.Function;
import dev.fairlead.tree.Functions;
import dev.fairlead.tree.Group;
import dev.fairlead.tree.Literal;
import dev.fairlead.tree.Nil;
import dev.fairlead.tree.ShortCircuit;
import dev.fairlead.tree.Word;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Type;
import java.util.ArrayList;
import java.util.List;

/** Makes the tree's expressions as the Go-template parser would. */
final class Nodes {
  private final Functions functions;

  Nodes(Functions functions) {
    this.functions = functions;
  }

  boolean isFunction(String name) {
    return name.equals("and") || name.equals("or") || functions.find(name) != null;
  }

  /** The Go type of a function's parameter. */
  Type parameter(String function, int index) {
    Function known = functions.find(function);
    boolean there =
        known != null
            && !known.signature().parameters().isEmpty()
            && (known.signature().variadic() || index < known.signature().parameters().size());
    return there ? known.signature().at(index) : Type.ANY;
  }

  /** {@code name argument...}. */
  Expr call(String name, int offset, Expr... arguments) {
    return piped(null, name, offset, List.of(arguments));
  }

  Expr call(String name, int offset, List<Expr> arguments) {
    return piped(null, name, offset, arguments);
  }

  /** {@code piped | name argument...}. */
  Expr piped(Expr piped, String name, int offset, Expr... arguments) {
    return piped(piped, name, offset, List.of(arguments));
  }

  Expr piped(Expr piped, String name, int offset, List<Expr> arguments) {
    List<Expr> operands = new ArrayList<>();
    for (Expr argument : arguments) {
      operands.add(operand(argument));
    }
    Word word = new Word(name, offset);
    if (name.equals("and") || name.equals("or")) {
      return new ShortCircuit(word, operands, piped);
    }
    return new Call(word, functions.find(name), operands, piped);
  }

  /** The opposite of a condition, without a second {@code not}. */
  Expr not(Expr condition, int offset) {
    Expr inner = condition instanceof Group group ? group.inner() : condition;
    if (inner instanceof Call call && call.piped() == null) {
      String name = call.name().text();
      if (name.equals("not")) {
        Expr positive = call.arguments().get(0);
        return positive instanceof Group group ? group.inner() : positive;
      }
      boolean equality = name.equals("eq") || name.equals("ne");
      if (equality && call.arguments().size() == 2) {
        return call(name.equals("eq") ? "ne" : "eq", offset, call.arguments());
      }
    }
    return call("not", offset, condition);
  }

  /** The expression as one operand: in parentheses where it is more than a word. */
  static Expr operand(Expr expr) {
    boolean compound =
        expr instanceof ShortCircuit
            || expr instanceof Declare
            || (expr instanceof Call call && (!call.arguments().isEmpty() || call.piped() != null))
            || (expr instanceof Field field && !field.arguments().isEmpty());
    return compound ? new Group(expr, expr.offset()) : expr;
  }

  /** A string as a careful person writes it: raw where it would need many backslashes. */
  static Expr text(String value, int offset) {
    boolean raw =
        (value.indexOf('"') >= 0 || value.indexOf('\\') >= 0)
            && value.indexOf('`') < 0
            && value.indexOf('\n') < 0
            && value.indexOf('\r') < 0;
    return Literal.of(value, raw ? "`" + value + "`" : GoQuote.quote(value), offset);
  }

  static Expr whole(long value, int offset) {
    Object plain = value == (int) value ? (Object) (int) value : (Object) value;
    return new Literal(plain, (double) value, value, Long.toString(value), offset);
  }

  static Expr real(double value, int offset) {
    String text = Double.toString(value);
    return new Literal(value, value, null, text.replace("E", "e"), offset);
  }

  static Expr truth(boolean value, int offset) {
    return Literal.of(value, Boolean.toString(value), offset);
  }

  static Expr nil(int offset) {
    return new Nil(offset);
  }

  /**
   * A step into a mapping.
   *
   * @param safe whether the mapping may be missing
   */
  Expr field(Expr target, String name, boolean safe, int offset) {
    if (!isIdentifier(name)) {
      Expr container = safe ? call("default", offset, call("dict", offset), target) : target;
      return call("index", offset, container, text(name, offset));
    }
    if (!safe && target instanceof Field field && field.arguments().isEmpty()) {
      List<String> names = new ArrayList<>(field.names());
      names.add(name);
      return new Field(field.receiver(), names, List.of(), null, offset);
    }
    Expr receiver = target;
    if (safe || !(operand(target) == target) || target instanceof Literal) {
      receiver = new Group(target instanceof Group group ? group.inner() : target, target.offset());
    }
    return new Field(receiver, List.of(name), List.of(), null, offset);
  }

  static boolean isIdentifier(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
