package dev.fairlead.gpu.plan;

/**
 * How the plugin picks slices: one by one from the device that has the fewest taken (distributed)
 * or the most (packed); among equals from the one picked least for this request, then the first.
 * The plugin leaves the last step to chance. Whole devices are taken in order. Reference:
 * k8s-device-plugin v0.20.0, internal/rm/allocate.go.
 */
final class Allocator {
  private final long[] taken;
  private final long[] picked;
  private final long replicas;

  /**
   * @param taken how many slices of each device are in use; stays as it is
   * @param replicas slices of each device
   */
  private Allocator(long[] taken, long replicas) {
    this.taken = taken.clone();
    this.picked = new long[taken.length];
    this.replicas = replicas;
  }

  /** How many slices of each device a request gets; there must be enough. */
  static long[] pick(long[] taken, long replicas, long request, boolean packed) {
    Allocator allocator = new Allocator(taken, replicas);
    if (packed) {
      allocator.pack(request);
    } else {
      allocator.distribute(request);
    }
    return allocator.picked;
  }

  /** Takes the fullest device until it is full: with each slice it gets fuller still. */
  private void pack(long request) {
    long left = request;
    while (left > 0) {
      int best = -1;
      for (int i = 0; i < taken.length; i++) {
        boolean better = best < 0 || taken[i] > taken[best];
        best = taken[i] < replicas && better ? i : best;
      }
      long count = Math.min(left, replicas - taken[best]);
      take(best, count);
      left -= count;
    }
  }

  /** Raises the emptiest devices to the next one's level, over and over. */
  private void distribute(long request) {
    long left = request;
    while (left > 0) {
      long level = Long.MAX_VALUE;
      for (long count : taken) {
        level = Math.min(level, count);
      }
      long next = replicas;
      int lowest = 0;
      for (long count : taken) {
        lowest += count == level ? 1 : 0;
        next = count > level ? Math.min(next, count) : next;
      }
      long each = Math.min(next - level, left / lowest);
      if (each == 0) {
        takeOne(level);
        left--;
        continue;
      }
      for (int i = 0; i < taken.length; i++) {
        if (taken[i] == level) {
          take(i, each);
          left -= each;
        }
      }
    }
  }

  private void takeOne(long level) {
    int best = -1;
    for (int i = 0; i < taken.length; i++) {
      boolean candidate = taken[i] == level;
      best = candidate && (best < 0 || picked[i] < picked[best]) ? i : best;
    }
    take(best, 1);
  }

  private void take(int device, long count) {
    taken[device] += count;
    picked[device] += count;
  }
}
