package dev.fairlead.gpu.plugin;

import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import java.util.List;
import java.util.Map;

/**
 * Values of the GPU operator's chart, or the spec of a ClusterPolicy: both name the parts alike.
 * Reference: gpu-operator v26.7, controllers/object_controls.go.
 */
final class OperatorValues {
  private final Map<String, Object> values;
  private final Passage passage;
  private final boolean policy;
  private final Findings findings;

  /**
   * @param policy whether these are the spec of a ClusterPolicy, which has no default values
   */
  OperatorValues(Map<String, Object> values, Passage passage, boolean policy) {
    this.values = values;
    this.passage = passage;
    this.policy = policy;
    this.findings = new Findings(passage);
  }

  /**
   * The file.
   *
   * @param given configs of ConfigMaps beside the policy; read again under this delivery
   */
  SharingFile read(String version, Map<String, Object> given) {
    Delivery delivery = delivery(version);
    Map<String, Object> config = Sources.map(values, "devicePlugin", "config");
    Map<String, Object> data = policy ? given : Sources.map(config, "data");
    List<NamedConfig> configs = Sources.configs(data, delivery, passage, findings);
    String standard = Sources.text(config, "default");
    check(config, standard, List.copyOf(data.keySet()));
    configs.forEach(named -> findings.list().addAll(named.reading().findings()));
    return new SharingFile(
        policy ? SharingFile.Form.CLUSTER_POLICY : SharingFile.Form.OPERATOR_VALUES,
        delivery,
        configs,
        new Selection(standard, List.of("empty")),
        findings.list());
  }

  private Delivery delivery(String version) {
    Delivery delivery = Delivery.operator(version);
    Map<String, Object> mig = Sources.map(values, "mig");
    if (policy || mig.containsKey("strategy")) {
      Origin origin = OriginMap.origin(mig, "strategy");
      String strategy = Sources.text(mig, "strategy");
      delivery =
          delivery.with(new Delivery.Override("migStrategy", strategy, "mig.strategy", origin));
    }
    if (Boolean.FALSE.equals(Sources.map(values, "cdi").get("enabled"))) {
      delivery =
          delivery.with(
              new Delivery.Override("plugin.deviceListStrategy", "envvar", "the operator", null));
    }
    Map<String, Object> plugin = Sources.map(values, "devicePlugin");
    if (plugin.get("env") instanceof List) {
      for (Object item : Json.list(plugin.get("env"))) {
        delivery = item instanceof Map ? withVariable(delivery, Json.map(item)) : delivery;
      }
    }
    boolean off = Boolean.FALSE.equals(Sources.map(values, "gfd").get("enabled"));
    return delivery.discovering(!off);
  }

  private static Delivery withVariable(Delivery delivery, Map<String, Object> item) {
    String name = Sources.text(item, "name");
    for (PluginKey key : PluginKeys.table().all()) {
      if (!name.isEmpty() && key.variable().equals(name)) {
        String flag = key.path().substring("flags.".length());
        Origin origin = OriginMap.origin(item, "value");
        String value = String.valueOf(item.get("value"));
        return delivery.with(new Delivery.Override(flag, value, "devicePlugin.env", origin));
      }
    }
    return delivery;
  }

  private void check(Map<String, Object> config, String standard, List<String> names) {
    boolean used = !names.isEmpty() || !Sources.text(config, "name").isEmpty();
    if (used && standard.isEmpty()) {
      findings.error(
          "S12",
          "devicePlugin.config.default is empty: nodes without a label share nothing",
          OriginMap.origin(config, config.containsKey("default") ? "default" : "name"),
          config.containsKey("default") ? "default" : "name",
          "the operator falls back to no config at all, whatever the map holds");
    } else if (!standard.isEmpty() && !names.isEmpty()) {
      Origin origin = OriginMap.origin(config, "default");
      NameRules.exists("devicePlugin.config.default", standard, names, origin, findings);
    }
  }
}
