package dev.fairlead.gpu.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A config as the plugin has understood it.
 *
 * @param flags the flags given, by path below {@code flags}: {@code plugin.deviceListStrategy}
 * @param strategy how GPUs are shared
 * @param timeSlicing what the config shares by time-slicing
 * @param mps what it shares by MPS, which wins; null if it has no such part
 * @param imexChannels the IMEX channels to hand to containers
 * @param warnings what the plugin logs about keys that it does not use
 */
public record PluginConfig(
    Map<String, Setting> flags,
    Replication timeSlicing,
    Replication mps,
    List<Long> imexChannels,
    List<String> warnings) {
  /** What the plugin does without a file. */
  public static final PluginConfig EMPTY =
      new PluginConfig(Map.of(), Replication.NONE, null, List.of(), List.of());

  public PluginConfig {
    flags = new LinkedHashMap<>(flags);
    imexChannels = List.copyOf(imexChannels);
    warnings = List.copyOf(warnings);
  }

  /** How GPUs are shared. Reference: sharing.go, SharingStrategy. */
  public Strategy strategy() {
    if (mps != null) {
      return Strategy.MPS;
    }
    return timeSlicing.resources().isEmpty() ? Strategy.NONE : Strategy.TIME_SLICING;
  }

  /** What is shared. Reference: sharing.go, ReplicatedResources. */
  public Replication sharing() {
    return mps == null ? timeSlicing : mps;
  }

  /** A flag's text, or what the plugin takes without it. */
  public String text(String flag, String otherwise) {
    Setting setting = flags.get(flag);
    return setting != null && setting.value() instanceof String text ? text : otherwise;
  }

  /** How MIG devices are offered: none, single or mixed. */
  public String migStrategy() {
    return text("migStrategy", "none");
  }

  /** How slices are chosen: distributed or packed. */
  public String allocationPolicy() {
    return text("plugin.sharedDevicesAllocationPolicy", "distributed");
  }

  /** How containers learn of their devices. */
  public List<String> deviceListStrategy() {
    Setting setting = flags.get("plugin.deviceListStrategy");
    return setting != null && setting.value() instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of("envvar");
  }
}
