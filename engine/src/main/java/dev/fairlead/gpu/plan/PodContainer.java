package dev.fairlead.gpu.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A container of a pod.
 *
 * @param name its name
 * @param role when it runs
 * @param requests the extended resources it asks for
 * @param vllm what it says of GPUs on its command line
 * @param traits what else matters for sharing
 * @param places where these things stand
 */
public record PodContainer(
    String name,
    Role role,
    Map<String, Long> requests,
    VllmFlags vllm,
    Traits traits,
    Places places) {
  /** When a container runs. */
  public enum Role {
    APP,
    INIT,
    /** An init container that goes on running. */
    SIDECAR
  }

  /**
   * What else matters for sharing.
   *
   * @param user the user it runs as; null if the image decides
   * @param mountsShm whether it mounts a volume of its own on /dev/shm
   * @param seesAll whether its environment asks for all GPUs
   * @param claims whether it gets devices by resource claims (DRA)
   */
  public record Traits(Long user, boolean mountsShm, boolean seesAll, boolean claims) {}

  public PodContainer {
    requests = new LinkedHashMap<>(requests);
  }

  /** How much of a resource it asks for. */
  public long request(String resource) {
    return requests.getOrDefault(resource, 0L);
  }
}
