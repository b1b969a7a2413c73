package dev.fairlead.gpu.plan;

/**
 * The slices that a container has on a node.
 *
 * @param pod the pod's name
 * @param slices how many of each device of the offer
 */
public record Seat(
    String pod, Workload workload, PodContainer container, Offer offer, long[] slices) {
  /** How many devices it sees. */
  public int distinct() {
    int distinct = 0;
    for (long count : slices) {
      distinct += count > 0 ? 1 : 0;
    }
    return distinct;
  }
}
