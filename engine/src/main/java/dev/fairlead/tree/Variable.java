package dev.fairlead.tree;

/**
 * {@code $x}; the parser has already turned the name into a slot.
 *
 * @param name with its dollar sign
 * @param boxed whether a range declared it as an element
 */
public record Variable(String name, int slot, boolean boxed, int offset) implements Expr {
  @Override
  public Object eval(Frame frame) {
    frame.at(this);
    return frame.slot(slot);
  }

  @Override
  public boolean boxed(Frame frame) {
    return boxed;
  }

  @Override
  public String toString() {
    return name;
  }
}
