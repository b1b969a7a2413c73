package dev.fairlead.tree;

/**
 * A comment; kept so that a template can be printed back.
 *
 * @param text with its comment marks
 */
public record Comment(String text, Trim trim, int offset) implements Stmt {
  @Override
  public Flow render(Frame frame) {
    return Flow.NEXT;
  }

  @Override
  public String toString() {
    return trim.action(text);
  }
}
