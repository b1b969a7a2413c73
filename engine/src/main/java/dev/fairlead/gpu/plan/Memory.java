package dev.fairlead.gpu.plan;

import dev.fairlead.gpu.plugin.Strategy;
import java.util.ArrayList;
import java.util.List;

/**
 * The memory behind a resource.
 *
 * @param deviceMiB memory of a device
 * @param rough whether that is only what a MIG profile's name says, which is some percent too much
 * @param sliceMiB what one slice of it comes to
 * @param enforced whether anything keeps a process to that: MPS does, time-slicing does not
 * @param threadPercent the share of threads that MPS gives each process; 0 without MPS
 */
public record Memory(
    String resource,
    long deviceMiB,
    boolean rough,
    long sliceMiB,
    boolean enforced,
    long threadPercent) {
  /**
   * The memory of a pool's resources, where it is known. Reference: cmd/mps-control-daemon/mps,
   * daemon.go: pinned memory limit and active thread percentage are rounded down.
   */
  public static List<Memory> of(PoolPlan plan) {
    List<Memory> memory = new ArrayList<>();
    for (Offer offer : plan.capacity().offers()) {
      long device = offer.devices().get(0).memoryMiB();
      boolean mps = offer.shared() && plan.plugin().strategy() == Strategy.MPS;
      if (device > 0) {
        memory.add(
            new Memory(
                offer.resource(),
                device,
                offer.devices().get(0).profile() != null,
                device / offer.replicas(),
                !offer.shared() || mps,
                mps ? 100 / offer.replicas() : 0));
      }
    }
    return memory;
  }
}
