package dev.fairlead.chart.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A part of a document that has an id of its own, or the whole of it. */
final class Resource {
  final String pointer;
  final String id;
  final Map<String, String> anchors = new HashMap<>();
  final List<String> dynamicAnchors = new ArrayList<>();
  private final Dialect dialect;

  Resource(String pointer, String id, Dialect dialect) {
    this.pointer = pointer;
    this.id = id;
    this.dialect = dialect;
  }

  Dialect dialect() {
    return dialect;
  }

  /**
   * A draft with the vocabularies in force.
   *
   * @param vocabularies null for those of the draft
   */
  record Dialect(Draft draft, List<String> vocabularies) {
    boolean uses(String vocabulary) {
      if (vocabulary.equals("core") || draft.version() < 2019) {
        return true;
      }
      return vocabularies == null
          ? draft.usesByDefault(vocabulary)
          : vocabularies.contains(vocabulary);
    }
  }
}
