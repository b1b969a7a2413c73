package dev.fairlead.render;

/**
 * A chart that could not be rendered. The message is Helm's own text for the failure, in the
 * profile's wording.
 */
public final class RenderFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What Helm adds to its text when the templates were being rendered. */
  public static final String HINT = "\n\nUse --debug flag to render out invalid YAML";

  private final boolean rendering;
  private final String explanation;

  /**
   * @param rendering whether the templates were being rendered, not the input checked
   * @param explanation what Helm cannot say, in lines; empty if there is nothing to add
   */
  RenderFailure(String message, boolean rendering, String explanation, Throwable cause) {
    super(message, cause);
    this.rendering = rendering;
    this.explanation = explanation;
  }

  /** Where it happened, how the template was reached, which value was missing; may be empty. */
  public String explanation() {
    return explanation;
  }

  /** What Helm prints behind {@code Error: }, and behind a blank line the explanation. */
  public String report() {
    String text = rendering ? getMessage() + HINT : getMessage();
    return explanation.isEmpty() ? text : text + "\n\n" + explanation;
  }
}
