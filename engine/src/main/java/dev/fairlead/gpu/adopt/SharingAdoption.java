package dev.fairlead.gpu.adopt;

import dev.fairlead.format.YamlReader;
import dev.fairlead.gpu.lint.Lint;
import dev.fairlead.gpu.plugin.Delivery;
import dev.fairlead.gpu.plugin.GpuException;
import dev.fairlead.gpu.plugin.NamedConfig;
import dev.fairlead.gpu.plugin.Passage;
import dev.fairlead.gpu.plugin.PluginConfig;
import dev.fairlead.gpu.plugin.SharingFile;
import dev.fairlead.gpu.plugin.SharingFile.Form;
import dev.fairlead.gpu.plugin.SharingReader;
import dev.fairlead.gpu.plugin.TypedConfig;
import dev.fairlead.review.Finding;
import dev.fairlead.review.Finding.Severity;
import dev.fairlead.review.Place;
import dev.fairlead.value.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Configs of the device plugin, wherever they stand, as values of charts/gpu-sharing. */
final class SharingAdoption {
  private final String name;
  private final String text;
  private final Lint lint;
  private final SharingFile file;
  private final SharingFile corrected;

  private SharingAdoption(String name, String text, Delivery delivery) {
    this.name = name;
    this.text = text;
    this.lint = Lint.of(name, text, delivery);
    this.file = SharingReader.read(name, text, delivery);
    this.corrected = SharingReader.read(name, lint.corrected(), delivery);
  }

  static SharingAdoption of(String name, String text, Delivery delivery) {
    return new SharingAdoption(name, text, delivery);
  }

  /** The file's name. */
  String name() {
    return name;
  }

  /** What the corrected configs share, for workloads that ask for it. */
  List<GpuAdoption.Slices> slices() {
    List<GpuAdoption.Slices> slices = new ArrayList<>();
    for (NamedConfig config : corrected.configs()) {
      PluginConfig read = config.reading().config().orElse(PluginConfig.EMPTY);
      slices.add(new GpuAdoption.Slices(read.strategy(), read.sharing()));
    }
    return slices;
  }

  /**
   * The values.
   *
   * @param asIs whether a ConfigMap that holds chart values is to be written as broken as it is
   */
  Adoption adopt(boolean asIs) {
    if (file.form() == Form.VALUES) {
      throw new GpuException(Place.in(name), "these are values of charts/gpu-sharing already");
    }
    Made values = new Made();
    List<Finding> findings = new ArrayList<>();
    boolean nested = false;
    for (Finding finding : lint.findings()) {
      nested |= finding.rule().equals("gpu/S2");
      if (finding.severity() != Severity.NOTE) {
        findings.add(finding);
      }
    }
    for (Finding finding : lint.left()) {
      String message = "not corrected; " + finding.message();
      findings.add(
          new Finding(Adoption.LEFT_OUT, Severity.WARNING, message, Place.in(name), List.of(), ""));
    }
    if (asIs && nested && file.form() == Form.CONFIG_MAP) {
      values.put("compat.helmNested", true);
    }
    if (corrected.configs().isEmpty()) {
      throw new GpuException(
          Place.in(name),
          "found no config of the device plugin; if it stands in a ConfigMap, import that");
    }
    String version = corrected.delivery().version();
    String bare = version.startsWith("v") ? version.substring(1) : version;
    if (!bare.equals(Delivery.NEWEST)) {
      values.put("pluginVersion", bare);
    }
    String standard = corrected.selection().choose(corrected.names(), "").config();
    values.putGiven("defaultConfig", standard);
    configs(values);
    objects(values, findings);
    return new Adoption("gpu-sharing", values.values(), findings);
  }

  private void configs(Made values) {
    Map<String, Object> configs = new LinkedHashMap<>();
    List<Map<String, Object>> documents =
        YamlReader.readDocuments(lint.corrected(), name, Origin.Layer.USER);
    for (NamedConfig config : corrected.configs()) {
      String key = config.name().isEmpty() ? "default" : config.name();
      Map<String, Object> document =
          file.form() == Form.DOCUMENT
              ? documents.isEmpty() ? Map.of() : documents.get(0)
              : ConfigTexts.find(documents, config.name());
      configs.put(key, TypedConfig.values(document));
    }
    values.putGiven("configs", configs);
  }

  /** What the objects or values say beside configs. */
  private void objects(Made values, List<Finding> findings) {
    Passage passage = Passage.file(name, text);
    for (Map<String, Object> object : YamlReader.readDocuments(text, name, Origin.Layer.USER)) {
      Part part = Part.of(object);
      switch (file.form()) {
        case CONFIG_MAP, CLUSTER_POLICY -> {
          if ("ConfigMap".equals(object.get("kind"))) {
            Part metadata = part.part("metadata");
            values.putGiven("fullnameOverride", metadata.text("name"));
            values.putGiven("labels", metadata.take("labels"));
            values.putGiven("annotations", metadata.take("annotations"));
          }
        }
        case PLUGIN_VALUES -> {
          for (String key : part.keys()) {
            if (!key.equals("config") && part.has(key)) {
              findings.add(stays(key, passage.place(part.origin(key), key)));
            }
          }
        }
        case OPERATOR_VALUES -> {
          Part plugin = part.part("devicePlugin");
          Part config = plugin.part("config");
          values.putGiven("fullnameOverride", config.text("name"));
        }
        case DOCUMENT, VALUES -> {}
      }
    }
  }

  private static Finding stays(String key, Place place) {
    String message = key + ": stays in the values of the plugin's own chart";
    return new Finding("gpu/stays", Severity.NOTE, message, place, List.of(), "");
  }
}
