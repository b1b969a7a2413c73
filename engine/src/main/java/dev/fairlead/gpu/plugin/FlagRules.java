package dev.fairlead.gpu.plugin;

import dev.fairlead.gpu.plugin.Refusal.Stage;
import java.util.List;
import java.util.Optional;

/**
 * What the plugin checks once it has its flags: cmd/nvidia-device-plugin/main.go, validateFlags.
 */
final class FlagRules {
  private final PluginConfig config;

  private FlagRules(PluginConfig config) {
    this.config = config;
  }

  /** Why the plugin exits, if it does; in the order in which it looks. */
  static Optional<Refusal> refusal(PluginConfig config, Delivery delivery) {
    FlagRules rules = new FlagRules(config);
    Refusal refusal = rules.plugin();
    if (refusal == null && config.strategy() == Strategy.MPS) {
      refusal = rules.mps();
    }
    if (refusal == null && delivery.knows("0.16.0")) {
      refusal =
          rules.choice("deviceDiscoveryStrategy", "invalid --device-discovery-strategy option ");
    }
    if (refusal == null) {
      refusal = rules.choice("migStrategy", "unknown MIG strategy: ");
    }
    if (refusal == null && delivery.knows("0.17.0")) {
      refusal = rules.imex();
    }
    return Optional.ofNullable(refusal);
  }

  private Refusal plugin() {
    PluginKey key = PluginKeys.table().at("flags.plugin.deviceListStrategy");
    for (String strategy : config.deviceListStrategy()) {
      if (!key.words().contains(strategy)) {
        return refusal(
            "invalid --device-list-strategy option: invalid strategy: " + strategy,
            "plugin.deviceListStrategy");
      }
    }
    Refusal id = choice("plugin.deviceIDStrategy", "invalid --device-id-strategy option: ");
    return id != null
        ? id
        : choice(
            "plugin.sharedDevicesAllocationPolicy",
            "invalid --shared-devices-allocation-policy option: ");
  }

  private Refusal mps() {
    if (config.migStrategy().equals("mixed")) {
      return refusal("using --mig-strategy=mixed is not supported with MPS", "migStrategy");
    }
    return config.text("mpsRoot", "").isEmpty()
        ? refusal("using MPS requires --mps-root to be specified", "mpsRoot")
        : null;
  }

  private Refusal choice(String flag, String reason) {
    List<String> words = PluginKeys.table().at("flags." + flag).words();
    String value = config.text(flag, words.get(0));
    return words.contains(value) ? null : refusal(reason + value, flag);
  }

  private Refusal imex() {
    List<Long> channels = config.imexChannels();
    if (channels.isEmpty() || channels.equals(List.of(0L))) {
      return null;
    }
    String found = channels.toString().replace(",", "");
    return new Refusal(
        Stage.FLAGS,
        "invalid IMEX channel IDs: invalid IMEX config: channelIDs must be [] or [0]; found "
            + found,
        null,
        "channelIDs");
  }

  private Refusal refusal(String reason, String flag) {
    Setting setting = config.flags().get(flag);
    String name = PluginKeys.table().at("flags." + flag).name();
    return new Refusal(Stage.FLAGS, reason, setting == null ? null : setting.origin(), name);
  }
}
