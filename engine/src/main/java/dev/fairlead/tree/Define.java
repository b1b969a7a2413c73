package dev.fairlead.tree;

import dev.fairlead.value.GoQuote;

/** {@code define}: where a named template stands in a text. Writes nothing. */
public record Define(Template template, Trim trim, int offset) implements Stmt {
  @Override
  public Flow render(Frame frame) {
    return Flow.NEXT;
  }

  @Override
  public String toString() {
    String head = "define " + GoQuote.quote(template.name());
    return Canonical.branch(trim, head, template.body(), null);
  }
}
