package dev.fairlead.tree;

/** {@code .}, the current value. */
public record Dot(int offset) implements Expr {
  @Override
  public Object eval(Frame frame) {
    frame.at(this);
    return receiver(frame);
  }

  @Override
  public Object receiver(Frame frame) {
    frame.setBoxed(frame.dotBoxed());
    return frame.dot();
  }

  @Override
  public String toString() {
    return ".";
  }
}
