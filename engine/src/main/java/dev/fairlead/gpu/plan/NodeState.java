package dev.fairlead.gpu.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node while pods are placed on it. */
public final class NodeState {
  private final String name;
  private final PoolPlan pool;
  private final Map<String, Long> free = new LinkedHashMap<>();
  private final Map<String, long[]> taken = new LinkedHashMap<>();
  private final List<Seat> seats = new ArrayList<>();
  private int pods;

  NodeState(String name, PoolPlan pool) {
    this.name = name;
    this.pool = pool;
    for (Offer offer : pool.capacity().offers()) {
      free.put(offer.resource(), offer.count());
      taken.put(offer.resource(), new long[offer.devices().size()]);
    }
  }

  /** The node's name. */
  public String name() {
    return name;
  }

  /** The pool it belongs to. */
  public PoolPlan pool() {
    return pool;
  }

  /** What is left for further pods, by resource. */
  public Map<String, Long> free() {
    return free;
  }

  /** Who sits where. */
  public List<Seat> seats() {
    return seats;
  }

  boolean hasRoom(Map<String, Long> request) {
    for (Map.Entry<String, Long> entry : request.entrySet()) {
      if (free.getOrDefault(entry.getKey(), 0L) < entry.getValue()) {
        return false;
      }
    }
    return true;
  }

  /** Places a pod; only its containers that go on running keep devices. */
  void place(String pod, Workload workload, PodShape shape) {
    pods++;
    shape.effective().forEach((resource, count) -> free.merge(resource, -count, Long::sum));
    for (PodContainer container : shape.containers()) {
      if (container.role() == PodContainer.Role.INIT) {
        continue;
      }
      container
          .requests()
          .forEach(
              (resource, count) -> {
                if (count > 0) {
                  seats.add(seat(pod, workload, container, pool.capacity().offer(resource)));
                }
              });
    }
  }

  private Seat seat(String pod, Workload workload, PodContainer container, Offer offer) {
    long request = container.request(offer.resource());
    long[] used = taken.get(offer.resource());
    long[] picked = Allocator.pick(used, offer.replicas(), request, pool.packs());
    for (int i = 0; i < used.length; i++) {
      used[i] += picked[i];
    }
    return new Seat(pod, workload, container, offer, picked);
  }

  /** How many pods there are. */
  int pods() {
    return pods;
  }
}
