package dev.fairlead.gpu.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pods on nodes, the way the scheduler counts: a pod goes to a node whose labels it accepts and
 * that has room for all it asks for. Which of several nodes it takes is the scheduler's free
 * choice; here the one with the fewest pods, then the first.
 */
final class Placement {
  /** How nodes with room are preferred. */
  enum Order {
    FEWEST_PODS,
    FIRST,
    LAST
  }

  private final List<NodeState> nodes = new ArrayList<>();
  private final Map<PodShape, Long> placed = new LinkedHashMap<>();
  private final Set<String> known;
  private final Order order;

  Placement(List<PoolPlan> pools, Set<String> known, Order order) {
    this.known = known;
    this.order = order;
    for (PoolPlan pool : pools) {
      pool.pool().nodes().forEach(name -> nodes.add(new NodeState(name, pool)));
    }
  }

  List<NodeState> nodes() {
    return nodes;
  }

  /** How many pods of this shape found a node. */
  long placed(PodShape shape) {
    return placed.getOrDefault(shape, 0L);
  }

  /** Places the pods of a workload, as many as there is room for. */
  void add(Workload workload) {
    if (!workload.invalid().isEmpty()) {
      return;
    }
    for (PodShape shape : workload.pods()) {
      Map<String, Long> request = shape.effective();
      if (request.isEmpty()) {
        continue;
      }
      long count = shape.count() < 0 ? everywhere(workload, shape) : some(workload, shape);
      placed.merge(shape, count, Long::sum);
    }
  }

  private long everywhere(Workload workload, PodShape shape) {
    long count = 0;
    for (NodeState node : candidates(shape)) {
      if (node.hasRoom(shape.effective())) {
        node.place(name(workload, shape, count), workload, shape);
        count++;
      }
    }
    return count;
  }

  private long some(Workload workload, PodShape shape) {
    List<NodeState> candidates = candidates(shape);
    Map<String, Long> request = shape.effective();
    for (long i = 0; i < shape.count(); i++) {
      NodeState node = choose(candidates, request);
      if (node == null) {
        return i;
      }
      node.place(name(workload, shape, i), workload, shape);
    }
    return shape.count();
  }

  /** The nodes whose labels a pod accepts. */
  private List<NodeState> candidates(PodShape shape) {
    Map<PoolPlan, Boolean> accepted = new IdentityHashMap<>();
    List<NodeState> candidates = new ArrayList<>();
    for (NodeState node : nodes) {
      boolean accepts =
          accepted.computeIfAbsent(
              node.pool(), pool -> shape.placement().unmet(PlanLabels.all(pool), known) == null);
      if (accepts) {
        candidates.add(node);
      }
    }
    return candidates;
  }

  private NodeState choose(List<NodeState> candidates, Map<String, Long> request) {
    NodeState best = null;
    for (NodeState node : candidates) {
      if (!node.hasRoom(request)) {
        continue;
      }
      if (order == Order.FIRST) {
        return node;
      }
      boolean better = best == null || order == Order.LAST || node.pods() < best.pods();
      best = better ? node : best;
    }
    return best;
  }

  private static String name(Workload workload, PodShape shape, long index) {
    String bare = workload.name();
    String role = shape.role().isEmpty() ? "" : "-" + shape.role();
    return shape.count() == 1 ? bare + role : bare + role + "-" + index;
  }
}
