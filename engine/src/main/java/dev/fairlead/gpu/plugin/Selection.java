package dev.fairlead.gpu.plugin;

import java.util.List;

/**
 * Which config a node gets. Reference: cmd/config-manager/main.go, updateConfigName.
 *
 * @param standard the config of nodes without a label; empty if none is named
 * @param fallbacks what to try then: named, single, empty
 */
public record Selection(String standard, List<String> fallbacks) {
  public Selection {
    fallbacks = List.copyOf(fallbacks);
  }

  /**
   * The choice.
   *
   * @param config the name; empty when the plugin runs without a config
   * @param error why there is none; empty if there is
   */
  public record Choice(String config, String error) {
    private static Choice failed(String error) {
      return new Choice("", error);
    }
  }

  /**
   * The config of a node.
   *
   * @param names the configs there are
   * @param label the node's label {@code nvidia.com/device-plugin.config}, or empty
   */
  public Choice choose(List<String> names, String label) {
    if (names.isEmpty()) {
      return Choice.failed("no configuration files available");
    }
    if (!label.isEmpty()) {
      return names.contains(label) ? new Choice(label, "") : missing(label);
    }
    if (!standard.isEmpty()) {
      // The program prints the label here, which is empty.
      return names.contains(standard) ? new Choice(standard, "") : missing("");
    }
    for (String fallback : fallbacks) {
      switch (fallback) {
        case "named" -> {
          if (names.contains("default")) {
            return new Choice("default", "");
          }
        }
        case "single" -> {
          if (names.size() == 1) {
            return new Choice(names.get(0), "");
          }
        }
        case "empty" -> {
          return new Choice("", "");
        }
        default -> {
          return Choice.failed("unknown fallback strategy: " + fallback);
        }
      }
    }
    return Choice.failed("no config was set, no default was provided, and all fallbacks failed");
  }

  private static Choice missing(String name) {
    return Choice.failed("specified config " + name + " does not exist");
  }
}
