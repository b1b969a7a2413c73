package dev.fairlead.tree;

/** A comment; kept so that a template can be printed back. */
public record Comment(String text, int offset) implements Stmt {
  @Override
  public Flow render(Frame frame) {
    return Flow.NEXT;
  }

  @Override
  public String toString() {
    return "{{" + text + "}}";
  }
}
