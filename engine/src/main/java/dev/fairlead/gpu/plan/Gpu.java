package dev.fairlead.gpu.plan;

import java.util.List;

/**
 * A GPU of a node.
 *
 * @param model what it is
 * @param mig whether MIG is switched on
 * @param profiles its MIG devices; MIG may be on without any
 */
public record Gpu(GpuModel model, boolean mig, List<MigProfile> profiles) {
  public Gpu {
    profiles = List.copyOf(profiles);
  }
}
