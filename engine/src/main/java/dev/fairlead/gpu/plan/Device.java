package dev.fairlead.gpu.plan;

/**
 * What the plugin offers as one device: a GPU, or a MIG device of one.
 *
 * @param gpu the GPU's index on its node
 * @param index the MIG device's index on the GPU, -1 for a whole GPU
 * @param profile the MIG profile; null for a whole GPU
 * @param memoryMiB its memory, 0 if unknown
 */
public record Device(int gpu, int index, MigProfile profile, long memoryMiB) {
  static Device whole(int gpu, GpuModel model) {
    return new Device(gpu, -1, null, model.memoryMiB());
  }

  static Device mig(int gpu, int index, MigProfile profile) {
    return new Device(gpu, index, profile, profile.memoryMiB());
  }

  /** {@code 0}, or {@code 0:1} for a MIG device. */
  String label() {
    return index < 0 ? String.valueOf(gpu) : gpu + ":" + index;
  }
}
