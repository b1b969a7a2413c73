package dev.fairlead.tree;

/**
 * {@code $x := value} or {@code $x = value}; its own value is the value.
 *
 * @param slot the variable's slot, -1 for an assignment to a name that was never declared
 */
public record Declare(String name, int slot, boolean assign, Expr value) implements Expr {
  @Override
  public int offset() {
    return value.offset();
  }

  @Override
  public Object eval(Frame frame) {
    Object result = value.eval(frame);
    if (slot < 0) {
      throw frame.error("undefined variable: " + name);
    }
    frame.setSlot(slot, result);
    return result;
  }

  @Override
  public String toString() {
    return name + (assign ? " = " : " := ") + value;
  }
}
