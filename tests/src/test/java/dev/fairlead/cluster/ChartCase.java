package dev.fairlead.cluster;

import dev.fairlead.chart.Capabilities;
import dev.fairlead.chart.Chart;
import dev.fairlead.chart.UserValues;
import dev.fairlead.charts.ChartFolders;
import dev.fairlead.manifest.Manifest;
import dev.fairlead.manifest.Manifests;
import dev.fairlead.render.Release;
import dev.fairlead.render.Renderer;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One of our charts with a values file that comes with it.
 *
 * @param chart the chart's folder
 * @param values a file of its {@code ci} or {@code examples}
 */
record ChartCase(Path chart, Path values) {
  /** Every values file of every chart, sorted. */
  static List<ChartCase> all() throws IOException {
    List<ChartCase> cases = new ArrayList<>();
    for (Path chart : ChartFolders.all()) {
      for (Path file : ChartFolders.valuesFiles(chart)) {
        cases.add(new ChartCase(chart, file));
      }
    }
    return cases;
  }

  /** The chart and the file, as a test is called. */
  String name() {
    return chart.getFileName() + " " + chart.relativize(values);
  }

  /** The values file after this one, of the same chart; after the last comes the first. */
  ChartCase next(List<ChartCase> all) {
    List<ChartCase> siblings = all.stream().filter(other -> other.chart.equals(chart)).toList();
    return siblings.get((siblings.indexOf(this) + 1) % siblings.size());
  }

  /** What is rendered for a cluster, hooks last. */
  List<Manifest> manifests(Capabilities capabilities, Release release) {
    UserValues user = UserValues.of(Profile.HELM_4).file(values.toString());
    Manifests rendered =
        Renderer.of(Profile.HELM_4)
            .with(capabilities)
            .render(Chart.load(chart), user.merge(), release);
    List<Manifest> all = new ArrayList<>(rendered.documents());
    all.addAll(rendered.hooks());
    return all;
  }
}
