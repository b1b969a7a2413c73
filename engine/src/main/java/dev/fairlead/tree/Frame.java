package dev.fairlead.tree;

import dev.fairlead.source.Source;
import dev.fairlead.source.SourceException;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoQuote;
import java.util.List;

/** One template being executed: its dot, its variables, its output. */
public final class Frame {
  private final Rendering rendering;
  private final TemplateSet templates;
  private final Template template;
  private final StringBuilder out;
  private final Object[] slots;
  private Object dot;
  private boolean dotBoxed;
  private Node at;

  Frame(
      Rendering rendering,
      TemplateSet templates,
      Template template,
      Object dot,
      StringBuilder out) {
    this.rendering = rendering;
    this.templates = templates;
    this.template = template;
    this.out = out;
    this.slots = new Object[template.slots()];
    this.slots[0] = dot;
    this.dot = dot;
    this.at = template.body();
  }

  /** The render that this frame is part of. */
  public Rendering rendering() {
    return rendering;
  }

  /** {@code include}: the text of another template. */
  public String include(String name, Object data) {
    return rendering.include(this, name, data);
  }

  /**
   * {@code tpl}: parses a text and renders it (engine.go, tplFun). What it defines is visible to
   * the includes inside it only.
   */
  public String tpl(String text, Object data) {
    List<Template> parsed;
    try {
      parsed = rendering.parse(new Source("gotpl", text));
    } catch (SourceException e) {
      throw new FunctionException(
          "cannot parse template "
              + GoQuote.quote(text)
              + ": template: gotpl:"
              + e.position().line()
              + ": "
              + e.getMessage(),
          e);
    }
    TemplateSet inner = templates.with(parsed);
    StringBuilder result = new StringBuilder();
    try {
      rendering.enter(this, new Frame(rendering, inner, parsed.get(0), data, result));
    } catch (RenderException e) {
      throw new FunctionException(
          "error during tpl function execution for " + GoQuote.quote(text) + ": " + e.goText(), e);
    }
    return result.toString().replace(Print.NO_VALUE, "");
  }

  /** A failure at the current node. */
  public RenderException error(String message) {
    return error(message, null);
  }

  RenderException error(String message, RuntimeException cause) {
    return new RenderException(template.source(), template.name(), at, message, cause);
  }

  /** Makes a node the one that failures name from here on. */
  void at(Node node) {
    at = node;
  }

  TemplateSet templates() {
    return templates;
  }

  Object dot() {
    return dot;
  }

  boolean dotBoxed() {
    return dotBoxed;
  }

  void setDot(Object value, boolean boxed) {
    dot = value;
    dotBoxed = boxed;
  }

  Object slot(int index) {
    return slots[index];
  }

  void setSlot(int index, Object value) {
    slots[index] = value;
  }

  void write(String text) {
    rendering.wrote(this, text.length());
    out.append(text);
  }

  /** Runs another template into this frame's output. */
  void run(Template other, Object data) {
    rendering.enter(this, new Frame(rendering, templates, other, data, out));
  }

  void runBody() {
    template.body().render(this);
  }
}
