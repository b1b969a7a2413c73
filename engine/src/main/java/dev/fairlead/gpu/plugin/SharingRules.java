package dev.fairlead.gpu.plugin;

import dev.fairlead.value.Decoded;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Rules about what is shared: S3 two kinds at once, S6 a resource twice, S7 and S8 names that no
 * device has, S10 more MPS clients than there can be, S11 MPS without labels; and S13, flags that
 * something else decides.
 */
final class SharingRules {
  /** Clients of one MPS server on GPUs of compute capability 7.5 or newer: mps/device.go. */
  private static final int MPS_CLIENTS = 48;

  /** The most slices of a GPU that anyone reported. */
  private static final int MOST_SEEN = 16_384;

  private final Delivery delivery;
  private final Findings findings;

  SharingRules(Delivery delivery, Findings findings) {
    this.delivery = delivery;
    this.findings = findings;
  }

  void check(PluginConfig config, Object document) {
    Map<String, Object> map = Decoded.map(document);
    overridden(map);
    Object sharing = value(map, "sharing");
    if (!(sharing instanceof Map)) {
      return;
    }
    Map<String, Object> kinds = Json.map(sharing);
    boolean both = config.mps() != null && !config.timeSlicing().resources().isEmpty();
    if (both) {
      String name = name(kinds, "timeSlicing");
      findings.error(
          "S3",
          "timeSlicing beside mps: MPS wins, time-slicing is dropped without a word",
          OriginMap.origin(kinds, name),
          name,
          "keep one of the two");
    }
    if (config.strategy() == Strategy.MPS) {
      mps(config, kinds);
    }
    names(config);
  }

  private static String name(Map<String, Object> map, String key) {
    for (String name : map.keySet()) {
      if (name.equalsIgnoreCase(key)) {
        return name;
      }
    }
    return key;
  }

  private static Object value(Map<String, Object> map, String key) {
    return map.get(name(map, key));
  }

  private void names(PluginConfig config) {
    Set<String> seen = new HashSet<>();
    for (SharedResource resource : config.sharing().resources()) {
      String name = resource.name();
      Origin origin = resource.origin();
      if (!seen.add(name)) {
        findings.error(
            "S6",
            name + " is listed twice: slices follow the largest entry, labels the first",
            origin,
            "");
      }
      if (resource.replicas() > MOST_SEEN) {
        findings.warning(
            "S5",
            resource.replicas()
                + " replicas: no more than "
                + MOST_SEEN
                + " were ever seen to work",
            origin,
            "",
            "each slice is a device of its own, and the plugin sends all of them in one message");
      }
      exists(config, name, origin);
    }
  }

  /** S7. */
  private void exists(PluginConfig config, String name, Origin origin) {
    boolean mig = name.startsWith(ResourceName.MIG);
    if (mig && !config.migStrategy().equals("mixed")) {
      findings.error(
          "S7",
          name + " does not exist with migStrategy " + config.migStrategy() + "; nothing is shared",
          origin,
          "",
          mixedHint(config));
    } else if (!mig && !name.equals(ResourceName.GPU)) {
      findings.error(
          "S7",
          "no device is called " + name + "; this entry shares nothing",
          origin,
          "",
          "the plugin offers nvidia.com/gpu, and nvidia.com/mig-PROFILE with migStrategy mixed");
    }
  }

  private String mixedHint(PluginConfig config) {
    for (Delivery.Override override : delivery.overrides()) {
      if (override.flag().equals("migStrategy")) {
        return override.by() + " sets it to " + config.migStrategy() + ", which wins over configs";
      }
    }
    return config.migStrategy().equals("single")
        ? "with single, MIG devices are nvidia.com/gpu"
        : "set migStrategy: mixed";
  }

  private void mps(PluginConfig config, Map<String, Object> kinds) {
    String key = name(kinds, "mps");
    Origin origin = OriginMap.origin(kinds, key);
    if (config.mps().of(ResourceName.GPU) == null) {
      findings.error(
          "S8",
          "mps without nvidia.com/gpu: the plugin waits for an MPS daemon that is never started",
          origin,
          key,
          "the node stays without GPUs; list nvidia.com/gpu among the resources");
    }
    for (SharedResource resource : config.mps().resources()) {
      if (resource.replicas() > MPS_CLIENTS) {
        findings.error(
            "S10",
            "MPS has at most "
                + MPS_CLIENTS
                + " clients, 16 before compute capability 7.5; found "
                + resource.replicas(),
            resource.origin(),
            "",
            "the MPS daemon exits: maximum allowed replicas exceeded: "
                + resource.replicas()
                + " > "
                + MPS_CLIENTS);
      }
    }
    if (!delivery.gfd()) {
      findings.error(
          "S11",
          "mps while gfd.enabled is false: the MPS daemon is never scheduled",
          origin,
          key,
          "its nodes need the label nvidia.com/mps.capable, which only feature discovery writes");
    }
  }

  /** S13. */
  private void overridden(Map<String, Object> map) {
    Object flags = value(map, "flags");
    if (!(flags instanceof Map)) {
      return;
    }
    for (Delivery.Override override : delivery.overrides()) {
      Map<String, Object> holder = Json.map(flags);
      String[] steps = override.flag().split("\\.");
      if (steps.length == 2) {
        holder = Decoded.map(value(holder, steps[0]));
      }
      String name = name(holder, steps[steps.length - 1]);
      Object given = holder.get(name);
      boolean same = override.value() != null && override.value().equals(String.valueOf(given));
      if (given != null && !same) {
        String sets = override.value() == null ? "" : " to " + override.value();
        PluginKey key = PluginKeys.table().at("flags." + override.flag());
        findings.warning(
            "S13",
            key.path() + " has no effect: " + override.by() + " sets " + key.variable() + sets,
            OriginMap.origin(holder, name),
            name,
            "an environment variable wins over every config");
      }
    }
  }
}
