package dev.fairlead.gpu.lint;

import static dev.fairlead.gpu.lint.ConfigCorrection.map;

import dev.fairlead.format.FormatException;
import dev.fairlead.format.YamlReader;
import dev.fairlead.format.YamlWriter;
import dev.fairlead.gpu.plugin.SharingFile;
import dev.fairlead.gpu.plugin.SharingFile.Form;
import dev.fairlead.gpu.plugin.SharingReader;
import dev.fairlead.value.DeepCopy;
import dev.fairlead.value.Origin;
import dev.fairlead.value.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A file of configs as it should be: the configs corrected, each in the place it has. */
final class FileCorrection {
  private final SharingFile file;
  private final List<Map<String, Object>> present;

  private FileCorrection(SharingFile file, List<Map<String, Object>> present) {
    this.file = file;
    this.present = present;
  }

  /** The corrected text; the same text if nothing is to be changed, or nobody knows how. */
  static String of(String name, String text, SharingFile file) {
    List<Map<String, Object>> present;
    try {
      present = YamlReader.readDocuments(text, name, Origin.Layer.USER);
    } catch (FormatException e) {
      return text;
    }
    return present.isEmpty() ? text : new FileCorrection(file, present).corrected(text);
  }

  private String corrected(String text) {
    List<Object> wanted = new ArrayList<>();
    for (Map<String, Object> document : present) {
      wanted.add(document(map(DeepCopy.copy(document)), text));
    }
    return YamlPatch.of(text, present, wanted);
  }

  private Object document(Map<String, Object> document, String text) {
    switch (file.form()) {
      case DOCUMENT -> {
        Map<String, String> nested = nested(document, "");
        if (!nested.isEmpty()) {
          return YamlReader.read(nested.values().iterator().next());
        }
        return ConfigCorrection.of(document, file.delivery());
      }
      case VALUES -> typed(document);
      case CONFIG_MAP -> objects(document);
      case CLUSTER_POLICY -> objects(document);
      case PLUGIN_VALUES -> pluginValues(document);
      case OPERATOR_VALUES -> policy(document);
    }
    return document;
  }

  private void objects(Map<String, Object> object) {
    if (object.get("items") instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Map) {
          objects(map(item));
        }
      }
    }
    boolean configs = "ConfigMap".equals(object.get("kind")) && !SharingReader.holdsValues(object);
    if (configs && object.get("data") instanceof Map) {
      configs(map(object.get("data")));
    }
    if ("ClusterPolicy".equals(object.get("kind")) && object.get("spec") instanceof Map) {
      policy(map(object.get("spec")));
    }
  }

  private void pluginValues(Map<String, Object> values) {
    Map<String, Object> config = map(values.get("config"));
    if (config.get("map") instanceof Map) {
      configs(map(config.get("map")));
      standard(config, map(config.get("map")).keySet());
    }
    if (broken("gpu/S11")) {
      values.putIfAbsent("gfd", new LinkedHashMap<String, Object>());
      if (values.get("gfd") instanceof Map) {
        map(values.get("gfd")).put("enabled", true);
      }
    }
  }

  /** Values of the operator, or the spec of its policy. */
  private void policy(Map<String, Object> values) {
    Object plugin = values.get("devicePlugin");
    if (!(plugin instanceof Map) || !(map(plugin).get("config") instanceof Map)) {
      return;
    }
    Map<String, Object> config = map(map(plugin).get("config"));
    if (config.get("data") instanceof Map && file.form() == Form.OPERATOR_VALUES) {
      configs(map(config.get("data")));
    }
    standard(config, file.names());
  }

  private boolean broken(String rule) {
    return file.findings().stream().anyMatch(finding -> finding.rule().equals(rule));
  }

  /** The config of nodes without a label: one that exists. */
  private void standard(Map<String, Object> config, Iterable<String> names) {
    List<String> known = new ArrayList<>();
    names.forEach(known::add);
    String standard = config.get("default") instanceof String text ? text : "";
    if (known.isEmpty() || known.contains(standard) || !broken("gpu/S12")) {
      return;
    }
    String near = standard.isEmpty() ? null : Spelling.nearest(standard, known);
    if (near == null && standard.isEmpty()) {
      near = known.contains("default") ? "default" : known.size() == 1 ? known.get(0) : null;
    }
    if (near != null) {
      config.put("default", near);
    }
  }

  /** Corrects each text of a map of configs. */
  private void configs(Map<String, Object> data) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (Map.Entry<String, Object> entry : data.entrySet()) {
      if (entry.getValue() instanceof String text) {
        texts(entry.getKey(), text).forEach(result::putIfAbsent);
      } else if (entry.getValue() instanceof Map) {
        Map<String, Object> config = ConfigCorrection.of(map(entry.getValue()), file.delivery());
        result.put(entry.getKey(), YamlWriter.write(config));
      } else {
        result.put(entry.getKey(), entry.getValue());
      }
    }
    data.clear();
    data.putAll(result);
  }

  /** What one text should be; several, if it holds several. */
  private Map<String, String> texts(String name, String text) {
    List<Map<String, Object>> documents;
    try {
      Object first = YamlReader.read(text);
      if (!(first instanceof Map)) {
        return Map.of(name, text);
      }
      documents = YamlReader.readDocuments(text, "config", Origin.Layer.USER);
    } catch (FormatException e) {
      return Map.of(name, text);
    }
    Map<String, String> nested = nested(documents.get(0), name);
    if (!nested.isEmpty()) {
      Map<String, String> result = new LinkedHashMap<>();
      nested.forEach((key, inner) -> result.putAll(texts(key, inner)));
      return result;
    }
    Object wanted = ConfigCorrection.of(documents.get(0), file.delivery());
    return Map.of(name, YamlPatch.of(text, documents.subList(0, 1), List.of(wanted)));
  }

  /** The configs that stand in something else: values of a chart, or a ConfigMap. */
  private static Map<String, String> nested(Map<String, Object> document, String name) {
    if (ConfigCorrection.hasKnownKey(document)) {
      return Map.of();
    }
    Map<String, String> configs = new LinkedHashMap<>();
    String[][] paths = {
      {"config", "map"}, {"map"}, {"data"}, {"devicePlugin", "config", "data"}, {"config", "data"}
    };
    for (String[] path : paths) {
      Object found = document;
      for (String step : path) {
        found = found instanceof Map ? map(found).get(step) : null;
      }
      if (found instanceof Map && configs.isEmpty()) {
        map(found)
            .forEach(
                (key, value) -> {
                  if (value instanceof String text) {
                    configs.put(key, text);
                  }
                });
      }
    }
    if (configs.size() == 1 && !name.isEmpty()) {
      return Map.of(name, configs.values().iterator().next());
    }
    boolean direct = configs.isEmpty() && document.get("config") instanceof Map;
    if (direct && ConfigCorrection.hasKnownKey(map(document.get("config")))) {
      return Map.of(name, YamlWriter.write(document.get("config")));
    }
    return configs;
  }

  /** Our own charts' values. */
  private void typed(Map<String, Object> values) {
    TypedCorrection.correct(values, file.delivery());
    if (values.get("global") instanceof Map) {
      Object shared = map(values.get("global")).get("gpuSharing");
      if (shared instanceof Map) {
        TypedCorrection.correct(map(shared), file.delivery());
      }
    }
  }
}
