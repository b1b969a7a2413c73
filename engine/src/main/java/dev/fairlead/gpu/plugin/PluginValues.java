package dev.fairlead.gpu.plugin;

import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import java.util.List;
import java.util.Map;

/** Values of the plugin's own chart. Reference: deployments/helm/nvidia-device-plugin 0.20.0. */
final class PluginValues {
  private final Map<String, Object> values;
  private final Map<String, Object> config;
  private final Passage passage;
  private final Findings findings;

  PluginValues(Map<String, Object> values, Passage passage) {
    this.values = values;
    this.config = Sources.map(values, "config");
    this.passage = passage;
    this.findings = new Findings(passage);
  }

  /** Whether values are those of the chart. */
  static boolean matches(Map<String, Object> values) {
    Map<String, Object> config = Sources.map(values, "config");
    return config.containsKey("map")
        || config.containsKey("name")
        || config.containsKey("default")
        || config.containsKey("fallbackStrategies");
  }

  SharingFile read(String version) {
    Delivery delivery = delivery(version);
    Map<String, Object> map = Sources.map(config, "map");
    List<NamedConfig> configs = Sources.configs(map, delivery, passage, findings);
    Selection selection =
        new Selection(
            Sources.text(config, "default"),
            Sources.texts(config, "fallbackStrategies", List.of("named", "single")));
    check(map, selection);
    configs.forEach(named -> findings.list().addAll(named.reading().findings()));
    return new SharingFile(
        SharingFile.Form.PLUGIN_VALUES, delivery, configs, selection, findings.list());
  }

  /**
   * The variables that the chart sets for values that are not null: daemonset-device-plugin.yml.
   */
  private Delivery delivery(String version) {
    Delivery delivery = Delivery.chart(version).discovering(isOn("gfd", "enabled"));
    for (PluginKey key : PluginKeys.table().all()) {
      if (key.chartValue().isEmpty()) {
        continue;
      }
      String[] path = key.chartValue().split("\\.");
      Map<String, Object> holder = path.length == 1 ? values : Sources.map(values, path[0]);
      String name = path[path.length - 1];
      Object value = holder.get(name);
      boolean sets = key.type().equals("bool") ? value instanceof Boolean : value instanceof String;
      if (sets) {
        String flag = key.path().substring("flags.".length());
        Origin origin = OriginMap.origin(holder, name);
        delivery =
            delivery.with(new Delivery.Override(flag, value.toString(), key.chartValue(), origin));
      }
    }
    return delivery;
  }

  private boolean isOn(String part, String key) {
    return Boolean.TRUE.equals(Sources.map(values, part).get(key));
  }

  /** Reference: templates/validation.yml. */
  private void check(Map<String, Object> map, Selection selection) {
    String external = Sources.text(config, "name");
    if (!external.isEmpty() && !map.isEmpty()) {
      findings.error(
          "S12",
          "the chart fails: Only one of 'config.name' or 'config.map' should ever be set for a"
              + " given deployment.",
          OriginMap.origin(config, "name"),
          "name");
    }
    List<String> names = List.copyOf(map.keySet());
    if (names.isEmpty()) {
      return;
    }
    if (!selection.standard().isEmpty()) {
      Origin origin = OriginMap.origin(config, "default");
      NameRules.exists("config.default", selection.standard(), names, origin, findings);
    } else if (!selection.choose(names, "").error().isEmpty()) {
      findings.error(
          "S12",
          "the chart fails: A default config must be provided when more than one configuration is"
              + " set in 'config.map'.",
          OriginMap.origin(config, "map"),
          "map",
          "set config.default to one of " + String.join(", ", names));
    }
  }
}
