package dev.fairlead.tree;

/**
 * {@code template "name" value}: renders another template in place.
 *
 * @param text the name as written, with its quotes
 * @param argument becomes the other template's dot; null for none
 */
public record CallTemplate(String name, String text, Expr argument, int offset) implements Stmt {
  @Override
  public Flow render(Frame frame) {
    frame.at(this);
    Template template = frame.templates().find(name);
    if (template == null) {
      throw frame.error("template \"" + name + "\" not defined");
    }
    Object dot = argument == null ? null : argument.eval(frame);
    frame.run(template, dot);
    return Flow.NEXT;
  }

  @Override
  public String toString() {
    return argument == null
        ? "{{template " + text + "}}"
        : "{{template " + text + " " + argument + "}}";
  }
}
