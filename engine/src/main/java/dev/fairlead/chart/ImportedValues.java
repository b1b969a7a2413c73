package dev.fairlead.chart;

import static dev.fairlead.chart.Log.Attributes.message;

import dev.fairlead.chart.LogLine.Level;
import dev.fairlead.value.GoPrint;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.StringMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Imports values of subcharts into their parents, from the bottom up. Reference: helm
 * pkg/chart/v2/util/dependencies.go, processImportValues.
 */
final class ImportedValues {
  private static final String ROOT = ".";

  private final Log log;

  ImportedValues(Log log) {
    this.log = log;
  }

  void importInto(DependencyNode chart) {
    for (DependencyNode child : chart.dependencies()) {
      importInto(child);
    }
    if (!chart.metadata().declaresDependencies()) {
      return;
    }
    Map<String, Object> merged = Coalesce.merged(chart, log);
    Map<String, Object> imported = new OriginMap();
    for (Dependency dependency : chart.metadata().dependencies()) {
      importFrom(dependency, merged, imported);
    }
    Map<String, Object> values = Origins.copy(merged);
    Coalesce.mergeTables(values, imported, log);
    chart.setValues(values);
  }

  private void importFrom(
      Dependency dependency, Map<String, Object> merged, Map<String, Object> imported) {
    List<Object> done = new ArrayList<>();
    for (Object item : dependency.importValues()) {
      Map<String, Object> table;
      if (item instanceof String export) {
        done.add(pair("exports." + export, ROOT));
        table = exported(dependency, export, merged);
      } else if (item instanceof Map && !(item instanceof StringMap)) {
        String child = GoPrint.print(Origins.table(item).get("child"));
        String parent = GoPrint.print(Origins.table(item).get("parent"));
        done.add(pair(child, parent));
        table = mapped(dependency, child, parent, merged);
      } else {
        continue;
      }
      if (table != null) {
        Coalesce.mergeTables(imported, table, log);
      }
    }
    dependency.set("ImportValues", done.isEmpty() ? null : done);
  }

  /** What an item becomes once it is done: Helm 3 does not read it a second time. */
  private static Object pair(String child, String parent) {
    Map<String, Object> pair = new LinkedHashMap<>();
    pair.put("child", child);
    pair.put("parent", parent);
    return new StringMap(pair);
  }

  private Map<String, Object> exported(
      Dependency dependency, String export, Map<String, Object> merged) {
    try {
      return table(merged, dependency.name() + ".exports." + export);
    } catch (ChartException e) {
      log.add(
          Level.WARN,
          message("ImportValues missing table").with("error", e.getMessage()),
          "dependencies.go:287: Warning: ImportValues missing table: " + e.getMessage());
      return null;
    }
  }

  private Map<String, Object> mapped(
      Dependency dependency, String child, String parent, Map<String, Object> merged) {
    String name = dependency.name();
    try {
      return placed(table(merged, name + "." + child), parent);
    } catch (ChartException e) {
      log.add(
          Level.WARN,
          message("ImportValues missing table from chart")
              .with("chart", name)
              .with("error", e.getMessage()),
          "dependencies.go:270: Warning: ImportValues missing table from chart "
              + name
              + ": "
              + e.getMessage());
      return null;
    }
  }

  /** A table of the merged values, which shares it, as in Helm, unless it is empty. */
  private static Map<String, Object> table(Map<String, Object> merged, String path) {
    Map<String, Object> table = ValuePath.table(merged, path);
    return table.isEmpty() ? new OriginMap() : table;
  }

  /** A table at a path of the parent. */
  private static Map<String, Object> placed(Map<String, Object> table, String path) {
    if (path.equals(ROOT)) {
      return table;
    }
    Map<String, Object> placed = table;
    int end = path.length();
    while (end >= 0) {
      int dot = end == 0 ? -1 : path.lastIndexOf('.', end - 1);
      OriginMap outer = new OriginMap();
      outer.put(path.substring(dot + 1, end), placed);
      placed = outer;
      end = dot;
    }
    return placed;
  }
}
