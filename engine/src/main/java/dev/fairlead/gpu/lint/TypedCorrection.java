package dev.fairlead.gpu.lint;

import static dev.fairlead.gpu.lint.ConfigCorrection.map;

import dev.fairlead.gpu.plugin.Delivery;
import dev.fairlead.gpu.plugin.TypedConfig;
import dev.fairlead.value.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Configs in the shape of our charts' values: corrected as the documents they stand for. */
final class TypedCorrection {
  private TypedCorrection() {}

  static void correct(Map<String, Object> values, Delivery delivery) {
    if (!(values.get("configs") instanceof Map)) {
      return;
    }
    Map<String, Object> configs = map(values.get("configs"));
    for (Map.Entry<String, Object> entry : configs.entrySet()) {
      if (entry.getValue() instanceof Map) {
        Map<String, Object> named = named(map(entry.getValue()));
        Map<String, Object> document = ConfigCorrection.of(TypedConfig.document(named), delivery);
        Map<String, Object> corrected = TypedConfig.values(document);
        if (!named.containsKey("sharing")) {
          corrected.remove("sharing", "none");
        }
        entry.setValue(corrected);
      }
    }
    String standard = values.get("defaultConfig") instanceof String text ? text : "";
    if (!standard.isEmpty() && !configs.containsKey(standard)) {
      List<String> known = new ArrayList<>(configs.keySet());
      String near = Spelling.nearest(standard, known);
      if (near != null) {
        values.put("defaultConfig", near);
      }
    }
  }

  /** A config with its keys by their right names. */
  private static Map<String, Object> named(Map<String, Object> config) {
    Map<String, Object> result = new LinkedHashMap<>();
    config.forEach(
        (key, value) -> {
          boolean known = TypedConfig.KEYS.contains(key);
          String near = known ? key : Spelling.nearest(key, TypedConfig.KEYS);
          if (near != null && (known || !config.containsKey(near))) {
            result.put(near, near.equals("sharing") ? kind(value) : value);
          }
        });
    return result;
  }

  private static Object kind(Object value) {
    String near =
        value instanceof String text
            ? Spelling.nearest(text.replace("-", ""), List.of("none", "timeSlicing", "mps"))
            : null;
    return near == null ? value : near;
  }
}
