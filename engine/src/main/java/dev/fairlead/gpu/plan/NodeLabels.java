package dev.fairlead.gpu.plan;

import static dev.fairlead.gpu.plugin.ResourceName.GPU;
import static dev.fairlead.gpu.plugin.ResourceName.MIG;

import dev.fairlead.gpu.plugin.PluginConfig;
import dev.fairlead.gpu.plugin.SharedResource;
import dev.fairlead.gpu.plugin.Strategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The labels that GPU feature discovery gives a node, as far as they follow from its config and
 * GPUs. Reference: k8s-device-plugin v0.20.0, internal/lm.
 */
final class NodeLabels {

  private final PluginConfig config;
  private final List<Gpu> gpus;
  private final Map<String, String> labels = new TreeMap<>();

  private NodeLabels(PluginConfig config, List<Gpu> gpus) {
    this.config = config;
    this.gpus = gpus;
  }

  /** Why feature discovery fails, or null. */
  static String failure(PluginConfig config, List<Gpu> gpus) {
    boolean mig = gpus.stream().anyMatch(Gpu::mig);
    return config.strategy() == Strategy.MPS && mig
        ? "failed to check MPS-capable: MPS sharing is not supported for mig devices"
        : null;
  }

  /** The labels. */
  static Map<String, String> of(PluginConfig config, List<Gpu> gpus, String driver) {
    NodeLabels made = new NodeLabels(config, gpus);
    made.wholeGpus();
    String strategy = config.migStrategy();
    if (!strategy.equals("none")) {
      made.labels.put("nvidia.com/mig.strategy", strategy);
    }
    if (strategy.equals("single")) {
      made.single();
    } else if (strategy.equals("mixed")) {
      made.count(MIG);
    }
    boolean mps = config.strategy() == Strategy.MPS;
    made.labels.put("nvidia.com/mps.capable", String.valueOf(mps));
    made.driver(driver);
    return made.labels;
  }

  /** Reference: mig-strategy.go, newGPULabelers: whole GPUs win over those with MIG. */
  private void wholeGpus() {
    GpuModel model = gpus.get(0).model();
    boolean anyWhole = gpus.stream().anyMatch(gpu -> !gpu.mig());
    base(GPU, gpus.size(), sanitized(model.name()), anyWhole);
    if (model.memoryMiB() > 0) {
      labels.put(GPU + ".memory", String.valueOf(model.memoryMiB()));
    }
    if (!model.capability().isEmpty()) {
      labels.put(GPU + ".family", model.architecture());
      labels.put(GPU + ".compute.major", String.valueOf(model.major()));
      labels.put(GPU + ".compute.minor", String.valueOf(model.minor()));
    }
    if (!model.family().isEmpty()) {
      labels.put("nvidia.com/mig.capable", String.valueOf(!model.profiles().isEmpty()));
    }
  }

  /** Reference: resource.go, baseLabeler; without sharing replicas are 0. */
  private void base(String resource, int count, String product, boolean sharing) {
    SharedResource shared = sharing ? config.sharing().of(resource) : null;
    long replicas = shared != null ? shared.replicas() : sharing ? 1 : 0;
    boolean marked = shared != null && !shared.isRenamed();
    if (!product.isEmpty()) {
      labels.put(resource + ".product", marked ? product + "-SHARED" : product);
    }
    labels.put(resource + ".count", String.valueOf(count));
    labels.put(resource + ".replicas", String.valueOf(replicas));
    Strategy strategy = replicas > 1 ? config.strategy() : Strategy.NONE;
    labels.put(resource + ".sharing-strategy", strategy.label());
  }

  /** Reference: mig-strategy.go, newMigStrategySingleLabeler. */
  private void single() {
    List<Gpu> mig = gpus.stream().filter(Gpu::mig).toList();
    if (mig.isEmpty()) {
      return;
    }
    List<String> kinds = new ArrayList<>();
    mig.forEach(gpu -> gpu.profiles().forEach(profile -> kinds.add(profile.suffix())));
    boolean anyEmpty = mig.stream().anyMatch(gpu -> gpu.profiles().isEmpty());
    if (anyEmpty || mig.size() < gpus.size() || kinds.stream().distinct().count() != 1) {
      invalid();
      return;
    }
    labels.remove(GPU + ".memory");
    base(GPU, kinds.size(), product(kinds.get(0)), true);
  }

  private void invalid() {
    labels.put(GPU + ".product", product("INVALID"));
    labels.put(GPU + ".count", "0");
    labels.put(GPU + ".replicas", "0");
    labels.put(GPU + ".sharing-strategy", "");
    labels.put(GPU + ".memory", "0");
  }

  private void count(String prefix) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Gpu gpu : gpus) {
      gpu.profiles().forEach(profile -> counts.merge(profile.suffix(), 1, Integer::sum));
    }
    counts.forEach((kind, count) -> base(prefix + kind, count, product(kind), true));
  }

  private String product(String kind) {
    String model = sanitized(gpus.get(0).model().name());
    return model.isEmpty() ? "" : model + "-MIG-" + kind;
  }

  private void driver(String version) {
    String[] parts = version.split("\\.");
    if (parts.length < 2 || parts.length > 3) {
      return;
    }
    String prefix = "nvidia.com/cuda.driver-version.";
    labels.put(prefix + "major", parts[0]);
    labels.put(prefix + "minor", parts[1]);
    labels.put(prefix + "revision", parts.length > 2 ? parts[2] : "");
    labels.put(prefix + "full", version);
  }

  /** Reference: resource.go, sanitise. */
  static String sanitized(String model) {
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < model.length(); i++) {
      char c = model.charAt(i);
      boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (word || "-_. ".indexOf(c) >= 0) {
        kept.append(c);
      }
    }
    return kept.toString().strip().replaceAll(" +", "-");
  }
}
