package dev.fairlead.gpu;

import dev.fairlead.gpu.plan.Memory;
import dev.fairlead.gpu.plan.NodeState;
import dev.fairlead.gpu.plan.Offer;
import dev.fairlead.gpu.plan.Plan;
import dev.fairlead.gpu.plan.Planner;
import dev.fairlead.gpu.plan.Pool;
import dev.fairlead.gpu.plan.PoolPlan;
import dev.fairlead.gpu.plan.Seat;
import dev.fairlead.gpu.plan.WorkloadPlan;
import dev.fairlead.gpu.plan.WorkloadReader;
import dev.fairlead.gpu.plugin.SharingFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Plans in the short words of cases. */
final class Answers {
  private Answers() {}

  static Plan plan(SharingFile file, Pool pool, String manifest) {
    WorkloadReader.Result workloads = WorkloadReader.read("w.yaml", manifest, (aspect, own) -> own);
    return Planner.plan(file, List.of(pool), workloads);
  }

  /** {@code gpu=2 mig-1g.5gb=6}. */
  static String advertised(PoolPlan pool) {
    List<String> names = new ArrayList<>();
    for (Offer offer : pool.capacity().offers()) {
      names.add(offer.resource().replace("nvidia.com/", "") + "=" + offer.count());
    }
    pool.capacity()
        .absent()
        .forEach(name -> names.add(name.replace("nvidia.com/", "") + " absent"));
    return names.isEmpty() ? "nothing" : String.join(" ", names);
  }

  /** {@code 2456M 10%}. */
  static String mps(PoolPlan pool) {
    Memory memory = Memory.of(pool).get(0);
    return memory.sliceMiB() + "M " + memory.threadPercent() + "%";
  }

  /** What a container with this many slices gets on an empty node. */
  static String request(SharingFile file, Pool pool, long slices) {
    Offer offer = plan(file, pool, "").pools().get(0).capacity().offers().get(0);
    String manifest =
        "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: c, resources: {limits: {"
            + offer.resource()
            + ": "
            + slices
            + "}}}]}";
    Plan plan = plan(file, pool, manifest);
    WorkloadPlan workload = plan.workloads().get(0);
    WorkloadPlan.Fit fit = workload.fits().get(0);
    if (!fit.runs()) {
      return fit.reason();
    }
    WorkloadPlan.Spread spread = fit.spreads().get(0);
    return spread.guaranteed() + " to " + spread.possible() + " GPUs, now " + seats(plan.nodes());
  }

  /** {@code 6+6}, for each seat. */
  static String seats(List<NodeState> nodes) {
    List<String> seats = new ArrayList<>();
    for (NodeState node : nodes) {
      for (Seat seat : node.seats()) {
        seats.add(Arrays.toString(seat.slices()).replace(", ", "+").replaceAll("[\\[\\]]", ""));
      }
    }
    return String.join(" ", seats);
  }
}
