package dev.fairlead.gpu.plan;

import dev.fairlead.gpu.plugin.PluginConfig;
import java.util.Map;
import java.util.Optional;

/**
 * A pool and what its config makes of each of its nodes.
 *
 * @param config the name of its config; empty when the plugin runs without one
 * @param plugin what the plugin does there; what it does without a file if it cannot read its own
 * @param capacity what each node advertises
 * @param labels what feature discovery writes
 * @param labelsFailure why it writes none, if it does not
 */
public record PoolPlan(
    Pool pool,
    String config,
    PluginConfig plugin,
    Capacity capacity,
    Map<String, String> labels,
    Optional<String> labelsFailure) {
  /** Whether slices are packed onto as few GPUs as possible. */
  boolean packs() {
    return plugin.allocationPolicy().equals("packed");
  }
}
