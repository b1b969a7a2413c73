package dev.fairlead.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.charts.ChartFolders;
import dev.fairlead.cli.CommandRun;
import dev.fairlead.format.JsonReader;
import dev.fairlead.format.YamlWriter;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code render gpu plan} says of a cluster.
 *
 * @param nodes all nodes
 * @param placed how many pods of each workload find room, by its name
 */
record Prediction(List<Node> nodes, Map<String, Integer> placed) {
  private static final String CONFIG = "nvidia.com/device-plugin.config";

  /** A node, with what it offers. */
  record Node(String name, Map<String, String> labels, Map<String, Integer> resources) {}

  /** Asks for the plan of a cluster, with files in a folder. */
  static Prediction of(DrawnCluster cluster, Path folder) throws IOException, InterruptedException {
    Path pools = folder.resolve("pools.yaml");
    Files.writeString(
        pools, YamlWriter.write(Map.of("global", Map.of("gpuSharing", cluster.sharing()))));
    List<String> command = new ArrayList<>(List.of("gpu", "plan", "-f", pools.toString()));
    command.addAll(List.of("--format", "json", "--chart"));
    command.add(ChartFolders.REPOSITORY.resolve("charts/vllm").toString());
    for (DrawnCluster.Workload workload : cluster.workloads()) {
      // Its name becomes the release's.
      Path file = folder.resolve(workload.name() + ".yaml");
      Files.writeString(file, YamlWriter.write(workload.values()));
      command.add(file.toString());
    }
    CommandRun run = CommandRun.of(command.toArray(String[]::new));
    assertTrue(run.exit() == 0 || run.exit() == 3, run.err());
    return of(JsonReader.readMap(run.out(), Profile.HELM_4), cluster);
  }

  private static Prediction of(Map<String, Object> plan, DrawnCluster cluster) {
    Map<String, Integer> placed = new LinkedHashMap<>();
    List<?> workloads = Api.list(plan.get("workloads"));
    assertEquals(cluster.workloads().size(), workloads.size());
    for (int i = 0; i < workloads.size(); i++) {
      Map<String, Object> workload = Api.map(workloads.get(i));
      assertEquals(true, workload.get("certain"), "the draw depends on no choice");
      placed.put(cluster.workloads().get(i).name(), ((Number) workload.get("placed")).intValue());
    }
    List<Node> nodes = new ArrayList<>();
    for (Object item : Api.list(plan.get("pools"))) {
      Map<String, Object> pool = Api.map(item);
      Map<String, String> labels = new TreeMap<>(cluster.labels((String) pool.get("name")));
      Api.map(pool.get("labels")).forEach((name, value) -> labels.put(name, (String) value));
      labels.put(CONFIG, (String) pool.get("config"));
      Map<String, Integer> resources = new TreeMap<>();
      Api.map(pool.get("resources"))
          .forEach((name, count) -> resources.put(name, ((Number) count).intValue()));
      for (Object name : Api.list(pool.get("nodes"))) {
        nodes.add(new Node((String) name, labels, resources));
      }
    }
    return new Prediction(nodes, placed);
  }
}
