package dev.fairlead.gpu.plan;

/**
 * What a vLLM server's command line says of GPUs.
 *
 * @param server whether the container is such a server at all
 * @param tensorParallel GPUs that each layer is split over
 * @param world GPUs that this container needs in all: tensor × pipeline × local data parallel, over
 *     its nodes
 * @param utilization the share of each GPU's memory that it takes; 0 when it is given in bytes
 */
public record VllmFlags(boolean server, long tensorParallel, long world, double utilization) {
  static final VllmFlags NONE = new VllmFlags(false, 1, 1, 0);
}
