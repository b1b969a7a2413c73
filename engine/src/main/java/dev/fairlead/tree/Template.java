package dev.fairlead.tree;

import dev.fairlead.source.Source;
import dev.fairlead.value.GoUnicode;

/**
 * One parsed template; immutable, shared by any number of renders.
 *
 * @param name the name that include and template use
 * @param source the text it was parsed from, which may hold other templates too
 * @param body what it does
 * @param slots how many variables a frame must hold; slot 0 is {@code $}
 */
public record Template(String name, Source source, Block body, int slots) {
  /**
   * Whether the body is only white space, comments and definitions; such a template never replaces
   * another (parse.go, IsEmptyTree).
   */
  public boolean blank() {
    for (Stmt stmt : body.stmts()) {
      boolean empty =
          stmt instanceof Text text
              ? isSpace(text.text())
              : stmt instanceof Comment || stmt instanceof Define;
      if (!empty) {
        return false;
      }
    }
    return true;
  }

  /** Whether there is nothing but what Go's unicode.IsSpace counts as space. */
  private static boolean isSpace(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!GoUnicode.isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
