package dev.fairlead.tree;

/**
 * A part of a template that can be blamed: it knows where it stands and prints itself in the
 * canonical form of text/template (single spaces, strings as written).
 */
public interface Node {
  /** Where the node stands, as an offset into its template's source. */
  int offset();

  /** What a failure shows of the node. */
  default String context() {
    return toString();
  }
}
