package dev.fairlead.tree;

import dev.fairlead.source.Source;

/**
 * One parsed template; immutable, shared by any number of renders.
 *
 * @param name the name that include and template use
 * @param source the text it was parsed from, which may hold other templates too
 * @param body what it does
 * @param slots how many variables a frame must hold; slot 0 is {@code $}
 */
public record Template(String name, Source source, Block body, int slots) {
  /** Whether the body is only white space and comments; such a template never replaces another. */
  public boolean blank() {
    for (Stmt stmt : body.stmts()) {
      if (!(stmt instanceof Text text && text.text().isBlank()) && !(stmt instanceof Comment)) {
        return false;
      }
    }
    return true;
  }
}
