package dev.fairlead.tree;

/**
 * Text between actions.
 *
 * @param text what is written: trimmed as the actions' markers ask
 * @param raw as it stands in the source
 */
public record Text(String text, String raw, int offset) implements Stmt {
  @Override
  public Flow render(Frame frame) {
    frame.write(text);
    return Flow.NEXT;
  }

  @Override
  public String toString() {
    return raw.replace("{{", "{{\"{{\"}}");
  }
}
