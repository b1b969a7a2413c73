package dev.fairlead.tree;

import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoPrint;
import dev.fairlead.value.GoType;
import dev.fairlead.value.Kind;
import dev.fairlead.value.Signature;
import dev.fairlead.value.Type;
import java.util.List;

/**
 * A function call. The function is resolved by the parser.
 *
 * @param piped the pipeline before this command, evaluated first and passed last, or null
 */
public record Call(Word name, Function function, List<Expr> arguments, Expr piped) implements Expr {
  public Call {
    arguments = List.copyOf(arguments);
  }

  @Override
  public int offset() {
    return name.offset();
  }

  @Override
  public Object eval(Frame frame) {
    Object last = piped == null ? null : piped.eval(frame);
    frame.at(name);
    Signature signature = function.signature();
    checkCount(frame, name.text(), signature, arguments.size(), piped != null);
    Object[] values = arguments(frame, signature, arguments, piped != null, last);
    frame.setCall(this);
    Object result;
    try {
      result = function.call(frame, values);
    } catch (FunctionException e) {
      throw failure(frame, e.getMessage(), e);
    } catch (RenderException e) {
      throw failure(frame, "", e);
    }
    // Of the functions that need no argument only coalesce returns an interface, always nil.
    frame.setBoxed(result == null);
    return result;
  }

  /** What the builtin {@code call} names: its first argument as written (exec.go, evalCall). */
  String callee(Object value) {
    if (!arguments.isEmpty()) {
      Expr first = arguments.get(0);
      return (first instanceof Group group ? group.inner() : first).toString();
    }
    return Kind.of(value) == Kind.STRING
        ? GoPrint.print(value)
        : "<" + GoType.of(value) + " Value>";
  }

  private RenderException failure(Frame frame, String message, RuntimeException cause) {
    frame.at(new Word(Canonical.command(name.text(), arguments), offset()));
    return frame.error("error calling " + name + ": " + message, cause);
  }

  /** Checks the number of arguments of a function or method (exec.go, evalCall). */
  static void checkCount(Frame frame, String name, Signature signature, int given, boolean piped) {
    int count = piped ? given + 1 : given;
    if (signature.variadic() ? count >= signature.fixed() : count == signature.fixed()) {
      return;
    }
    String want =
        signature.variadic()
            ? ": want at least " + signature.fixed() + " got " + given
            : ": want " + signature.fixed() + " got " + count;
    throw frame.error("wrong number of args for " + name + want);
  }

  /** Evaluates and checks the arguments of a function or method (exec.go, evalCall). */
  static Object[] arguments(
      Frame frame, Signature signature, List<Expr> arguments, boolean piped, Object last) {
    int given = arguments.size();
    Object[] values = new Object[piped ? given + 1 : given];
    long typedNils = 0;
    for (int i = 0; i < given; i++) {
      values[i] = arguments.get(i).argument(frame, signature.at(i));
      if (values[i] == null && signature.at(i) == Type.REFLECT && frame.boxed() && i < Long.SIZE) {
        typedNils |= 1L << i;
      }
    }
    if (piped) {
      values[given] = Expr.validate(frame, last, signature.at(given), false);
    }
    frame.setTypedNils(typedNils);
    return values;
  }

  @Override
  public List<? extends Node> parts() {
    return Expr.parts(null, arguments, piped);
  }

  @Override
  public String toString() {
    return Canonical.piped(piped, Canonical.command(name.text(), arguments));
  }
}
