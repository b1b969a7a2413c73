package dev.fairlead.tree;

/** How a statement ended. */
public enum Flow {
  NEXT,
  BREAK,
  CONTINUE
}
