package dev.fairlead.chart;

import dev.fairlead.format.YamlReader;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.Profile;
import java.util.Map;

/**
 * Reads a file of values: the first document for Helm 3, all documents merged for Helm 4.
 * Reference: helm pkg/chart/v2/loader/load.go, LoadValues and MergeMaps.
 */
final class ValuesFile {
  private ValuesFile() {}

  /** The values of a text, with origins; throws a FormatException. */
  static Map<String, Object> read(String text, String source, Origin.Layer layer, Profile profile) {
    if (profile == Profile.HELM_3) {
      return YamlReader.readMap(text, source, layer);
    }
    Map<String, Object> values = new OriginMap();
    for (Map<String, Object> document : YamlReader.readDocuments(text, source, layer)) {
      merge(values, document);
    }
    return values;
  }

  /** Puts values over others, in place; tables are merged, all else is replaced. */
  static void merge(Map<String, Object> target, Map<String, Object> source) {
    for (Map.Entry<String, Object> entry : source.entrySet()) {
      String key = entry.getKey();
      Object old = target.get(key);
      if (entry.getValue() instanceof Map && old instanceof Map) {
        merge(Origins.table(old), Origins.table(entry.getValue()));
        Origins.replace(target, key, old, source);
      } else {
        Origins.replace(target, key, entry.getValue(), source);
      }
    }
  }
}
