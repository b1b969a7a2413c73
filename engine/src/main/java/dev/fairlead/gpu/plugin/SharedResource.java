package dev.fairlead.gpu.plugin;

import dev.fairlead.value.Origin;

/**
 * A resource that is shared.
 *
 * @param name what the devices are called, {@code nvidia.com/gpu}
 * @param advertised what their slices are called, {@code nvidia.com/gpu.shared} when renamed
 * @param replicas slices of each device
 * @param origin where its entry stands, or null
 */
public record SharedResource(String name, String advertised, long replicas, Origin origin) {
  /** Whether the slices have a name of their own. */
  public boolean isRenamed() {
    return !name.equals(advertised);
  }
}
