package dev.fairlead.tree;

/** {@code .}, the current value. */
public record Dot(int offset) implements Expr {
  @Override
  public Object eval(Frame frame) {
    frame.at(this);
    return frame.dot();
  }

  @Override
  public boolean boxed(Frame frame) {
    return frame.dotBoxed();
  }

  @Override
  public String toString() {
    return ".";
  }
}
