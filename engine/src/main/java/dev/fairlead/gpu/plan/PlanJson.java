package dev.fairlead.gpu.plan;

import dev.fairlead.format.JsonWriter;
import dev.fairlead.gpu.plan.WorkloadPlan.Fit;
import dev.fairlead.gpu.plan.WorkloadPlan.Spread;
import dev.fairlead.review.JsonReport;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan as JSON for programs; {@code version} grows when a field changes its meaning.
 *
 * <pre>
 * version     1
 * plugin      version of the device plugin
 * pools[]     name, config, strategy, migStrategy, allocationPolicy, nodes[] (names),
 *             gpus[] (model, memoryMiB, mig[]), resources {name: count per node}, absent[],
 *             labels {}, labelsFailure, warnings[], trouble (who, text) where nodes offer nothing,
 *             memory[] (resource, deviceMiB, rough, sliceMiB, enforced, threadPercent)
 * workloads[] kind, namespace, name, role, pods, placed, pending, certain,
 *             requests {name: count per pod},
 *             fits[] (pool, schedules, runs, reason,
 *             containers[] (name, resource, slices, guaranteed, possible))
 * nodes[]     name, pool, free {}, seats[] (pod, workload, container, resource, slices[])
 * findings[]  rule, severity, message, file, line, column, advice[]
 * </pre>
 *
 * {@code schedules} is the scheduler's word on an empty node, {@code runs} that of the plugin too;
 * {@code placed} counts what the scheduler places when the workloads come in this order, {@code
 * certain} says that this does not depend on which of several fitting nodes it takes.
 */
public final class PlanJson {
  private PlanJson() {}

  /** The text. */
  public static String of(Plan plan) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("version", 1L);
    root.put("plugin", plan.version());
    root.put("pools", list(plan.pools(), PlanJson::pool));
    root.put("workloads", list(plan.workloads(), PlanJson::workload));
    root.put("nodes", list(plan.nodes(), PlanJson::node));
    root.put("findings", list(plan.findings(), JsonReport::entry));
    return JsonWriter.writePretty(root, Profile.HELM_4) + "\n";
  }

  private interface Part<T> {
    Object of(T value);
  }

  private static <T> List<Object> list(List<T> values, Part<T> part) {
    List<Object> list = new ArrayList<>();
    values.forEach(value -> list.add(part.of(value)));
    return list;
  }

  private static Object pool(PoolPlan plan) {
    Map<String, Object> pool = new LinkedHashMap<>();
    pool.put("name", plan.pool().name());
    pool.put("config", plan.config());
    pool.put("strategy", plan.plugin().strategy().label());
    pool.put("migStrategy", plan.plugin().migStrategy());
    pool.put("allocationPolicy", plan.plugin().allocationPolicy());
    pool.put("nodes", new ArrayList<Object>(plan.pool().nodes()));
    pool.put("gpus", list(plan.pool().gpus(), PlanJson::gpu));
    Map<String, Object> resources = new LinkedHashMap<>();
    plan.capacity().offers().forEach(offer -> resources.put(offer.resource(), offer.count()));
    pool.put("resources", resources);
    pool.put("absent", new ArrayList<Object>(plan.capacity().absent()));
    pool.put("labels", new LinkedHashMap<String, Object>(plan.labels()));
    plan.labelsFailure().ifPresent(text -> pool.put("labelsFailure", text));
    pool.put("memory", list(Memory.of(plan), PlanJson::memory));
    plan.capacity()
        .trouble()
        .ifPresent(
            trouble -> {
              Map<String, Object> entry = new LinkedHashMap<>();
              entry.put("who", trouble.who());
              entry.put("text", trouble.text());
              pool.put("trouble", entry);
            });
    pool.put("warnings", new ArrayList<Object>(plan.capacity().warnings()));
    return pool;
  }

  private static Object gpu(Gpu gpu) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("model", gpu.model().name());
    entry.put("memoryMiB", gpu.model().memoryMiB());
    if (gpu.mig()) {
      entry.put("mig", list(gpu.profiles(), MigProfile::name));
    }
    return entry;
  }

  private static Object memory(Memory memory) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("resource", memory.resource());
    entry.put("deviceMiB", memory.deviceMiB());
    entry.put("rough", memory.rough());
    entry.put("sliceMiB", memory.sliceMiB());
    entry.put("enforced", memory.enforced());
    if (memory.threadPercent() > 0) {
      entry.put("threadPercent", memory.threadPercent());
    }
    return entry;
  }

  private static Object workload(WorkloadPlan plan) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("kind", plan.workload().kind());
    entry.put("namespace", plan.workload().namespace());
    entry.put("name", plan.workload().name());
    entry.put("role", plan.shape().role());
    entry.put("pods", plan.wanted());
    entry.put("placed", plan.placed());
    entry.put("pending", plan.pending());
    entry.put("certain", plan.certain());
    entry.put("requests", new LinkedHashMap<String, Object>(plan.shape().effective()));
    entry.put("fits", list(plan.fits(), PlanJson::fit));
    return entry;
  }

  private static Object fit(Fit fit) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("pool", fit.pool());
    entry.put("schedules", fit.schedules());
    entry.put("runs", fit.runs());
    entry.put("reason", fit.reason());
    entry.put("containers", list(fit.spreads(), PlanJson::spread));
    return entry;
  }

  private static Object spread(Spread spread) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", spread.container().name());
    entry.put("resource", spread.offer().resource());
    entry.put("slices", spread.slices());
    entry.put("guaranteed", spread.guaranteed());
    entry.put("possible", spread.possible());
    return entry;
  }

  private static Object node(NodeState node) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", node.name());
    entry.put("pool", node.pool().pool().name());
    entry.put("free", new LinkedHashMap<String, Object>(node.free()));
    entry.put("seats", list(node.seats(), PlanJson::seat));
    return entry;
  }

  private static Object seat(Seat seat) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("pod", seat.pod());
    entry.put("workload", seat.workload().title());
    entry.put("container", seat.container().name());
    entry.put("resource", seat.offer().resource());
    List<Object> slices = new ArrayList<>();
    for (long count : seat.slices()) {
      slices.add(count);
    }
    entry.put("slices", slices);
    return entry;
  }
}
