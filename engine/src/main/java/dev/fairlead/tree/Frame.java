package dev.fairlead.tree;

import dev.fairlead.source.Source;
import dev.fairlead.source.SourceException;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoQuote;
import java.util.List;

/**
 * One template being executed: its dot, its variables, its output. Two small registers go with the
 * value read last and with the arguments of the function called last, see {@link #boxed()} and
 * {@link #isTypedNil(int)}.
 */
public final class Frame {
  /** text/template's limit on templates that call each other. */
  private static final int MAX_DEPTH = 100_000;

  /** The name of a text given to tpl, for all that Go says of it (engine.go, newTemplate). */
  private static final String TPL = "gotpl";

  private final Rendering rendering;
  private final TemplateSet templates;
  private final Template template;
  private final StringBuilder out;
  private final int depth;
  private final Object[] slots;
  private final boolean[] slotsBoxed;
  private Object dot;
  private boolean dotBoxed;
  private boolean boxed;
  private long typedNils;
  private Call call;
  private Node at;
  private Frame caller;
  private Step called;
  private int round;

  private Frame(
      Rendering rendering, TemplateSet templates, Template template, StringBuilder out, int depth) {
    this.rendering = rendering;
    this.templates = templates;
    this.template = template;
    this.out = out;
    this.depth = depth;
    this.slots = new Object[template.slots()];
    this.slotsBoxed = new boolean[template.slots()];
    this.at = template.body();
  }

  /** The text of a template that no other template calls. */
  static String run(Rendering rendering, TemplateSet templates, Template template, Object dot) {
    StringBuilder out = new StringBuilder();
    new Frame(rendering, templates, template, out, 0).run(dot);
    return out.toString();
  }

  private void run(Object value) {
    rendering.tick(this);
    slots[0] = value;
    dot = value;
    caller = rendering.enter(this);
    template.body().render(this);
    rendering.leave(caller);
  }

  /** Where this frame has got to; for a text given to tpl, where tpl was called. */
  Site site() {
    Frame frame = this;
    while (frame.caller != null && frame.template.source().name().equals(TPL)) {
      frame = frame.caller;
    }
    return new Site(frame.template, frame.at.offset());
  }

  /** Where this frame has got to, and how it was reached. */
  Step step() {
    // While this template runs its caller stands still.
    if (called == null && caller != null) {
      called = caller.step();
    }
    return new Step(template, at.offset(), round, called);
  }

  void setRound(int number) {
    round = number;
  }

  /** The render that this frame is part of. */
  public Rendering rendering() {
    return rendering;
  }

  /** {@code include}: the text of another template. */
  public String include(String name, Object data) {
    return rendering.include(templates, name, data);
  }

  /**
   * {@code tpl}: parses a text and renders it (engine.go, tplFun). What it defines is visible to
   * the includes inside it only.
   */
  public String tpl(String text, Object data) {
    List<Template> parsed;
    try {
      parsed = rendering.parse(new Source(TPL, text));
    } catch (SourceException e) {
      String where = "template: gotpl:" + e.position().line() + ": ";
      throw new FunctionException(
          "cannot parse template " + quote(text) + ": " + where + e.getMessage(), e);
    }
    try {
      return run(rendering, templates.with(parsed), parsed.get(0), data)
          .replace(Print.NO_VALUE, "");
    } catch (RenderException e) {
      throw new FunctionException(
          "error during tpl function execution for " + quote(text) + ": " + e.goText(), e);
    }
  }

  private String quote(String text) {
    return GoQuote.quote(text, rendering.profile());
  }

  /**
   * Whether an argument of the function called last is a nil that came out of a map or list, and so
   * has the type {@code interface {}}, unlike one that came through a pipeline. Only the arguments
   * of {@link dev.fairlead.value.Type#REFLECT} parameters tell the two apart.
   */
  public boolean isTypedNil(int argument) {
    return (typedNils >> argument & 1) != 0;
  }

  /** How Go names the function value that {@code call} is asked to call. */
  public String callee(Object function) {
    return call.callee(function);
  }

  void setCall(Call value) {
    call = value;
  }

  void setTypedNils(long arguments) {
    typedNils = arguments;
  }

  /** A failure at the current node. */
  public RenderException error(String message) {
    return error(message, null);
  }

  RenderException error(String message, RuntimeException cause) {
    return new RenderException(template, at, message, cause);
  }

  RenderException missing(String message, RenderException.Miss miss) {
    return RenderException.missing(template, at, message, miss);
  }

  /** Makes a node the one that failures name from here on. */
  void at(Node node) {
    at = node;
  }

  TemplateSet templates() {
    return templates;
  }

  /**
   * Whether the value read last is an interface in Go: it came out of a map or list as it is. Nil
   * then has a type, and failures name {@code interface {}} instead of the value's own type.
   */
  boolean boxed() {
    return boxed;
  }

  void setBoxed(boolean value) {
    boxed = value;
  }

  Object dot() {
    return dot;
  }

  boolean dotBoxed() {
    return dotBoxed;
  }

  void setDot(Object value, boolean isBoxed) {
    dot = value;
    dotBoxed = isBoxed;
  }

  /** Reads a variable. */
  Object slot(int index) {
    boxed = slotsBoxed[index];
    return slots[index];
  }

  /** Writes a variable; fails when none of that name was declared, which is slot -1. */
  void assign(String name, int slot, Object value, boolean isBoxed) {
    if (slot < 0) {
      throw error("undefined variable: " + name);
    }
    slots[slot] = value;
    slotsBoxed[slot] = isBoxed;
  }

  void write(String text) {
    rendering.wrote(this, text.length());
    out.append(text);
  }

  /** Fails when too many templates have called each other (exec.go, walkTemplate). */
  void checkDepth() {
    if (depth == MAX_DEPTH) {
      throw error("exceeded maximum template depth (" + MAX_DEPTH + ")");
    }
  }

  /** Runs another template into this frame's output. */
  void call(Template other, Object data) {
    new Frame(rendering, templates, other, out, depth + 1).run(data);
  }
}
