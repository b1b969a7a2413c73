package dev.fairlead.tree;

import dev.fairlead.value.GoPrint;
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
      frame.write(result == null ? NO_VALUE : text(result));
    }
    return Flow.NEXT;
  }

  private String text(Object result) {
    boolean direct = result instanceof TemplateObject && !(value instanceof Call);
    return direct ? ((TemplateObject) result).printDirectly() : GoPrint.print(result);
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
