package dev.fairlead.tree;

import dev.fairlead.value.GoPrint;
import dev.fairlead.value.Kind;
import dev.fairlead.value.TemplateObject;
import java.util.List;

/** An action: its value is printed, unless it declares or assigns a variable. */
public record Print(Expr value, Trim trim, int offset) implements Stmt {
  /** What Go prints for nil in an action. Helm removes it from finished text. */
  public static final String NO_VALUE = "<no value>";

  @Override
  public Flow render(Frame frame) {
    Object result = value.eval(frame);
    if (!(value instanceof Declare)) {
      frame.write(result == null ? NO_VALUE : text(result, frame.boxed()));
    }
    return Flow.NEXT;
  }

  /** Go follows a pointer, and takes the address of what is neither a copy nor in an interface. */
  private String text(Object result, boolean boxed) {
    if (!(result instanceof TemplateObject object)) {
      return GoPrint.print(result);
    }
    boolean direct = object.kind() == Kind.POINTER || !(value instanceof Call) && !boxed;
    return direct ? object.printDirectly() : object.print();
  }

  @Override
  public List<? extends Node> parts() {
    return List.of(value);
  }

  @Override
  public String toString() {
    return trim.action(value);
  }
}
