package dev.fairlead.gpu.plan;

import java.util.List;

/**
 * A kind of pod and where it can run.
 *
 * @param shape the pod
 * @param fits what each pool says to it, in the order of pools
 * @param wanted how many pods there are
 * @param placed how many of them find a node beside the others
 * @param certain whether that number does not depend on which nodes the scheduler prefers
 */
public record WorkloadPlan(
    Workload workload, PodShape shape, List<Fit> fits, long wanted, long placed, boolean certain) {
  /**
   * What a pool says to a pod.
   *
   * @param pool the pool's name
   * @param schedules whether the scheduler would place it on an empty node
   * @param runs whether it then starts; the plugin may refuse more than one slice
   * @param reason why not; empty if it runs
   * @param spreads how its containers spread over devices
   */
  public record Fit(
      String pool, boolean schedules, boolean runs, String reason, List<Spread> spreads) {
    public Fit {
      spreads = List.copyOf(spreads);
    }
  }

  /**
   * Over how many devices a container's slices can lie.
   *
   * @param guaranteed at least so many, whatever else runs there
   * @param possible at most so many
   */
  public record Spread(
      PodContainer container, Offer offer, long slices, long guaranteed, long possible) {}

  public WorkloadPlan {
    fits = List.copyOf(fits);
  }

  /** How many pods stay pending. */
  public long pending() {
    return wanted - placed;
  }
}
