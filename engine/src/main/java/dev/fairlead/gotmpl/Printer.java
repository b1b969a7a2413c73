package dev.fairlead.gotmpl;

import dev.fairlead.tree.Template;

/**
 * Prints a template as Go template text: text untouched, actions in canonical form, comments,
 * definitions and trim markers in their places. Parsing the result gives the same tree.
 */
public final class Printer {
  private Printer() {}

  /** The text of a whole source, given its own template. */
  public static String print(Template template) {
    return template.body().toString();
  }
}
