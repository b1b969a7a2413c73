package dev.fairlead.gpu.plan;

import dev.fairlead.gpu.plugin.SharedResource;
import dev.fairlead.gpu.plugin.Strategy;
import dev.fairlead.review.Finding;
import dev.fairlead.review.Finding.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules that need the hardware: S7 and S8 by what nodes have, S9, S10, and what keeps nodes empty.
 */
final class PoolRules {
  private final List<PoolPlan> pools;
  private final List<Finding> findings = new ArrayList<>();

  PoolRules(List<PoolPlan> pools) {
    this.pools = pools;
  }

  List<Finding> check() {
    for (PoolPlan pool : pools) {
      pool.capacity().trouble().ifPresent(trouble -> trouble(pool, trouble));
      if (pool.capacity().trouble().isEmpty()) {
        unused(pool);
        ignored(pool);
      }
    }
    return findings;
  }

  private void trouble(PoolPlan pool, Capacity.Trouble trouble) {
    boolean mps = pool.plugin().strategy() == Strategy.MPS;
    boolean mig = pool.pool().gpus().stream().anyMatch(Gpu::mig);
    String rule = "refused";
    if (trouble.text().contains("maximum allowed replicas exceeded")) {
      rule = "S10";
    } else if (mps && mig) {
      rule = "S9";
    } else if (mps && trouble.who().equals("device plugin")) {
      rule = "S8";
    }
    add(
        rule,
        Severity.ERROR,
        pool,
        "the nodes of pool " + pool.pool().name() + " offer no GPUs",
        trouble.who() + ": " + trouble.text());
  }

  /** MIG devices that no one is offered. */
  private void ignored(PoolPlan pool) {
    boolean mig = pool.pool().gpus().stream().anyMatch(Gpu::mig);
    if (mig && pool.plugin().migStrategy().equals("none")) {
      add(
          "mig",
          Severity.WARNING,
          pool,
          "pool " + pool.pool().name() + " has MIG devices, its config ignores them",
          "with migStrategy none a GPU cut by MIG is offered as one nvidia.com/gpu all the same");
    }
  }

  /** S7: what the config shares and no node of the pool has. */
  private void unused(PoolPlan pool) {
    for (SharedResource resource : pool.plugin().sharing().resources()) {
      boolean found = false;
      for (Offer offer : pool.capacity().offers()) {
        found |= offer.original().equals(resource.name());
      }
      if (!found) {
        add(
            "S7",
            Severity.ERROR,
            pool,
            "pool " + pool.pool().name() + " has no " + resource.name() + "; its config shares it",
            "with migStrategy " + pool.plugin().migStrategy() + " its nodes have " + names(pool));
      }
    }
  }

  private static String names(PoolPlan pool) {
    List<String> names = new ArrayList<>();
    pool.capacity().offers().forEach(offer -> names.add(offer.original()));
    return names.isEmpty() ? "nothing" : String.join(", ", names);
  }

  private void add(String rule, Severity severity, PoolPlan pool, String message, String advice) {
    findings.add(
        new Finding(
            "gpu/" + rule,
            severity,
            message,
            pool.pool().facts().configPlace(),
            List.of(advice),
            ""));
  }
}
