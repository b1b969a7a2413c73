package dev.fairlead.gpu.plan;

import static dev.fairlead.gpu.plugin.ResourceName.SHARED;

import dev.fairlead.gpu.plan.Places.Aspect;
import dev.fairlead.gpu.plan.WorkloadPlan.Fit;
import dev.fairlead.gpu.plan.WorkloadPlan.Spread;
import dev.fairlead.gpu.plugin.Strategy;
import dev.fairlead.review.Finding;
import dev.fairlead.review.Finding.Severity;
import dev.fairlead.review.Place;
import dev.fairlead.value.Spelling;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rules for single workloads: W1 to W5, W7, W8, W10, W12, W13. */
final class WorkloadRules {
  private final List<PoolPlan> pools;
  private final List<NodeState> nodes;
  private final Set<String> known;
  private final Set<Finding> findings = new LinkedHashSet<>();

  WorkloadRules(List<PoolPlan> pools, List<NodeState> nodes, Set<String> known) {
    this.pools = pools;
    this.nodes = nodes;
    this.known = known;
  }

  /** What the plugin says to a container that asks for more slices than it may. */
  static String refused(Spread spread) {
    return "invalid allocation request for \""
        + spread.offer().resource()
        + "\": invalid request: maximum request size for shared resources is 1; found "
        + spread.slices();
  }

  List<Finding> check(List<WorkloadPlan> plans) {
    for (WorkloadPlan plan : plans) {
      if (plan.workload().invalid().isEmpty()) {
        names(plan);
        amounts(plan);
        for (int i = 0; i < pools.size(); i++) {
          pool(plan, pools.get(i), plan.fits().get(i));
        }
        selector(plan);
        visible(plan);
        room(plan);
      }
    }
    findings.addAll(new TenantRules(pools, nodes).check(plans));
    return List.copyOf(findings);
  }

  /** Pods that would fit an empty node, but find none. */
  private void room(WorkloadPlan plan) {
    boolean fits = plan.fits().stream().anyMatch(Fit::schedules);
    if (fits && plan.pending() > 0) {
      add(
          "room",
          Severity.ERROR,
          plan,
          "finds no room for " + plan.pending() + " of " + plan.wanted() + " pods",
          requestPlace(plan, plan.shape().effective().keySet().iterator().next()),
          "the workloads before it take what the nodes have");
    }
  }

  private Set<String> advertised() {
    Set<String> names = new TreeSet<>();
    pools.forEach(pool -> pool.capacity().offers().forEach(offer -> names.add(offer.resource())));
    return names;
  }

  /** W1. */
  private void names(WorkloadPlan plan) {
    Set<String> advertised = advertised();
    for (PodContainer container : plan.shape().containers()) {
      for (Map.Entry<String, Long> request : container.requests().entrySet()) {
        String name = request.getKey();
        if (request.getValue() > 0 && !advertised.contains(name)) {
          String twin =
              name.endsWith(SHARED)
                  ? name.substring(0, name.length() - SHARED.length())
                  : name + SHARED;
          String near = advertised.contains(twin) ? twin : Spelling.nearest(name, advertised);
          String has =
              advertised.isEmpty()
                  ? "no node offers GPUs"
                  : "nodes offer " + String.join(", ", advertised);
          add(
              "W1",
              Severity.ERROR,
              plan,
              "asks for " + name + ", which no node offers; its pods stay pending",
              container.places().of(Aspect.REQUEST),
              near == null ? has : "did you mean " + near + "?");
        }
      }
    }
  }

  /** W2. */
  private void amounts(WorkloadPlan plan) {
    plan.shape()
        .effective()
        .forEach(
            (name, count) -> {
              long most = 0;
              for (PoolPlan pool : pools) {
                Offer offer = pool.capacity().offer(name);
                most = offer == null ? most : Math.max(most, offer.count());
              }
              if (most > 0 && count > most) {
                add(
                    "W2",
                    Severity.ERROR,
                    plan,
                    "asks for " + count + " " + name + ", no node has more than " + most,
                    requestPlace(plan, name),
                    "its pods stay pending");
              }
            });
  }

  private static Place requestPlace(WorkloadPlan plan, String name) {
    for (PodContainer container : plan.shape().containers()) {
      if (container.request(name) > 0) {
        return container.places().of(Aspect.REQUEST);
      }
    }
    return plan.workload().place();
  }

  private void pool(WorkloadPlan plan, PoolPlan pool, Fit fit) {
    if (!fit.schedules()) {
      return;
    }
    for (Spread spread : fit.spreads()) {
      boolean several = spread.offer().shared() && spread.slices() > 1;
      if (several && pool.plugin().sharing().failsAboveOne()) {
        add(
            "W3",
            Severity.ERROR,
            plan,
            "asks for "
                + spread.slices()
                + " slices; the plugin of pool "
                + fit.pool()
                + " allows one",
            spread.container().places().of(Aspect.REQUEST),
            refused(spread));
      }
      world(plan, fit, spread);
      if (pool.plugin().strategy() == Strategy.MPS && spread.offer().shared()) {
        mps(plan, spread);
      }
    }
    runtime(plan, pool, fit);
  }

  /** W4 and W5. */
  private void world(WorkloadPlan plan, Fit fit, Spread spread) {
    VllmFlags vllm = spread.container().vllm();
    Place place = spread.container().places().of(Aspect.WORLD);
    if (!vllm.server()) {
      return;
    }
    String needs = "needs " + vllm.world() + " GPUs; " + spread.slices();
    if (vllm.world() > spread.possible()) {
      add(
          "W4",
          Severity.ERROR,
          plan,
          needs
              + " "
              + spread.offer().resource()
              + " reach at most "
              + spread.possible()
              + " on pool "
              + fit.pool(),
          place,
          "vLLM stops: World size ("
              + vllm.world()
              + ") is larger than the number of available GPUs");
    } else if (vllm.world() > spread.guaranteed()) {
      long least = (vllm.world() - 1) * spread.offer().replicas() + 1;
      add(
          "W4",
          Severity.WARNING,
          plan,
          needs
              + " slices are sure to reach only "
              + spread.guaranteed()
              + " on pool "
              + fit.pool(),
          place,
          "from " + least + " slices on, " + vllm.world() + " GPUs are certain");
    } else if (vllm.world() == 1 && spread.slices() > 1 && spread.offer().shared()) {
      surplus(plan, spread);
    }
  }

  /** W5. */
  private void surplus(WorkloadPlan plan, Spread spread) {
    add(
        "W5",
        Severity.WARNING,
        plan,
        "asks for " + spread.slices() + " slices for one GPU",
        spread.container().places().of(Aspect.REQUEST),
        "more slices give neither more time nor more memory");
  }

  /** W7 and W8. */
  private void mps(WorkloadPlan plan, Spread spread) {
    VllmFlags vllm = spread.container().vllm();
    double share = 1.0 / spread.offer().replicas();
    if (vllm.server() && vllm.utilization() > share + 1e-9) {
      add(
          "W7",
          Severity.WARNING,
          plan,
          "takes "
              + vllm.utilization()
              + " of the memory; MPS caps each process at "
              + percent(share)
              + " of it",
          spread.container().places().of(Aspect.UTILIZATION),
          "set gpu-memory-utilization to at most 1/" + spread.offer().replicas());
    }
    if (spread.container().traits().mountsShm()) {
      add(
          "W8",
          Severity.WARNING,
          plan,
          "mounts a volume on /dev/shm, where the plugin mounts the one that MPS needs",
          spread.container().places().of(Aspect.SHM),
          "the pod's volume probably hides it, and CUDA finds no MPS daemon");
    }
  }

  private static String percent(double share) {
    return Math.round(share * 1000) / 10.0 + " %";
  }

  /** W10. */
  private void selector(WorkloadPlan plan) {
    for (NodeMatch.Requirement requirement : plan.shape().placement().all()) {
      if (!requirement.key().endsWith(".product") || !requirement.operator().equals("In")) {
        continue;
      }
      Set<String> products = new TreeSet<>();
      pools.forEach(pool -> products.add(String.valueOf(pool.labels().get(requirement.key()))));
      for (String value : requirement.values()) {
        String twin =
            value.endsWith("-SHARED") ? value.substring(0, value.length() - 7) : value + "-SHARED";
        if (!products.contains(value) && products.contains(twin)) {
          PodContainer first = plan.shape().containers().get(0);
          add(
              "W10",
              Severity.ERROR,
              plan,
              "selects " + requirement.key() + "=" + value + "; nodes have " + twin,
              first.places().of(Aspect.SELECTOR),
              value.endsWith("-SHARED")
                  ? "with renameByDefault the label has no -SHARED"
                  : "nodes that share without renaming have -SHARED in it");
        }
      }
    }
    Set<String> unknown = plan.shape().placement().unknown(known);
    if (!unknown.isEmpty() && plan.workload().usesGpus()) {
      PodContainer first = plan.shape().containers().get(0);
      add(
          "labels",
          Severity.NOTE,
          plan,
          "selects nodes by " + String.join(", ", unknown) + ", which no pool knows",
          first.places().of(Aspect.SELECTOR),
          "taken as given; a pool's `selector` says what its nodes have");
    }
  }

  /** W12. */
  private void runtime(WorkloadPlan plan, PoolPlan pool, Fit fit) {
    boolean cdi =
        pool.plugin().deviceListStrategy().stream().anyMatch(way -> way.startsWith("cdi-"));
    if (fit.runs() && !cdi && plan.shape().runtimeClass().isEmpty() && !fit.spreads().isEmpty()) {
      add(
          "W12",
          Severity.WARNING,
          plan,
          "has no runtimeClassName; GPUs arrive by environment only through the nvidia runtime",
          plan.workload().place(),
          "set it unless nvidia is the default runtime of the nodes");
    }
  }

  /** W13. */
  private void visible(WorkloadPlan plan) {
    for (PodContainer container : plan.shape().containers()) {
      boolean asks =
          container.traits().claims()
              || container.requests().values().stream().anyMatch(count -> count > 0);
      if (!asks && (container.traits().seesAll() || container.vllm().server())) {
        add(
            "W13",
            Severity.WARNING,
            plan,
            "container " + container.name() + " asks for no GPU, and may see all of a node",
            container.places().of(Aspect.CONTAINER),
            "with nvidia as default runtime, images with NVIDIA_VISIBLE_DEVICES=all get every GPU");
      }
    }
  }

  private void add(
      String rule,
      Severity severity,
      WorkloadPlan plan,
      String message,
      Place place,
      String advice) {
    findings.add(
        new Finding(
            "gpu/" + rule,
            severity,
            plan.workload().title() + " " + message,
            place,
            List.of(advice),
            ""));
  }
}
