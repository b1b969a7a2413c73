package dev.fairlead.gpu.plugin;

import dev.fairlead.value.Decoded;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gets typed values out of decoded files. */
final class Sources {
  private Sources() {}

  /** The map at a path; empty if there is none. */
  static Map<String, Object> map(Map<String, Object> root, String... path) {
    Map<String, Object> map = root;
    for (String key : path) {
      map = Decoded.map(map.get(key));
    }
    return map;
  }

  static String text(Map<String, Object> map, String key) {
    return map.get(key) instanceof String text ? text : "";
  }

  static List<String> texts(Map<String, Object> map, String key, List<String> otherwise) {
    if (!(map.get(key) instanceof List)) {
      return otherwise;
    }
    List<String> texts = new ArrayList<>();
    Json.list(map.get(key)).forEach(item -> texts.add(String.valueOf(item)));
    return texts;
  }

  /** Reads the texts of a map of configs. */
  static List<NamedConfig> configs(
      Map<String, Object> map, Delivery delivery, Passage passage, Findings findings) {
    List<NamedConfig> configs = new ArrayList<>();
    for (Map.Entry<String, Object> entry : map.entrySet()) {
      String name = entry.getKey();
      Origin origin = OriginMap.origin(map, name);
      NameRules.check(name, origin, findings);
      if (!(entry.getValue() instanceof String text)) {
        findings.error(
            "S2",
            name + ": found " + Json.name(entry.getValue()) + ", expected the config's text",
            origin,
            name,
            "write `" + name + ": |` and the document below it, indented");
        continue;
      }
      Passage inner = passage.value(origin, name, text);
      Reading reading = new ConfigReader(delivery, inner).read(text);
      configs.add(new NamedConfig(name, passage.place(origin, name), inner, reading));
    }
    return configs;
  }

  /** One map out of two; entries of the first win, in maps within maps too. */
  static OriginMap over(Map<String, Object> own, Map<String, Object> base) {
    OriginMap merged = new OriginMap();
    base.keySet().forEach(key -> OriginMap.copyEntry(base, key, merged));
    for (String key : own.keySet()) {
      boolean both = own.get(key) instanceof Map && base.get(key) instanceof Map;
      OriginMap.copyEntry(own, key, merged);
      if (both) {
        Object inner = over(map(own, key), map(base, key));
        merged.put(key, inner, OriginMap.origin(own, key));
      }
    }
    return merged;
  }
}
