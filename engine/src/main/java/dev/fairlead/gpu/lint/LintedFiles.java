package dev.fairlead.gpu.lint;

import dev.fairlead.format.FormatException;
import dev.fairlead.format.YamlReader;
import dev.fairlead.gpu.plan.Planner;
import dev.fairlead.gpu.plan.Pool;
import dev.fairlead.gpu.plan.PoolFlag;
import dev.fairlead.gpu.plan.Workload;
import dev.fairlead.gpu.plan.WorkloadReader;
import dev.fairlead.gpu.plugin.Delivery;
import dev.fairlead.gpu.plugin.NamedConfig;
import dev.fairlead.gpu.plugin.SharingFile;
import dev.fairlead.gpu.plugin.SharingReader;
import dev.fairlead.review.Finding;
import dev.fairlead.value.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Files of configs, and of workloads that ask for what the configs offer. */
public final class LintedFiles {
  /** Rules about workloads that hold however many GPUs nodes have. */
  private static final Set<String> ANYWHERE =
      Set.of("W1", "W3", "W5", "W7", "W8", "W9", "W10", "W12", "W13");

  /** GPUs of the nodes that stand for all nodes: as many as a machine has. */
  private static final int MANY = 8;

  private final Delivery delivery;
  private final List<String> pools;
  private final List<SharingFile> sharing = new ArrayList<>();
  private final List<Workload> workloads = new ArrayList<>();
  private final List<Finding> given = new ArrayList<>();

  /**
   * @param delivery how configs reach the plugin where files do not say
   * @param pools the nodes, as {@code --pool} names them; none if nobody knows
   */
  public LintedFiles(Delivery delivery, List<String> pools) {
    this.delivery = delivery;
    this.pools = List.copyOf(pools);
  }

  /** Looks at one file; nothing is said of a file that has workloads alone. */
  public Lint add(String name, String text) {
    List<Map<String, Object>> documents = documents(name, text);
    int before = workloads.size();
    if (!documents.isEmpty()) {
      WorkloadReader.Result result = WorkloadReader.read(name, text, (aspect, own) -> own);
      workloads.addAll(result.workloads());
      given.addAll(result.findings());
    }
    if (workloads.size() > before && documents.stream().noneMatch(LintedFiles::carriesConfigs)) {
      return new Lint(List.of(), text, List.of());
    }
    sharing.add(SharingReader.read(name, text, delivery));
    return Lint.of(name, text, delivery);
  }

  /** Whether an object beside workloads is about the plugin; other ConfigMaps are not. */
  private static boolean carriesConfigs(Map<String, Object> object) {
    boolean found = "ClusterPolicy".equals(object.get("kind"));
    if ("ConfigMap".equals(object.get("kind")) && object.get("data") instanceof Map<?, ?> data) {
      for (Object value : data.values()) {
        found |= value instanceof String text && isConfig(text);
      }
    }
    return found;
  }

  private static boolean isConfig(String text) {
    try {
      Object value = YamlReader.read(text);
      return value instanceof Map<?, ?> map
          && (map.containsKey("config") || ConfigCorrection.hasKnownKey(ConfigCorrection.map(map)));
    } catch (FormatException e) {
      return false;
    }
  }

  private static List<Map<String, Object>> documents(String name, String text) {
    try {
      return YamlReader.readDocuments(text, name, Origin.Layer.USER);
    } catch (FormatException e) {
      return List.of();
    }
  }

  /** What is wrong with the workloads, by the configs of all files. */
  public List<Finding> workloads() {
    if (workloads.isEmpty() || sharing.isEmpty()) {
      return given;
    }
    SharingFile configs = sharing.get(0);
    WorkloadReader.Result result = new WorkloadReader.Result(workloads, given);
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : Planner.plan(configs, nodes(configs), result).findings()) {
      String rule = finding.rule().substring("gpu/".length());
      if (rule.startsWith("W") && (!pools.isEmpty() || ANYWHERE.contains(rule))) {
        findings.add(finding);
      }
    }
    return findings;
  }

  /** The nodes: those that are known, else some for each config. */
  private List<Pool> nodes(SharingFile configs) {
    if (!pools.isEmpty()) {
      return PoolFlag.read(pools);
    }
    List<String> flags = new ArrayList<>();
    for (NamedConfig config : configs.configs()) {
      String name = config.name();
      flags.add(name.isEmpty() ? "all=" + MANY : name + "=" + MANY + ",config=" + name);
    }
    return PoolFlag.read(flags);
  }
}
