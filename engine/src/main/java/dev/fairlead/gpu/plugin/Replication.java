package dev.fairlead.gpu.plugin;

import java.util.List;

/**
 * The resources shared in one way.
 *
 * @param rename whether slices get the suffix {@code .shared}
 * @param failsAboveOne whether a container may have only one slice
 * @param resources what is shared; a resource may have several entries
 */
public record Replication(boolean rename, boolean failsAboveOne, List<SharedResource> resources) {
  /** Nothing is shared. */
  public static final Replication NONE = new Replication(false, false, List.of());

  public Replication {
    resources = List.copyOf(resources);
  }

  /** The first entry for a resource, by the name of its devices; or null. */
  public SharedResource of(String name) {
    for (SharedResource resource : resources) {
      if (resource.name().equals(name)) {
        return resource;
      }
    }
    return null;
  }
}
