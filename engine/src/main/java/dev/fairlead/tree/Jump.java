package dev.fairlead.tree;

/** {@code break} or {@code continue}. */
public record Jump(Flow flow, Trim trim, int offset) implements Stmt {
  @Override
  public Flow render(Frame frame) {
    return flow;
  }

  @Override
  public String toString() {
    return trim.action(flow == Flow.BREAK ? "break" : "continue");
  }
}
