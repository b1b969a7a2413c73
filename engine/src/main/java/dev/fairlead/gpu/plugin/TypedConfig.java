package dev.fairlead.gpu.plugin;

import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One config of our charts' values as the document that charts/gpu-sharing writes of it; every key
 * keeps the place it has in the values.
 */
public final class TypedConfig {
  private static final Set<String> KINDS = Set.of("timeSlicing", "mps");
  private static final List<String> REPLICATED =
      List.of("renameByDefault", "failRequestsGreaterThanOne", "resources");

  /** The keys that such a config may have. */
  public static final List<String> KEYS =
      List.of(
          "migStrategy",
          "sharing",
          "renameByDefault",
          "failRequestsGreaterThanOne",
          "resources",
          "flags",
          "imex");

  private TypedConfig() {}

  /** The document. */
  public static OriginMap document(Map<String, Object> config) {
    OriginMap document = new OriginMap();
    document.put("version", "v1");
    OriginMap flags = new OriginMap();
    copy(config, "migStrategy", flags);
    if (config.get("flags") instanceof Map<?, ?>) {
      Map<String, Object> given = Json.map(config.get("flags"));
      given.keySet().forEach(key -> copy(given, key, flags));
    }
    if (!flags.isEmpty()) {
      document.put("flags", flags);
    }
    Object kind = config.get("sharing");
    if (kind instanceof String name && KINDS.contains(name)) {
      OriginMap replicated = new OriginMap();
      REPLICATED.forEach(key -> copy(config, key, replicated));
      OriginMap sharing = new OriginMap();
      Origin origin = OriginMap.origin(config, "sharing");
      sharing.put(name, replicated, origin);
      document.put("sharing", sharing, origin);
    }
    copy(config, "imex", document);
    return document;
  }

  /** The config that stands for a document, of which it takes the keys that the plugin knows. */
  public static Map<String, Object> values(Map<String, Object> document) {
    Map<String, Object> config = new LinkedHashMap<>();
    Map<String, Object> flags = new LinkedHashMap<>(Sources.map(document, "flags"));
    if (flags.containsKey("migStrategy")) {
      config.put("migStrategy", flags.remove("migStrategy"));
    }
    Map<String, Object> sharing = Sources.map(document, "sharing");
    String kind = sharing.get("mps") instanceof Map ? "mps" : "timeSlicing";
    boolean shares = sharing.get(kind) instanceof Map;
    config.put("sharing", shares ? kind : "none");
    Map<String, Object> replicated = Sources.map(sharing, kind);
    for (String key : REPLICATED) {
      if (replicated.containsKey(key)) {
        config.put(key, replicated.get(key));
      }
    }
    Map<String, Object> plugin = new LinkedHashMap<>(Sources.map(flags, "plugin"));
    if (plugin.get("deviceListStrategy") instanceof String one) {
      plugin.put("deviceListStrategy", List.of(one));
      flags.put("plugin", plugin);
    }
    if (!flags.isEmpty()) {
      config.put("flags", flags);
    }
    if (document.get("imex") instanceof Map) {
      config.put("imex", document.get("imex"));
    }
    return config;
  }

  private static void copy(Map<String, Object> from, String key, OriginMap to) {
    if (from.containsKey(key)) {
      OriginMap.copyEntry(from, key, to);
    }
  }

  /** What the values say that no document can hold: unknown keys and an unknown way to share. */
  static void check(String name, Map<String, Object> config, Findings findings) {
    for (String key : config.keySet()) {
      if (!KEYS.contains(key)) {
        boolean foreign = Set.of("config", "map", "data").contains(key);
        String rule = foreign ? "S2" : "S1";
        String message = "configs." + name + "." + key + ": no config has this key";
        String meant = Spelling.nearest(key, KEYS);
        Origin origin = OriginMap.origin(config, key);
        if (meant == null || foreign) {
          findings.error(rule, message, origin, key, "expected " + String.join(", ", KEYS));
        } else {
          findings.misspelt(rule, message, origin, key, meant);
        }
      }
    }
    Object kind = config.get("sharing");
    if (kind != null && !KINDS.contains(kind) && !kind.equals("none")) {
      findings.error(
          "S1",
          "configs." + name + ".sharing: found " + Json.compact(kind),
          OriginMap.origin(config, "sharing"),
          "sharing",
          "expected none, timeSlicing or mps");
    }
  }
}
