package dev.fairlead.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.chart.Chart;
import dev.fairlead.charts.ChartFolders;
import dev.fairlead.format.YamlReader;
import dev.fairlead.manifest.Manifest;
import dev.fairlead.render.Release;
import dev.fairlead.render.Renderer;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code render gpu plan} against the real scheduler. Nodes offer what the plan says of them,
 * releases of our vllm chart come one after the other, and of each as many pods find a node as the
 * plan says.
 */
class SchedulingTest extends OnControlPlane {
  private static final long[] SEEDS = LongStream.range(0, 40).toArray();

  private final Chart chart = Chart.load(ChartFolders.REPOSITORY.resolve("charts/vllm"));
  @TempDir private Path folder;

  @Override
  ControlPlane open() throws IOException {
    return ControlPlane.start();
  }

  @TestFactory
  List<DynamicTest> clusters() {
    List<DynamicTest> tests = new ArrayList<>();
    for (long seed : SEEDS) {
      tests.add(DynamicTest.dynamicTest("seed " + seed, () -> schedule(DrawnCluster.of(seed))));
    }
    return tests;
  }

  private void schedule(DrawnCluster cluster) throws IOException, InterruptedException {
    Prediction prediction = Prediction.of(cluster, folder);
    String namespace = plane().namespace();
    Nodes nodes = new Nodes(plane().api());
    Placement placement = new Placement(plane().api(), namespace);
    try {
      for (Prediction.Node node : prediction.nodes()) {
        nodes.add(node.name(), node.labels(), node.resources());
      }
      int pods = 0;
      for (DrawnCluster.Workload workload : cluster.workloads()) {
        apply(workload, namespace);
        pods += workload.replicas();
        check(workload, prediction, placement.decisions(pods));
      }
    } finally {
      placement.clear();
      nodes.remove();
    }
  }

  private void apply(DrawnCluster.Workload workload, String namespace) throws IOException {
    Release release = Release.named(workload.name()).in(namespace);
    Renderer renderer = Renderer.of(Profile.HELM_4);
    for (Manifest manifest : renderer.render(chart, workload.values(), release).documents()) {
      plane().api().apply(YamlReader.readMap(manifest.text()), namespace).orFail();
    }
  }

  private static void check(
      DrawnCluster.Workload workload, Prediction prediction, Map<String, String> decisions) {
    int placed = 0;
    for (Map.Entry<String, String> decision : decisions.entrySet()) {
      if (decision.getKey().startsWith(workload.name() + "-")) {
        boolean refused = decision.getValue().startsWith(Placement.UNPLACED);
        placed += refused ? 0 : 1;
        assertTrue(
            !refused || decision.getValue().contains("Insufficient " + workload.resource()),
            decision::getValue);
      }
    }
    assertEquals(prediction.placed().get(workload.name()), placed, () -> decisions.toString());
  }

  /** The draws have room for some and not for others. */
  @Test
  void drawsDiffer() throws IOException, InterruptedException {
    int placed = 0;
    int refused = 0;
    for (long seed : SEEDS) {
      DrawnCluster cluster = DrawnCluster.of(seed);
      Prediction prediction = Prediction.of(cluster, folder);
      for (DrawnCluster.Workload workload : cluster.workloads()) {
        int fits = prediction.placed().get(workload.name());
        placed += fits;
        refused += workload.replicas() - fits;
      }
    }
    assertTrue(placed > 50 && refused > 50, placed + " placed, " + refused + " refused");
  }
}
