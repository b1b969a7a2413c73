package dev.fairlead.tree;

/** Which trim markers an action has: <code>{{-</code> before, <code>-}}</code> after. */
public enum Trim {
  NONE,
  BEFORE,
  AFTER,
  BOTH;

  /** The markers by side. */
  public static Trim of(boolean before, boolean after) {
    if (before) {
      return after ? BOTH : BEFORE;
    }
    return after ? AFTER : NONE;
  }

  /** The text between delimiters with these markers. */
  public String action(Object inner) {
    String open = this == BEFORE || this == BOTH ? "{{- " : "{{";
    String close = this == AFTER || this == BOTH ? " -}}" : "}}";
    return open + inner + close;
  }
}
