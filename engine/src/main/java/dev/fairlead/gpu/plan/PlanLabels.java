package dev.fairlead.gpu.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The labels of nodes that a plan knows. */
final class PlanLabels {
  /** The label by which a node chooses its config. */
  static final String CONFIG = "nvidia.com/device-plugin.config";

  private PlanLabels() {}

  /** All labels of a pool's nodes: discovered, given, and the choice of the config. */
  static Map<String, String> all(PoolPlan plan) {
    Map<String, String> labels = new TreeMap<>(plan.labels());
    labels.putAll(plan.pool().facts().selector());
    if (!plan.pool().config().isEmpty()) {
      labels.put(CONFIG, plan.pool().config());
    }
    return labels;
  }

  /** The keys that any pool has; of others nothing is known. */
  static Set<String> known(List<PoolPlan> pools) {
    Set<String> known = new TreeSet<>();
    pools.forEach(pool -> known.addAll(all(pool).keySet()));
    return known;
  }
}
