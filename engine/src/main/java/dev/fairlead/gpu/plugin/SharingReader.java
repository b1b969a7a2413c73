package dev.fairlead.gpu.plugin;

import dev.fairlead.format.FormatException;
import dev.fairlead.format.YamlReader;
import dev.fairlead.gpu.plugin.Delivery.Installer;
import dev.fairlead.gpu.plugin.SharingFile.Form;
import dev.fairlead.review.Place;
import dev.fairlead.value.Decoded;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads any file that carries configs, and finds out which kind of file it is. */
public final class SharingReader {
  private final String file;
  private final String text;
  private final Passage passage;
  private final Delivery delivery;

  private SharingReader(String file, String text, Passage passage, Delivery delivery) {
    this.file = file;
    this.text = text;
    this.passage = passage;
    this.delivery = delivery;
  }

  /**
   * The file.
   *
   * @param delivery how configs reach the plugin where the file does not say; its version holds for
   *     all files without one
   * @throws GpuException if the text is no such file
   */
  public static SharingFile read(String file, String text, Delivery delivery) {
    return new SharingReader(file, text, Passage.file(file, text), delivery).read();
  }

  /**
   * Several files as one: manifests that belong together, such as a ClusterPolicy and the ConfigMap
   * that it names.
   *
   * @param texts the files in order, by name
   */
  public static SharingFile read(Map<String, String> texts, Delivery delivery) {
    String first = texts.keySet().iterator().next();
    if (texts.size() == 1) {
      return read(first, texts.get(first), delivery);
    }
    SharingReader reader = new SharingReader(first, "", Passage.files(texts), delivery);
    List<Map<String, Object>> objects = new ArrayList<>();
    texts.forEach((file, text) -> objects.addAll(objects(documents(file, text))));
    SharingFile found = reader.read(objects);
    if (found == null) {
      throw new GpuException(
          Place.in(first), "of several files each must be a ConfigMap or a ClusterPolicy");
    }
    return found;
  }

  private static List<Map<String, Object>> documents(String file, String text) {
    try {
      return YamlReader.readDocuments(text, file, Origin.Layer.USER);
    } catch (FormatException e) {
      throw new GpuException(
          new Place(file, Math.max(1, e.line()), Math.max(1, e.column()), 1), e.getMessage());
    }
  }

  private SharingFile read() {
    List<Map<String, Object>> documents;
    try {
      Object first = YamlReader.read(text);
      if (first != null && !(first instanceof Map)) {
        throw new GpuException(
            new Place(file, 1, 1, 1),
            "found "
                + Json.name(first)
                + ", expected a mapping: a config of the device plugin, a"
                + " ConfigMap, chart values or a ClusterPolicy");
      }
      documents = YamlReader.readDocuments(text, file, Origin.Layer.USER);
    } catch (FormatException e) {
      return document();
    }
    SharingFile found = read(objects(documents));
    if (found != null) {
      return found;
    }
    return documents.isEmpty() ? document() : values(documents.get(0));
  }

  /** What the objects of a manifest carry; null if that is nothing. */
  private SharingFile read(List<Map<String, Object>> objects) {
    for (Map<String, Object> object : objects) {
      if ("ClusterPolicy".equals(object.get("kind"))) {
        return new OperatorValues(Sources.map(object, "spec"), passage, true)
            .read(delivery.version(), data(objects));
      }
    }
    Map<String, Object> data = data(objects);
    return data.isEmpty() ? null : configMap(data);
  }

  private SharingFile values(Map<String, Object> values) {
    if (Sources.map(values, "devicePlugin", "config").isEmpty()) {
      if (PluginValues.matches(values)) {
        return new PluginValues(values, passage).read(version(Sources.map(values, "image"), "tag"));
      }
      return SharingValues.matches(values)
          ? new SharingValues(values, passage).read(delivery)
          : document();
    }
    String version = version(Sources.map(values, "devicePlugin"), "version");
    return new OperatorValues(values, passage, false).read(version, Map.of());
  }

  /** The version that an image tag tells, if it does. */
  private String version(Map<String, Object> image, String key) {
    String tag = Sources.text(image, key);
    boolean plain = !tag.isEmpty() && Releases.complaint(tag) == null;
    return plain ? tag : delivery.version();
  }

  private SharingFile document() {
    Reading reading = new ConfigReader(delivery, passage).read(text);
    NamedConfig config = new NamedConfig("", Place.in(file), passage, reading);
    return new SharingFile(
        Form.DOCUMENT,
        delivery,
        List.of(config),
        new Selection("", List.of("single")),
        reading.findings());
  }

  private SharingFile configMap(Map<String, Object> data) {
    Findings findings = new Findings(passage);
    List<NamedConfig> configs = Sources.configs(data, delivery, passage, findings);
    configs.forEach(named -> findings.list().addAll(named.reading().findings()));
    List<String> fallbacks =
        delivery.via() == Installer.OPERATOR ? List.of("empty") : List.of("named", "single");
    return new SharingFile(
        Form.CONFIG_MAP, delivery, configs, new Selection("", fallbacks), findings.list());
  }

  /** The objects of a manifest, those of lists too. */
  private static List<Map<String, Object>> objects(List<Map<String, Object>> documents) {
    List<Map<String, Object>> objects = new ArrayList<>();
    for (Map<String, Object> document : documents) {
      if (document.get("kind") instanceof String kind && kind.endsWith("List")) {
        for (Object item : Decoded.list(document.get("items"))) {
          if (item instanceof Map) {
            objects.add(Json.map(item));
          }
        }
      } else if (document.get("kind") instanceof String) {
        objects.add(document);
      }
    }
    return objects;
  }

  /** Whether a ConfigMap is the one in which charts/gpu-sharing leaves values for an installer. */
  public static boolean holdsValues(Map<String, Object> object) {
    Map<String, Object> labels = Sources.map(object, "metadata", "labels");
    return "target-values".equals(labels.get("app.kubernetes.io/component"));
  }

  /** The entries of all ConfigMaps. */
  private static Map<String, Object> data(List<Map<String, Object>> objects) {
    OriginMap data = new OriginMap();
    for (Map<String, Object> object : objects) {
      if ("ConfigMap".equals(object.get("kind")) && !holdsValues(object)) {
        Map<String, Object> entries = Sources.map(object, "data");
        entries.keySet().forEach(key -> OriginMap.copyEntry(entries, key, data));
      }
    }
    return data;
  }
}
