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
  /** The config without sharing that charts/gpu-sharing always writes. */
  private static final String EXCLUSIVE = "exclusive";

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

  /** Whether configs are given. */
  public boolean hasConfigs() {
    return !configs().isEmpty();
  }

  /** The whole block, as {@code global.gpuSharing} takes it. */
  public Map<String, Object> block() {
    Map<String, Object> block = Sources.over(Map.of(), shared);
    for (String key : List.of("pluginVersion", "defaultConfig")) {
      if (own.containsKey(key)) {
        block.put(key, own.get(key));
      }
    }
    if (hasConfigs()) {
      block.put("configs", configs());
    }
    if (!pools().isEmpty()) {
      block.put("pools", pools());
    }
    return block;
  }

  private Map<String, Object> configs() {
    return Sources.over(Sources.map(own, "configs"), Sources.map(shared, "configs"));
  }

  /** The configs and which of them is the default. */
  public SharingFile read(Delivery given) {
    Findings findings = new Findings(passage);
    Delivery delivery = versioned(targeted(given), findings);
    List<NamedConfig> read = new ArrayList<>();
    Map<String, Object> map = configs();
    for (String name : map.keySet()) {
      read.add(config(map, name, delivery, findings));
    }
    if (!map.containsKey(EXCLUSIVE)) {
      Reading nothing = new ConfigReader(delivery, passage).read(new OriginMap());
      read.add(new NamedConfig(EXCLUSIVE, passage.place(null, ""), passage, nothing));
    }
    Selection selection = selection(map, findings);
    return new SharingFile(SharingFile.Form.VALUES, delivery, read, selection, findings.list());
  }

  private NamedConfig config(
      Map<String, Object> map, String name, Delivery delivery, Findings findings) {
    Origin origin = OriginMap.origin(map, name);
    NameRules.check(name, origin, findings);
    Object value = map.get(name);
    if (value != null && !(value instanceof Map)) {
      String found = "configs." + name + ": found " + Json.name(value) + ", expected a mapping";
      findings.error("S1", found, origin, name);
    }
    Map<String, Object> config = Sources.map(map, name);
    TypedConfig.check(name, config, findings);
    Reading reading = new ConfigReader(delivery, passage).read(TypedConfig.document(config));
    findings.list().addAll(reading.findings());
    return new NamedConfig(name, passage.place(origin, name), passage, reading);
  }

  private Map<String, Object> holder(String key) {
    return own.containsKey(key) ? own : shared;
  }

  /**
   * What the chart's target says of the installer. The values that the chart writes for the
   * operator leave the MIG strategy to the configs.
   */
  private Delivery targeted(Delivery given) {
    Map<String, Object> target = Sources.map(own, "target");
    boolean operator = Sources.text(target, "kind").equals("gpuOperator");
    Delivery delivery =
        operator
            ? Delivery.operator(given.version())
                .with(new Delivery.Override("migStrategy", "", "mig.strategy", null))
            : given;
    Object discovers = Sources.map(target, "gpuFeatureDiscovery").get("enabled");
    return delivery.discovering(delivery.gfd() && !Boolean.FALSE.equals(discovers));
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

  /**
   * The default: the one that is named, else the only config there is, else {@code default}, else
   * {@code exclusive}, which always exists and shares nothing.
   */
  private Selection selection(Map<String, Object> map, Findings findings) {
    Map<String, Object> holder = holder("defaultConfig");
    String standard = Sources.text(holder, "defaultConfig");
    List<String> names = new ArrayList<>(map.keySet());
    if (standard.isEmpty()) {
      boolean named = names.contains("default");
      standard = names.size() == 1 ? names.get(0) : named ? "default" : EXCLUSIVE;
    }
    names.add(EXCLUSIVE);
    Origin origin = OriginMap.origin(holder, "defaultConfig");
    NameRules.exists("defaultConfig", standard, names, origin, findings);
    return new Selection(standard, List.of());
  }
}
