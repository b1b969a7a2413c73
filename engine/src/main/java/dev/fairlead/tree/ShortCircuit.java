package dev.fairlead.tree;

import dev.fairlead.value.Signature;
import dev.fairlead.value.Truth;
import dev.fairlead.value.Type;
import java.util.List;

/** {@code and}, {@code or}: the first argument that decides, the rest not evaluated. */
public record ShortCircuit(Word name, List<Expr> arguments, Expr piped) implements Expr {
  private static final Signature SIGNATURE = Signature.variadic(Type.REFLECT, Type.REFLECT);

  public ShortCircuit {
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
    Call.checkCount(frame, name.text(), SIGNATURE, arguments.size(), piped != null);
    boolean deciding = name.text().equals("or");
    Object value = null;
    for (Expr argument : arguments) {
      value = argument.argument(frame, Type.REFLECT);
      if (Truth.of(value) == deciding) {
        return value;
      }
    }
    return piped == null ? value : last;
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
