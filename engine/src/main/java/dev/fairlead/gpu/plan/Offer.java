package dev.fairlead.gpu.plan;

import java.util.List;

/**
 * An extended resource of a node.
 *
 * @param resource the name it is advertised by
 * @param original the name of its devices, the same unless renamed
 * @param devices its devices
 * @param replicas how often each is offered; 1 when it is not shared
 * @param shared whether it is shared
 */
public record Offer(
    String resource, String original, List<Device> devices, long replicas, boolean shared) {
  public Offer {
    devices = List.copyOf(devices);
  }

  /** How many the node advertises. */
  public long count() {
    boolean fits = replicas <= Long.MAX_VALUE / Math.max(1, devices.size());
    return fits ? devices.size() * replicas : Long.MAX_VALUE;
  }

  /** How many devices a container with this many slices has at least: a pigeonhole count. */
  public long guaranteed(long slices) {
    return slices == 0 ? 0 : (slices - 1) / replicas + 1;
  }

  /** How many devices it has at most. */
  public long possible(long slices) {
    return Math.min(slices, devices.size());
  }
}
