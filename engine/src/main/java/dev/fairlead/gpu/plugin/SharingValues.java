package dev.fairlead.gpu.plugin;

import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The block that our charts and the plan read alike: at the top of the gpu-sharing chart's values,
 * over that of {@code global.gpuSharing}, per config and per pool.
 */
public final class SharingValues {
  private final Map<String, Object> own;
  private final Map<String, Object> shared;
  private final Passage passage;

  public SharingValues(Map<String, Object> values, Passage passage) {
    this.own = values;
    this.shared = Sources.map(values, "global", "gpuSharing");
    this.passage = passage;
  }

  /** Whether values have such a block. */
  static boolean matches(Map<String, Object> values) {
    return values.containsKey("configs")
        || values.containsKey("pools")
        || values.containsKey("defaultConfig")
        || values.containsKey("pluginVersion")
        || Sources.map(values, "global").containsKey("gpuSharing");
  }

  /** The pools, each a map with origins. */
  public Map<String, Object> pools() {
    return Sources.over(Sources.map(own, "pools"), Sources.map(shared, "pools"));
  }

  /** Where the values' texts are. */
  public Passage passage() {
    return passage;
  }

  /** The configs and which of them is the default. */
  public SharingFile read(Delivery given) {
    Findings findings = new Findings(passage);
    Delivery delivery = versioned(given, findings);
    List<NamedConfig> configs = new ArrayList<>();
    Map<String, Object> map =
        Sources.over(Sources.map(own, "configs"), Sources.map(shared, "configs"));
    for (Map.Entry<String, Object> entry : map.entrySet()) {
      String name = entry.getKey();
      Origin origin = OriginMap.origin(map, name);
      NameRules.check(name, origin, findings);
      Map<String, Object> config = Sources.map(map, name);
      if (entry.getValue() != null && !(entry.getValue() instanceof Map)) {
        String found = Json.name(entry.getValue());
        findings.error(
            "S1", "configs." + name + ": found " + found + ", expected a mapping", origin, name);
      }
      TypedConfig.check(name, config, findings);
      Reading reading = new ConfigReader(delivery, passage).read(TypedConfig.document(config));
      findings.list().addAll(reading.findings());
      configs.add(new NamedConfig(name, passage.place(origin, name), passage, reading));
    }
    Selection selection = selection(List.copyOf(map.keySet()), findings);
    return new SharingFile(SharingFile.Form.VALUES, delivery, configs, selection, findings.list());
  }

  private Map<String, Object> holder(String key) {
    return own.containsKey(key) ? own : shared;
  }

  private Delivery versioned(Delivery given, Findings findings) {
    Map<String, Object> holder = holder("pluginVersion");
    Object version = holder.get("pluginVersion");
    if (version == null || version.equals("")) {
      return given;
    }
    String complaint =
        version instanceof String text
            ? Releases.complaint(text)
            : "found " + Json.compact(version) + ", expected a version in quotes";
    if (complaint == null) {
      return given.of(version.toString());
    }
    Origin origin = OriginMap.origin(holder, "pluginVersion");
    findings.error("S14", "pluginVersion: " + complaint, origin, "pluginVersion");
    return given;
  }

  private Selection selection(List<String> names, Findings findings) {
    Map<String, Object> holder = holder("defaultConfig");
    String standard = Sources.text(holder, "defaultConfig");
    if (!standard.isEmpty() && !names.isEmpty()) {
      Origin origin = OriginMap.origin(holder, "defaultConfig");
      NameRules.exists("defaultConfig", standard, names, origin, findings);
    }
    return new Selection(standard, List.of("named", "single"));
  }
}
