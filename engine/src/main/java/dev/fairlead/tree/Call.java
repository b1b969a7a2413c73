package dev.fairlead.tree;

import dev.fairlead.value.FunctionException;
import dev.fairlead.value.Signature;
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
    Object[] values =
        arguments(frame, name.text(), function.signature(), arguments, piped != null, last);
    try {
      return function.call(frame, values);
    } catch (FunctionException e) {
      throw failure(frame, e.getMessage(), e);
    } catch (RenderException e) {
      throw failure(frame, "", e);
    }
  }

  private RenderException failure(Frame frame, String message, RuntimeException cause) {
    frame.at(new Word(Canonical.command(name.text(), arguments), offset()));
    return frame.error("error calling " + name + ": " + message, cause);
  }

  /** Evaluates and checks the arguments of a function or method (exec.go, evalCall). */
  static Object[] arguments(
      Frame frame,
      String name,
      Signature signature,
      List<Expr> arguments,
      boolean piped,
      Object last) {
    int given = arguments.size();
    int count = piped ? given + 1 : given;
    if (signature.variadic() ? count < signature.fixed() : count != signature.fixed()) {
      throw frame.error(wrongCount(name, signature, given, count));
    }
    Object[] values = new Object[count];
    for (int i = 0; i < given; i++) {
      values[i] = arguments.get(i).argument(frame, signature.at(i));
    }
    if (piped) {
      values[given] = Expr.validate(frame, last, signature.at(given), false);
    }
    return values;
  }

  private static String wrongCount(String name, Signature signature, int given, int count) {
    String want =
        signature.variadic()
            ? ": want at least " + signature.fixed() + " got " + given
            : ": want " + signature.fixed() + " got " + count;
    return "wrong number of args for " + name + want;
  }

  @Override
  public String toString() {
    String command = Canonical.command(name.text(), arguments);
    return piped == null ? command : piped + " | " + command;
  }
}
