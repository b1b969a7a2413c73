package dev.fairlead.tree;

/**
 * {@code $x}; the parser has already turned the name into a slot.
 *
 * @param name with its dollar sign
 * @param slot -1 where nothing has declared the variable when it is read (in its own declaration)
 */
public record Variable(String name, int slot, int offset) implements Expr {
  @Override
  public Object eval(Frame frame) {
    frame.at(this);
    return receiver(frame);
  }

  @Override
  public Object receiver(Frame frame) {
    if (slot < 0) {
      throw frame.error("undefined variable: " + name);
    }
    return frame.slot(slot);
  }

  @Override
  public String toString() {
    return name;
  }
}
