package dev.fairlead.gpu.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What it takes to give the nodes of a pool their config, and what changes with it.
 *
 * @param pool the pool under its config
 * @param before what its nodes advertise now; empty if that is not known
 * @param commands the commands, one for each line of a shell
 */
public record Relabel(PoolPlan pool, Map<String, Long> before, List<String> commands) {
  private static final int MOST_NAMES = 50;

  public Relabel {
    before = new LinkedHashMap<>(before);
    commands = List.copyOf(commands);
  }

  /**
   * The relabelling of all pools.
   *
   * @param after the plan with the configs wanted
   * @param before the plan of the same pools as they are; pools are matched by name
   */
  public static List<Relabel> of(Plan after, Plan before) {
    List<Relabel> all = new ArrayList<>();
    for (PoolPlan pool : after.pools()) {
      Map<String, Long> now = new LinkedHashMap<>();
      for (PoolPlan old : before.pools()) {
        if (old.pool().name().equals(pool.pool().name())) {
          now.putAll(resources(old));
        }
      }
      boolean works = pool.capacity().trouble().isEmpty();
      all.add(new Relabel(pool, now, works ? commands(pool.pool()) : List.of()));
    }
    return all;
  }

  private static Map<String, Long> resources(PoolPlan pool) {
    Map<String, Long> resources = new LinkedHashMap<>();
    pool.capacity().offers().forEach(offer -> resources.put(offer.resource(), offer.count()));
    return resources;
  }

  private static List<String> commands(Pool pool) {
    // A dash behind the name takes the label away.
    String label =
        pool.config().isEmpty()
            ? PlanLabels.CONFIG + "-"
            : PlanLabels.CONFIG + "=" + pool.config() + " --overwrite";
    Map<String, String> selector = pool.facts().selector();
    if (!pool.named() && !selector.isEmpty()) {
      List<String> labels = new ArrayList<>();
      selector.keySet().stream().sorted().forEach(key -> labels.add(key + "=" + selector.get(key)));
      return List.of("kubectl label nodes -l " + String.join(",", labels) + " " + label);
    }
    if (!pool.named()) {
      return List.of("kubectl label nodes NODE... " + label);
    }
    List<String> commands = new ArrayList<>();
    for (int from = 0; from < pool.nodes().size(); from += MOST_NAMES) {
      int to = Math.min(pool.nodes().size(), from + MOST_NAMES);
      String names = String.join(" ", pool.nodes().subList(from, to));
      commands.add("kubectl label nodes " + names + " " + label);
    }
    return commands;
  }

  /** What its nodes advertise then. */
  public Map<String, Long> after() {
    return resources(pool);
  }

  /** The names that drop to zero. */
  public List<String> drops() {
    List<String> drops = new ArrayList<>(before.keySet());
    drops.removeAll(after().keySet());
    return drops;
  }

  /** Whether the commands have no node names in them yet. */
  public boolean isOpen() {
    return !pool.pool().named() && pool.pool().facts().selector().isEmpty();
  }
}
