package dev.fairlead.chart;

import dev.fairlead.value.GoQuote;
import java.util.Map;

/**
 * What a path like {@code a.b.c} leads to in a table. Reference: helm pkg/chart/common/values.go,
 * PathValue and Table.
 */
record ValuePath(boolean exists, Object value) {
  private static final ValuePath NOTHING = new ValuePath(false, null);

  /** The value at a path; tables do not count as values. */
  static ValuePath find(Map<String, Object> values, String path) {
    Map<String, Object> table = values;
    int start = 0;
    for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', start)) {
      Object next = table.get(path.substring(start, dot));
      if (!(next instanceof Map)) {
        return NOTHING;
      }
      table = Origins.table(next);
      start = dot + 1;
    }
    String name = path.substring(start);
    Object value = table.get(name);
    return !table.containsKey(name) || value instanceof Map ? NOTHING : new ValuePath(true, value);
  }

  /** The table at a path; fails with Helm's words at the first step that is no table. */
  static Map<String, Object> table(Map<String, Object> values, String path) {
    Map<String, Object> table = values;
    int start = 0;
    while (start <= path.length()) {
      int dot = path.indexOf('.', start);
      int end = dot < 0 ? path.length() : dot;
      String name = path.substring(start, end);
      if (!(table.get(name) instanceof Map)) {
        throw new ChartException(GoQuote.quote(name) + " is not a table");
      }
      table = Origins.table(table.get(name));
      start = end + 1;
    }
    return table;
  }
}
