package dev.fairlead.gpu.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A pod of a workload, as far as GPUs matter.
 *
 * @param role what tells it from the workload's other pods: leader, worker, or empty
 * @param count how many there are; negative for one on each node
 * @param containers its containers, init containers first
 * @param placement what it asks of a node's labels
 * @param runtimeClass its RuntimeClass, or empty
 */
public record PodShape(
    String role,
    long count,
    List<PodContainer> containers,
    NodeMatch placement,
    String runtimeClass) {
  public PodShape {
    containers = List.copyOf(containers);
  }

  /** The extended resources that any container asks for, in the order of the manifest. */
  public Set<String> resources() {
    Set<String> resources = new LinkedHashSet<>();
    containers.forEach(container -> resources.addAll(container.requests().keySet()));
    return resources;
  }

  /**
   * What the scheduler counts: containers that run together add up, an init container counts with
   * the sidecars before it, the largest wins.
   */
  public Map<String, Long> effective() {
    Map<String, Long> effective = new LinkedHashMap<>();
    for (String resource : resources()) {
      long sidecars = 0;
      long most = 0;
      long apps = 0;
      for (PodContainer container : containers) {
        long request = container.request(resource);
        switch (container.role()) {
          case APP -> apps += request;
          case SIDECAR -> sidecars += request;
          case INIT -> most = Math.max(most, sidecars + request);
        }
      }
      effective.put(resource, Math.max(most, sidecars + apps));
    }
    effective.values().removeIf(count -> count == 0);
    return effective;
  }
}
