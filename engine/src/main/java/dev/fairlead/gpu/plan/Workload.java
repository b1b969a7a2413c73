package dev.fairlead.gpu.plan;

import dev.fairlead.review.Place;
import java.util.List;

/**
 * Something that makes pods.
 *
 * @param kind its Kubernetes kind
 * @param namespace its namespace, or empty
 * @param name its name
 * @param pods the kinds of pods it makes
 * @param place where it stands
 * @param invalid why the API server refuses it, or empty
 */
public record Workload(
    String kind, String namespace, String name, List<PodShape> pods, Place place, String invalid) {
  public Workload {
    pods = List.copyOf(pods);
  }

  /** {@code Deployment qwen}. */
  public String title() {
    return kind + " " + name;
  }

  /** Whether any container asks for GPUs. */
  public boolean usesGpus() {
    return pods.stream().anyMatch(pod -> !pod.effective().isEmpty());
  }
}
