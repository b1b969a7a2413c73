package dev.fairlead.gpu.plugin;

import dev.fairlead.review.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What the plugin makes of a config.
 *
 * @param config what it does; empty when it does not understand the text
 * @param refusal why it exits, if it does; flags can be understood and refused all the same
 * @param findings what is wrong, by the rules S1 to S14
 */
public record Reading(
    Optional<PluginConfig> config, Optional<Refusal> refusal, List<Finding> findings) {
  public Reading {
    findings = List.copyOf(findings);
  }

  /** The config, unless the plugin exits on it. */
  public Optional<PluginConfig> accepted() {
    return refusal.isPresent() ? Optional.empty() : config;
  }
}
