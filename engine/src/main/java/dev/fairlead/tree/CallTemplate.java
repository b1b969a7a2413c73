package dev.fairlead.tree;

import dev.fairlead.value.GoQuote;
import java.util.List;

/**
 * {@code template "name" value}: renders another template in place.
 *
 * @param argument becomes the other template's dot; null for none
 * @param block the template defined in place where this is a {@code block}, else null
 */
public record CallTemplate(String name, Expr argument, Template block, Trim trim, int offset)
    implements Stmt {
  @Override
  public Flow render(Frame frame) {
    frame.at(this);
    Template template = frame.templates().find(name);
    if (template == null) {
      throw frame.error("template " + GoQuote.quote(name) + " not defined");
    }
    frame.checkDepth();
    frame.call(template, argument == null ? null : argument.eval(frame));
    return Flow.NEXT;
  }

  @Override
  public String context() {
    return "{{template " + head() + "}}";
  }

  private String head() {
    String quoted = GoQuote.quote(name);
    return argument == null ? quoted : quoted + " " + argument;
  }

  @Override
  public List<? extends Node> parts() {
    return Node.present(argument);
  }

  @Override
  public String toString() {
    return block == null
        ? trim.action("template " + head())
        : Canonical.branch(trim, "block " + head(), block.body(), null);
  }
}
