package dev.fairlead.chart;

import static dev.fairlead.chart.Log.Attributes.message;

import dev.fairlead.chart.LogLine.Level;
import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Works out which subcharts take part: declared ones are matched, copied and renamed, tags and
 * conditions switch them off, and what they export is imported. Reference: helm
 * pkg/chart/v2/util/dependencies.go.
 */
public final class Dependencies {
  private final Log log;
  private final UnaryOperator<Map<String, Object>> lens;

  private Dependencies(Log log, UnaryOperator<Map<String, Object>> lens) {
    this.log = log;
    this.lens = lens;
  }

  /** The chart with its enabled dependencies and imported values; the given one stays as it is. */
  public static Chart process(Chart chart, Map<String, Object> values, Log log) {
    return process(chart, values, log, null);
  }

  /**
   * The same.
   *
   * @param lens gives the values through which tags and conditions are looked up, or null
   */
  public static Chart process(
      Chart chart, Map<String, Object> values, Log log, UnaryOperator<Map<String, Object>> lens) {
    Dependencies dependencies = new Dependencies(log, lens);
    DependencyNode root = DependencyNode.of(chart);
    try {
      dependencies.enable(root, values, "");
      new ImportedValues(log).importInto(root);
    } catch (ChartException e) {
      throw dependencies.failure(e);
    }
    return root.chart();
  }

  private ChartException failure(ChartException cause) {
    if (log.profile() == Profile.HELM_3) {
      return cause;
    }
    String text = "chart dependencies processing failed";
    log.add(Level.ERROR, message(text).with("error", cause.getMessage()), "");
    return cause.within(text + ": ");
  }

  private void enable(DependencyNode chart, Map<String, Object> values, String path) {
    if (!chart.metadata().declaresDependencies()) {
      return;
    }
    List<Dependency> declared = chart.metadata().dependencies();
    chart.adopt(matched(chart.dependencies(), declared));
    for (Dependency dependency : declared) {
      dependency.set("Enabled", true);
    }
    Map<String, Object> coalesced = Coalesce.coalesced(chart, values, log);
    Map<String, Object> seen = lens == null ? coalesced : lens.apply(coalesced);
    tags(declared, seen);
    conditions(declared, seen, path);
    Set<String> disabled = new HashSet<>();
    for (Dependency dependency : declared) {
      if (!dependency.enabled()) {
        disabled.add(dependency.name());
      }
    }
    List<DependencyNode> enabled = new ArrayList<>();
    for (DependencyNode child : chart.dependencies()) {
      if (!disabled.contains(child.name())) {
        enabled.add(child);
      }
    }
    for (DependencyNode child : enabled) {
      enable(child, coalesced, path + child.name() + ".");
    }
    List<Dependency> kept = new ArrayList<>();
    for (Dependency dependency : declared) {
      if (!disabled.contains(dependency.name())) {
        kept.add(dependency);
      }
    }
    chart.setDeclared(kept);
    chart.adopt(enabled);
  }

  /** The charts nobody declared, then for each declaration a copy of the chart it means. */
  private List<DependencyNode> matched(List<DependencyNode> charts, List<Dependency> declared) {
    List<DependencyNode> matched = new ArrayList<>();
    for (DependencyNode chart : charts) {
      if (!isDeclared(chart, declared)) {
        matched.add(chart);
      }
    }
    for (Dependency dependency : declared) {
      DependencyNode copy = copy(charts, dependency);
      if (copy != null) {
        matched.add(copy);
      }
      if (!dependency.alias().isEmpty()) {
        dependency.set("Name", dependency.alias());
      }
    }
    return matched;
  }

  private static boolean isDeclared(DependencyNode chart, List<Dependency> declared) {
    for (Dependency dependency : declared) {
      if (means(dependency, chart)) {
        return true;
      }
    }
    return false;
  }

  private static boolean means(Dependency dependency, DependencyNode chart) {
    return chart.name().equals(dependency.name())
        && CompatibleRange.allows(dependency.version(), chart.metadata().version());
  }

  private DependencyNode copy(List<DependencyNode> charts, Dependency dependency) {
    for (DependencyNode chart : charts) {
      if (means(dependency, chart)) {
        boolean helm4 = log.profile() == Profile.HELM_4;
        DependencyNode copy = helm4 ? chart.copy() : chart.shallowCopy();
        if (!dependency.alias().isEmpty()) {
          copy.rename(dependency.alias());
        }
        return copy;
      }
    }
    return null;
  }

  /** Disables what has a tag that is false and none that is true. */
  private void tags(List<Dependency> declared, Map<String, Object> values) {
    if (!(values.get("tags") instanceof Map)) {
      return;
    }
    Map<String, Object> table = Origins.table(values.get("tags"));
    for (Dependency dependency : declared) {
      boolean anyTrue = false;
      boolean anyFalse = false;
      for (String tag : dependency.tags()) {
        Object value = table.get(tag);
        if (value instanceof Boolean on) {
          anyTrue |= on;
          anyFalse |= !on;
        } else if (table.containsKey(tag)) {
          String name = dependency.name();
          log.add(
              Level.WARN,
              message("returned non-bool value").with("tag", tag).with("chart", name),
              "dependencies.go:95: Warning: Tag '"
                  + tag
                  + "' for chart "
                  + name
                  + " returned non-bool value");
        }
      }
      dependency.set("Enabled", anyTrue || !anyFalse);
    }
  }

  /** Lets the first condition that is a bool decide. */
  private void conditions(List<Dependency> declared, Map<String, Object> values, String path) {
    for (Dependency dependency : declared) {
      for (String condition : conditions(dependency)) {
        ValuePath found = ValuePath.find(values, path + condition);
        if (found.exists() && found.value() instanceof Boolean on) {
          dependency.set("Enabled", on);
          break;
        }
        if (found.exists()) {
          String name = dependency.name();
          log.add(
              Level.WARN,
              message("returned non-bool value").with("path", condition).with("chart", name),
              "dependencies.go:64: Warning: Condition path '"
                  + condition
                  + "' for chart "
                  + name
                  + " returned non-bool value");
        }
      }
    }
  }

  private static List<String> conditions(Dependency dependency) {
    List<String> conditions = new ArrayList<>();
    String text = GoUnicode.trim(dependency.condition());
    int start = 0;
    while (start <= text.length()) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      if (end > start) {
        conditions.add(text.substring(start, end));
      }
      start = end + 1;
    }
    return conditions;
  }
}
