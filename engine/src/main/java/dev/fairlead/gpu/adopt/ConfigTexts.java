package dev.fairlead.gpu.adopt;

import static dev.fairlead.value.Decoded.map;

import dev.fairlead.format.YamlReader;
import java.util.List;
import java.util.Map;

/** Finds the texts of configs in the files that carry them. */
final class ConfigTexts {
  private ConfigTexts() {}

  /** The document of a config's name; empty if there is none. */
  static Map<String, Object> find(List<Map<String, Object>> documents, String name) {
    for (Map<String, Object> document : documents) {
      Object found = find(document, name);
      if (found instanceof String text) {
        return YamlReader.readMap(text);
      }
    }
    return Map.of();
  }

  private static Object find(Map<String, Object> object, String name) {
    if (object.get("items") instanceof List<?> items) {
      for (Object item : items) {
        Object found = item instanceof Map ? find(map(item), name) : null;
        if (found != null) {
          return found;
        }
      }
    }
    String[][] paths = {{"data"}, {"config", "map"}, {"devicePlugin", "config", "data"}};
    for (String[] path : paths) {
      Object holder = object;
      for (String step : path) {
        holder = map(holder).get(step);
      }
      Object found = map(holder).get(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
