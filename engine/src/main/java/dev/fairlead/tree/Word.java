package dev.fairlead.tree;

/** A text that errors can point at: a function's name, or a whole command. */
public record Word(String text, int offset) implements Node {
  @Override
  public String toString() {
    return text;
  }
}
