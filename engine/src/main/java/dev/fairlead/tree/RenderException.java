package dev.fairlead.tree;

import dev.fairlead.source.Position;
import dev.fairlead.source.Source;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoQuote;

/**
 * A template failed while it ran. Keeps the structure; what is printed of it is decided at the
 * edge, because each Helm version words it differently.
 */
public final class RenderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Source source;
  private final int offset;
  private final String template;
  private final String context;
  private final transient RenderException inner;
  private final String userMessage;

  /**
   * @param template the template being executed, which the failing node stands in
   * @param node the node to blame
   * @param message Go's words, without the inner failure's
   * @param cause the failure of the function or of the template inside, or null
   */
  RenderException(Template template, Node node, String message, RuntimeException cause) {
    super(message, cause);
    this.source = template.source();
    this.offset = node.offset();
    this.template = template.name();
    this.context = node.context();
    this.inner = cause instanceof RenderException e ? e : null;
    this.userMessage = userMessage(cause);
  }

  private static String userMessage(Throwable cause) {
    for (Throwable e = cause; e != null; e = e.getCause()) {
      if (e instanceof FunctionException failure && failure.isUserMessage()) {
        return failure.getMessage();
      }
    }
    return null;
  }

  /** The text that the failing node stands in. */
  public Source source() {
    return source;
  }

  /** The failing node's place in {@link #source()}. */
  public int offset() {
    return offset;
  }

  /** The failing node's position. */
  public Position position() {
    return source.position(offset);
  }

  /** The name of the template being executed. */
  public String template() {
    return template;
  }

  /** The failing node in canonical form. */
  public String context() {
    return context;
  }

  /** The chart author's own message, from fail or required at any depth, or null. */
  public String userMessage() {
    return userMessage;
  }

  /** The failure inside an include that this one passes on, or null. */
  public RenderException inner() {
    return inner;
  }

  /** Go's one-line text: {@code template: NAME:LINE:COL: executing "T" at <CTX>: …}. */
  public String goText() {
    String rest = inner == null ? getMessage() : getMessage() + inner.goText();
    return "template: "
        + position()
        + ": executing "
        + GoQuote.quote(template)
        + " at <"
        + context
        + ">: "
        + rest;
  }
}
