package dev.fairlead.chart;

import static dev.fairlead.chart.Log.Attributes.message;

import dev.fairlead.chart.LogLine.Level;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.List;

/**
 * What Helm asks of a loaded chart before it renders it. Reference: helm pkg/cmd/template.go and
 * install.go, pkg/action/install.go (CheckDependencies).
 */
public final class Installable {
  private Installable() {}

  /** Fails for library charts and missing dependencies; warns of deprecated charts. */
  public static void check(Chart chart, Log log) {
    if (chart.isLibrary()) {
      throw new ChartException("library charts are not installable");
    }
    if (chart.metadata().deprecated()) {
      log.add(Level.WARN, message("this chart is deprecated"), "WARNING: This chart is deprecated");
    }
    List<String> missing = missing(chart);
    if (!missing.isEmpty()) {
      boolean helm4 = log.profile() == Profile.HELM_4;
      char quote = helm4 ? '\'' : '`';
      throw new ChartException(
          (helm4 ? "an" : "An")
              + " error occurred while checking for chart dependencies. You may need to run "
              + quote
              + "helm dependency build"
              + quote
              + " to fetch missing dependencies: found in Chart.yaml, but missing in charts/"
              + " directory: "
              + String.join(", ", missing));
    }
  }

  private static List<String> missing(Chart chart) {
    List<String> missing = new ArrayList<>();
    for (Dependency dependency : chart.metadata().dependencies()) {
      boolean found = false;
      for (Chart child : chart.dependencies()) {
        found |= child.name().equals(dependency.name());
      }
      if (!found) {
        missing.add(dependency.name());
      }
    }
    return missing;
  }
}
