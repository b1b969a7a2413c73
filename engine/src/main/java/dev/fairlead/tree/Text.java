package dev.fairlead.tree;

/** Text between actions, trimmed as the actions' markers ask. */
public record Text(String text, int offset) implements Stmt {
  @Override
  public Flow render(Frame frame) {
    frame.write(text);
    return Flow.NEXT;
  }

  @Override
  public String toString() {
    return text;
  }
}
