package dev.fairlead.gpu.plugin;

import dev.fairlead.review.Finding;
import java.util.List;

/**
 * A file that carries configs of the plugin, read as the plugin and what installs it will.
 *
 * @param form what kind of file it is
 * @param delivery how its configs reach the plugin
 * @param configs the configs, in the order of the file
 * @param selection which one nodes get
 * @param findings all that is wrong, also within configs
 */
public record SharingFile(
    Form form,
    Delivery delivery,
    List<NamedConfig> configs,
    Selection selection,
    List<Finding> findings) {
  /** What kind of file carries configs. */
  public enum Form {
    /** One config, as the plugin reads it. */
    DOCUMENT,
    /** Values of the charts here: {@code configs}, or {@code global.gpuSharing}. */
    VALUES,
    /** A ConfigMap: each entry a config. */
    CONFIG_MAP,
    /** Values of the plugin's own chart. */
    PLUGIN_VALUES,
    /** Values of the GPU operator's chart. */
    OPERATOR_VALUES,
    /** The operator's ClusterPolicy, with the ConfigMaps in the same file. */
    CLUSTER_POLICY
  }

  public SharingFile {
    configs = List.copyOf(configs);
    findings = List.copyOf(findings);
  }

  /** The names of the configs. */
  public List<String> names() {
    return configs.stream().map(NamedConfig::name).toList();
  }

  /** Whether nodes without a label get a config, or run without one. */
  public boolean hasDefault() {
    return configs.isEmpty() || selection.choose(names(), "").error().isEmpty();
  }

  /** The config of this name, or null. */
  public NamedConfig config(String name) {
    for (NamedConfig config : configs) {
      if (config.name().equals(name)) {
        return config;
      }
    }
    return null;
  }
}
