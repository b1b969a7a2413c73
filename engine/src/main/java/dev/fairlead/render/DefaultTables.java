package dev.fairlead.render;

import dev.fairlead.chart.Chart;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables that have one place in the defaults of a chart and its subcharts, as they stand in the
 * files: Helm 4 drops a default that is null, but its key is known.
 *
 * @param charts those whose own tables these are
 */
record DefaultTables(List<Map<?, ?>> tables, List<Chart> charts) {
  /** No defaults. */
  static final DefaultTables NONE = new DefaultTables(List.of(), List.of());

  /** The tables at the root of a chart's values. */
  static DefaultTables of(Chart chart) {
    return new DefaultTables(List.of(chart.values()), List.of(chart));
  }

  /** The tables at a key. */
  DefaultTables inner(String key) {
    List<Map<?, ?>> inner = new ArrayList<>();
    for (Map<?, ?> table : tables) {
      if (table.get(key) instanceof Map<?, ?> next) {
        inner.add(next);
      }
    }
    List<Chart> below = new ArrayList<>();
    for (Chart chart : charts) {
      for (Chart child : chart.dependencies()) {
        if (child.name().equals(key)) {
          inner.add(child.values());
          below.add(child);
        }
      }
    }
    return new DefaultTables(inner, below);
  }

  /** All keys of the tables. */
  Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    for (Map<?, ?> table : tables) {
      for (Object key : table.keySet()) {
        keys.add((String) key);
      }
    }
    return keys;
  }
}
