package dev.fairlead.gpu.plan;

import dev.fairlead.gpu.plan.WorkloadPlan.Fit;
import dev.fairlead.gpu.plan.WorkloadPlan.Spread;
import dev.fairlead.gpu.plugin.ConfigReader;
import dev.fairlead.gpu.plugin.GpuException;
import dev.fairlead.gpu.plugin.NamedConfig;
import dev.fairlead.gpu.plugin.Passage;
import dev.fairlead.gpu.plugin.PluginConfig;
import dev.fairlead.gpu.plugin.Reading;
import dev.fairlead.gpu.plugin.Selection;
import dev.fairlead.gpu.plugin.SharingFile;
import dev.fairlead.review.Finding;
import dev.fairlead.value.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a plan of pools, configs and workloads. */
public final class Planner {
  private static final long MOST_PODS = 20_000;

  private final SharingFile sharing;
  private final List<Pool> pools;
  private final List<Workload> workloads;

  private Planner(SharingFile sharing, List<Pool> pools, List<Workload> workloads) {
    this.sharing = sharing;
    this.pools = pools;
    this.workloads = workloads;
  }

  /**
   * The plan.
   *
   * @param sharing the configs and how nodes choose among them
   * @throws GpuException if a pool names a config that does not exist
   */
  public static Plan plan(SharingFile sharing, List<Pool> pools, WorkloadReader.Result given) {
    return new Planner(sharing, pools, given.workloads()).plan(given.findings());
  }

  private Plan plan(List<Finding> given) {
    checkSize();
    List<PoolPlan> planned = pools.stream().map(this::pool).toList();
    Set<String> known = PlanLabels.known(planned);
    Placement placement = place(planned, known, Placement.Order.FEWEST_PODS);
    Placement first = place(planned, known, Placement.Order.FIRST);
    Placement last = place(planned, known, Placement.Order.LAST);
    List<WorkloadPlan> plans = new ArrayList<>();
    for (Workload workload : workloads) {
      for (PodShape shape : workload.pods()) {
        long seated = placement.placed(shape);
        boolean certain = first.placed(shape) == seated && last.placed(shape) == seated;
        long wanted = shape.count() < 0 ? seated : shape.count();
        boolean needsNone = shape.effective().isEmpty() && workload.invalid().isEmpty();
        long placed = needsNone ? wanted : seated;
        List<Fit> fits = planned.stream().map(pool -> fit(workload, shape, pool, known)).toList();
        plans.add(new WorkloadPlan(workload, shape, fits, wanted, placed, certain));
      }
    }
    Set<Finding> findings = new LinkedHashSet<>(sharing.findings());
    findings.addAll(new PoolRules(planned).check());
    findings.addAll(given);
    findings.addAll(new WorkloadRules(planned, placement.nodes(), known).check(plans));
    String version = sharing.delivery().version();
    return new Plan(version, planned, plans, placement.nodes(), List.copyOf(findings));
  }

  private void checkSize() {
    long pods = 0;
    for (Workload workload : workloads) {
      for (PodShape shape : workload.pods()) {
        pods = Math.max(pods, pods + shape.count());
        if (pods > MOST_PODS) {
          throw new GpuException(
              workload.place(), "more than " + MOST_PODS + " pods; plan fewer at once");
        }
      }
    }
  }

  private Placement place(List<PoolPlan> planned, Set<String> known, Placement.Order order) {
    Placement placement = new Placement(planned, known, order);
    workloads.forEach(placement::add);
    return placement;
  }

  // Pools.

  private PoolPlan pool(Pool pool) {
    NamedConfig named = config(pool);
    Reading reading =
        named == null
            ? new ConfigReader(sharing.delivery(), Passage.file("none", "")).read("")
            : named.reading();
    Capacity capacity = CapacityBuilder.of(pool.gpus(), reading, sharing.delivery());
    PluginConfig plugin = reading.config().orElse(PluginConfig.EMPTY);
    Optional<String> failure = labelsFailure(pool, reading, plugin);
    Map<String, String> labels =
        failure.isPresent() ? Map.of() : NodeLabels.of(plugin, pool.gpus(), pool.facts().driver());
    String name = named == null ? "" : named.name();
    return new PoolPlan(pool, name, plugin, capacity, labels, failure);
  }

  private Optional<String> labelsFailure(Pool pool, Reading reading, PluginConfig plugin) {
    if (!sharing.delivery().gfd()) {
      return Optional.of("GPU feature discovery is off (gfd.enabled)");
    }
    if (reading.config().isEmpty()) {
      return Optional.of("GPU feature discovery does not read the config either");
    }
    return Optional.ofNullable(NodeLabels.failure(plugin, pool.gpus()));
  }

  /** The config of a pool's nodes; null when the plugin runs without one. */
  private NamedConfig config(Pool pool) {
    boolean alone = sharing.form() == SharingFile.Form.DOCUMENT;
    if (sharing.configs().isEmpty() && pool.config().isEmpty()) {
      return null;
    }
    if (alone && pool.config().isEmpty()) {
      return sharing.configs().get(0);
    }
    List<String> names = alone ? List.of() : sharing.names();
    Selection.Choice choice = sharing.selection().choose(names, pool.config());
    if (!choice.error().isEmpty()) {
      String near = Spelling.nearest(pool.config(), names);
      String hint =
          near != null
              ? "; did you mean " + near + "?"
              : names.isEmpty()
                  ? "; no configs are given"
                  : "; there are " + String.join(", ", names);
      throw new GpuException(
          pool.facts().configPlace(), "pool " + pool.name() + ": " + choice.error() + hint);
    }
    return choice.config().isEmpty() ? null : sharing.config(choice.config());
  }

  // Fits.

  private static Fit fit(Workload workload, PodShape shape, PoolPlan pool, Set<String> known) {
    String name = pool.pool().name();
    List<Spread> spreads = spreads(shape, pool);
    String reason = unschedulable(workload, shape, pool, known);
    if (!reason.isEmpty()) {
      return new Fit(name, false, false, reason, spreads);
    }
    for (Spread spread : spreads) {
      boolean refused =
          spread.offer().shared() && spread.slices() > 1 && pool.plugin().sharing().failsAboveOne();
      if (refused) {
        String text = "the plugin refuses: " + WorkloadRules.refused(spread);
        return new Fit(name, true, false, text, spreads);
      }
    }
    return new Fit(name, true, true, "", spreads);
  }

  private static List<Spread> spreads(PodShape shape, PoolPlan pool) {
    List<Spread> spreads = new ArrayList<>();
    for (PodContainer container : shape.containers()) {
      for (Map.Entry<String, Long> request : container.requests().entrySet()) {
        Offer offer = pool.capacity().offer(request.getKey());
        long slices = request.getValue();
        if (offer != null && slices > 0) {
          spreads.add(
              new Spread(
                  container, offer, slices, offer.guaranteed(slices), offer.possible(slices)));
        }
      }
    }
    return spreads;
  }

  private static String unschedulable(
      Workload workload, PodShape shape, PoolPlan pool, Set<String> known) {
    if (!workload.invalid().isEmpty()) {
      return "the API server refuses it: " + workload.invalid();
    }
    NodeMatch.Requirement unmet = shape.placement().unmet(PlanLabels.all(pool), known);
    if (unmet != null) {
      return "its nodes have not " + unmet;
    }
    for (Map.Entry<String, Long> request : shape.effective().entrySet()) {
      Offer offer = pool.capacity().offer(request.getKey());
      if (offer == null) {
        return "no " + request.getKey();
      }
      if (request.getValue() > offer.count()) {
        return "asks for "
            + request.getValue()
            + " "
            + offer.resource()
            + ", a node has "
            + offer.count();
      }
    }
    return "";
  }
}
