package dev.fairlead.tree;

import dev.fairlead.source.Position;
import dev.fairlead.source.Source;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoQuote;
import java.util.Map;

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
  private final transient Miss miss;

  /** A map, and the key in it whose value is nil, or of a kind that has no fields. */
  public record Miss(Map<?, ?> container, String key) {}

  /**
   * @param template the template being executed, which the failing node stands in
   * @param node the node to blame
   * @param message Go's words, without the inner failure's
   * @param cause the failure of the function or of the template inside, or null
   */
  RenderException(Template template, Node node, String message, RuntimeException cause) {
    this(template, node, message, cause, null);
  }

  private RenderException(
      Template template, Node node, String message, RuntimeException cause, Miss miss) {
    super(message, cause);
    this.miss = miss;
    this.source = template.source();
    this.offset = node.offset();
    this.template = template.name();
    this.context = node.context();
    this.inner = cause instanceof RenderException e ? e : null;
    this.userMessage = userMessage(cause);
  }

  /** A failure for want of a value, which may be null if it is not known. */
  static RenderException missing(Template template, Node node, String message, Miss miss) {
    return new RenderException(template, node, message, null, miss);
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

  /** Which value was to blame, or null if the failure is of another kind or it is not known. */
  public Miss miss() {
    return miss;
  }

  /** Go's one-line text: {@code template: NAME:LINE:COL: executing "T" at <CTX>: …}. */
  public String goText() {
    StringBuilder text = new StringBuilder();
    for (RenderException e = this; e != null; e = e.inner) {
      text.append(e.ownText());
    }
    return text.toString();
  }

  /** The part of {@link #goText()} before the inner failure's. */
  public String ownText() {
    return "template: "
        + position()
        + ": executing "
        + GoQuote.quote(template)
        + " at <"
        + context
        + ">: "
        + getMessage();
  }
}
