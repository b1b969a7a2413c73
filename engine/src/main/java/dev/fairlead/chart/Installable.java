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
    boolean helm4 = log.profile() == Profile.HELM_4;
    boolean next = helm4 && chart.metadata().apiVersion().equals(Metadata.NEXT_VERSION);
    // Helm counts the subcharts of such a chart instead of what it declares (pkg/chart/common.go).
    if (next && chart.dependencies().size() > chart.metadata().dependencies().size()) {
      throw unfulfilled("unsupported chart dependency type", true);
    }
    List<String> missing = missing(chart);
    if (!missing.isEmpty()) {
      String names = String.join(", ", missing);
      throw unfulfilled("found in Chart.yaml, but missing in charts/ directory: " + names, helm4);
    }
    if (next) {
      throw new ChartException("invalid chart apiVersion");
    }
  }

  private static ChartException unfulfilled(String reason, boolean helm4) {
    return new ChartException(
        (helm4 ? "an" : "An")
            + " error occurred while checking for chart dependencies. You may need to run "
            + (helm4 ? "'helm dependency build'" : "`helm dependency build`")
            + " to fetch missing dependencies: "
            + reason);
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
