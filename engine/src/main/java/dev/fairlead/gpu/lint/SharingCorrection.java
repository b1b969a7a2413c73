package dev.fairlead.gpu.lint;

import static dev.fairlead.gpu.lint.ConfigCorrection.map;
import static dev.fairlead.gpu.plugin.ResourceName.GPU;
import static dev.fairlead.gpu.plugin.ResourceName.MIG;
import static dev.fairlead.gpu.plugin.ResourceName.PREFIX;

import dev.fairlead.gpu.plugin.Delivery;
import dev.fairlead.gpu.plugin.Delivery.Installer;
import dev.fairlead.value.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The part of a config that shares GPUs, once its keys are right. */
final class SharingCorrection {
  private static final double MPS_CLIENTS = 48;

  /** Where the plugin's chart keeps what the MPS daemon and the plugin exchange. */
  private static final String MPS_ROOT = "/run/nvidia/mps";

  private final Map<String, Object> document;
  private final Delivery delivery;

  SharingCorrection(Map<String, Object> document, Delivery delivery) {
    this.document = document;
    this.delivery = delivery;
  }

  void correct() {
    if (!(document.get("sharing") instanceof Map)) {
      return;
    }
    Map<String, Object> kinds = map(document.get("sharing"));
    if (kinds.get("mps") instanceof Map && kinds.containsKey("timeSlicing")) {
      kinds.remove("timeSlicing");
    }
    for (String kind : List.copyOf(kinds.keySet())) {
      if (kinds.get(kind) instanceof Map && sharesNothing(map(kinds.get(kind)), kind)) {
        kinds.remove(kind);
      }
    }
    if (kinds.isEmpty()) {
      document.remove("sharing");
    }
    if (kinds.get("mps") instanceof Map) {
      mps();
    }
  }

  /** Corrects what one kind shares; whether nothing is left of it. */
  private boolean sharesNothing(Map<String, Object> kind, String name) {
    if (!(kind.get("resources") instanceof List<?> list) || list.isEmpty()) {
      return kind.isEmpty();
    }
    Map<Object, Map<String, Object>> kept = new LinkedHashMap<>();
    List<Object> result = new ArrayList<>();
    for (Object item : list) {
      if (!(item instanceof Map)) {
        return false;
      }
      Map<String, Object> resource = map(item);
      Object replicas = resource.get("replicas");
      boolean single = replicas instanceof Number number && number.doubleValue() < 2;
      if (single) {
        continue;
      }
      rename(resource);
      Object device = complete(resource.get("name"));
      Map<String, Object> same = kept.get(device);
      if (name.equals("mps") && replicas instanceof Number number) {
        resource.put("replicas", Math.min(number.doubleValue(), MPS_CLIENTS));
      }
      if (same != null) {
        most(same, replicas);
      } else {
        kept.put(device, resource);
        result.add(item);
      }
    }
    if (result.size() < list.size()) {
      kind.put("resources", result);
    }
    return result.isEmpty();
  }

  /** What the node would offer for two entries of one resource. */
  private static void most(Map<String, Object> resource, Object replicas) {
    if (resource.get("replicas") instanceof Number first
        && replicas instanceof Number second
        && second.doubleValue() > first.doubleValue()) {
      resource.put("replicas", replicas);
    }
  }

  private void rename(Map<String, Object> resource) {
    if (!(resource.get("name") instanceof String given)) {
      return;
    }
    String lower = given.toLowerCase(Locale.ROOT);
    String name = lower.startsWith(PREFIX) ? lower : PREFIX + lower;
    boolean mig = name.startsWith(MIG);
    if (!mig && !name.equals(GPU)) {
      boolean near = Spelling.nearest(name.substring(PREFIX.length()), List.of("gpu")) != null;
      name = near ? GPU : given;
    }
    if (mig) {
      name = withStrategy(name);
    }
    if (!name.equals(complete(given))) {
      resource.put("name", name);
    }
  }

  /** A name with the prefix that the plugin adds. */
  private static Object complete(Object name) {
    return name instanceof String text && !text.startsWith(PREFIX) ? PREFIX + text : name;
  }

  /** MIG devices have names of their own only with the strategy mixed. */
  private String withStrategy(String name) {
    for (Delivery.Override override : delivery.overrides()) {
      if (override.flag().equals("migStrategy")) {
        return name;
      }
    }
    Map<String, Object> flags = flags();
    if ("single".equals(flags.get("migStrategy"))) {
      return GPU;
    }
    flags.put("migStrategy", "mixed");
    return name;
  }

  private Map<String, Object> flags() {
    if (!(document.get("flags") instanceof Map)) {
      document.put("flags", new LinkedHashMap<String, Object>());
    }
    return map(document.get("flags"));
  }

  private void mps() {
    Object flags = document.get("flags");
    Object strategy = flags instanceof Map ? map(flags).get("migStrategy") : null;
    if ("mixed".equals(strategy)) {
      flags().put("migStrategy", "none");
    }
    boolean rooted = flags instanceof Map && map(flags).get("mpsRoot") instanceof String;
    if (delivery.via() == Installer.PLAIN && !rooted) {
      flags().put("mpsRoot", MPS_ROOT);
    }
  }
}
