package dev.fairlead.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a template that can be blamed: it knows where it stands and prints itself in the
 * canonical form of text/template (single spaces, strings as written).
 */
public interface Node {
  /** Where the node stands, as an offset into its template's source. */
  int offset();

  /** The expressions and statements that it is made of. */
  default List<? extends Node> parts() {
    return List.of();
  }

  /** Nodes in a list, those left out that are null. */
  static List<Node> present(Node... nodes) {
    List<Node> present = new ArrayList<>(nodes.length);
    for (Node node : nodes) {
      if (node != null) {
        present.add(node);
      }
    }
    return present;
  }

  /** What a failure shows of the node. */
  default String context() {
    return toString();
  }
}
