package dev.fairlead.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A cluster with GPUs and releases of our vllm chart for it, drawn with a seed.
 *
 * <p>Which of several nodes with room the scheduler takes is its own affair, so the draw leaves
 * nothing that could depend on it: either each pool has one node and tells it by a label, or all
 * that ask for the same resource ask for equally much.
 */
final class DrawnCluster {
  private static final String MODEL = "Qwen/Qwen2.5-0.5B-Instruct";
  private static final String POOL = "example.com/pool";
  private static final String GPU = "nvidia.com/gpu";
  private static final String PROFILE = "1g.5gb";
  private static final List<String> LAYOUT = List.of(PROFILE, PROFILE, "2g.10gb", "3g.20gb");

  private final Random random;
  private final boolean bound;
  private final List<Pool> pools = new ArrayList<>();
  private final List<Workload> workloads = new ArrayList<>();

  private DrawnCluster(long seed) {
    random = new Random(seed);
    bound = random.nextBoolean();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      pools.add(pool("pool" + i));
    }
    Map<String, Integer> sizes = new LinkedHashMap<>();
    for (Pool pool : pools) {
      sizes.merge(pool.resource(), size(pool), Math::min);
    }
    int loads = 2 + random.nextInt(4);
    for (int i = 0; i < loads; i++) {
      Pool pool = pools.get(random.nextInt(pools.size()));
      boolean stranger = !bound && random.nextInt(4) == 0;
      workloads.add(
          stranger
              ? stranger(i, sizes.getOrDefault(GPU, 1))
              : workload(i, pool, bound ? size(pool) : sizes.get(pool.resource())));
    }
  }

  /** The cluster of a seed. */
  static DrawnCluster of(long seed) {
    return new DrawnCluster(seed);
  }

  /**
   * Nodes that are alike.
   *
   * @param slices of each device; 1 where they are not shared
   * @param sharing none, timeSlicing or mps
   * @param mig whether all GPUs are cut by {@link #LAYOUT}
   */
  private record Pool(
      String name, int nodes, int gpus, int slices, String sharing, boolean renamed, boolean mig) {
    /** The resource of the devices that are drawn for. */
    String resource() {
      return device() + (renamed ? ".shared" : "");
    }

    private String device() {
      return mig ? "nvidia.com/mig-" + PROFILE : GPU;
    }

    /** How many a node has of it. */
    int devices() {
      return mig ? gpus * Collections.frequency(LAYOUT, PROFILE) : gpus;
    }

    Map<String, Object> config() {
      Map<String, Object> config = new LinkedHashMap<>(Map.of("sharing", sharing));
      config.put("migStrategy", mig ? "mixed" : "none");
      if (!sharing.equals("none")) {
        config.put("renameByDefault", renamed);
        config.put("resources", List.of(Map.of("name", device(), "replicas", slices)));
      }
      return config;
    }

    Map<String, Object> description(boolean labelled) {
      Map<String, Object> description = new LinkedHashMap<>(Map.of("config", name));
      description.putAll(Map.of("nodes", nodes, "gpus", gpus, "driverVersion", "580.65.06"));
      description.put("model", "NVIDIA A100-SXM4-40GB");
      if (mig) {
        description.put("mig", Collections.nCopies(gpus, LAYOUT));
      }
      if (labelled) {
        description.put("selector", Map.of(POOL, name));
      }
      return description;
    }
  }

  private Pool pool(String name) {
    int nodes = bound ? 1 : 1 + random.nextInt(2);
    int gpus = 1 << random.nextInt(3);
    int slices = 2 + random.nextInt(9);
    boolean renamed = random.nextBoolean();
    return switch (random.nextInt(6)) {
      case 0 -> new Pool(name, nodes, gpus, 1, "none", false, false);
      case 1 -> new Pool(name, nodes, gpus, slices, "mps", renamed, false);
      case 2 -> new Pool(name, nodes, gpus, 1, "none", false, true);
      case 3 -> new Pool(name, nodes, gpus, slices, "timeSlicing", renamed, true);
      default -> new Pool(name, nodes, gpus, slices, "timeSlicing", renamed, false);
    };
  }

  /** How much of its resource a pod may ask of a pool. */
  private int size(Pool pool) {
    // With MPS the plugin refuses more than one slice; MIG devices do not work together.
    boolean one = pool.sharing().equals("mps") || pool.mig() && pool.slices() == 1;
    return one ? 1 : 1 + random.nextInt(pool.devices() * pool.slices());
  }

  /**
   * A release of our vllm chart.
   *
   * @param replicas how many pods it has
   * @param resource what they ask for
   */
  record Workload(String name, int replicas, String resource, Map<String, Object> values) {}

  private Workload workload(int index, Pool pool, int size) {
    Map<String, Object> gpu = new LinkedHashMap<>(Map.of("pool", pool.name()));
    Map<String, Object> engine = new LinkedHashMap<>();
    if (pool.mig()) {
      gpu.put("migProfile", PROFILE);
    } else {
      // As many GPUs as so many slices reach for certain.
      engine.put("tensorParallelSize", (size + pool.slices() - 1) / pool.slices());
    }
    if (pool.slices() > 1) {
      gpu.put("slices", size);
      engine.put("gpuMemoryUtilization", 0.05);
    }
    return workload(index, pool.resource(), gpu, engine);
  }

  /** One that knows of no pool and asks for whole GPUs: it gets slices where those are so named. */
  private Workload stranger(int index, int size) {
    return workload(index, GPU, Map.of(), Map.of("tensorParallelSize", size));
  }

  private Workload workload(
      int index, String resource, Map<String, Object> gpu, Map<String, Object> engine) {
    int replicas = 1 + random.nextInt(3);
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("replicas", replicas);
    values.put("gpu", gpu);
    values.put("engine", engine);
    values.put("model", Map.of("hf", Map.of("id", MODEL)));
    values.put("global", Map.of("gpuSharing", sharing()));
    return new Workload("load" + index, replicas, resource, values);
  }

  /** How the GPUs are shared: what the charts and {@code render gpu} read. */
  Map<String, Object> sharing() {
    Map<String, Object> configs = new LinkedHashMap<>();
    Map<String, Object> described = new LinkedHashMap<>();
    for (Pool pool : pools) {
      configs.put(pool.name(), pool.config());
      described.put(pool.name(), pool.description(bound));
    }
    return Map.of("configs", configs, "pools", described);
  }

  /** The labels that the nodes of a pool have by themselves. */
  Map<String, String> labels(String pool) {
    return bound ? Map.of(POOL, pool) : Map.of();
  }

  /** The workloads, in the order in which they come. */
  List<Workload> workloads() {
    return List.copyOf(workloads);
  }
}
