package dev.fairlead.gpu.plugin;

import dev.fairlead.format.FormatException;
import dev.fairlead.format.GoShape;
import dev.fairlead.format.GoStruct;
import dev.fairlead.format.YamlReader;
import dev.fairlead.gpu.plugin.Refusal.Stage;
import dev.fairlead.value.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a config the way the plugin does, and says what is wrong with it. The two differ: the
 * plugin silently drops what it does not know.
 */
public final class ConfigReader {
  /** What sigs.k8s.io/yaml turns into text before it is decoded: no more than the version. */
  private static final GoStruct SHAPE =
      new GoStruct(
          "v1.Config",
          "v1.Config",
          List.of(new GoStruct.Field("Version", "version", false, GoShape.Scalar.TEXT)));

  private final Delivery delivery;
  private final Passage passage;

  public ConfigReader(Delivery delivery, Passage passage) {
    this.delivery = delivery;
    this.passage = passage;
  }

  /** Reads a document. */
  public Reading read(String text) {
    try {
      return read(YamlReader.readFor(SHAPE, text, "config", Origin.Layer.USER));
    } catch (FormatException e) {
      Origin origin =
          e.line() == 0 ? null : Origin.at("config", e.line(), e.column(), Origin.Layer.USER);
      return refused(new Refusal(Stage.YAML, e.getMessage(), origin, ""), null);
    }
  }

  /** Reads a document that is decoded already; its keys may stand in several files. */
  public Reading read(Object document) {
    PluginConfig config;
    try {
      config = effective(ConfigDecoder.decode(document));
    } catch (Refusal refusal) {
      return refused(refusal, document);
    }
    Optional<Refusal> refusal = FlagRules.refusal(config, delivery);
    Findings findings = new Findings(passage);
    refusal.ifPresent(found -> RefusalRules.add(found, findings));
    boolean nested = new KeyRules(delivery, findings).check(document);
    if (!nested) {
      new SharingRules(delivery, findings).check(config, document);
    }
    return new Reading(Optional.of(config), refusal, findings.list());
  }

  private Reading refused(Refusal refusal, Object document) {
    Findings findings = new Findings(passage);
    RefusalRules.add(refusal, findings);
    if (document != null) {
      new KeyRules(delivery, findings).check(document);
    }
    return new Reading(Optional.empty(), Optional.of(refusal), findings.list());
  }

  /** The config as this version of the plugin acts on it, with the variables that win. */
  private PluginConfig effective(PluginConfig read) {
    Map<String, Setting> flags = new LinkedHashMap<>();
    read.flags()
        .forEach(
            (flag, setting) -> {
              if (delivery.knows(PluginKeys.table().at("flags." + flag).since())) {
                flags.put(flag, setting);
              }
            });
    for (Delivery.Override override : delivery.overrides()) {
      if (override.value() != null) {
        flags.put(override.flag(), setting(override));
      }
    }
    return new PluginConfig(
        flags, read.timeSlicing(), mps(read.mps()), read.imexChannels(), read.warnings());
  }

  /** Before 0.15 there is no MPS; before 0.20 it refuses more than one slice whatever is said. */
  private Replication mps(Replication mps) {
    if (mps == null || !delivery.knows("0.15.0")) {
      return null;
    }
    return delivery.knows("0.20.0") ? mps : new Replication(mps.rename(), true, mps.resources());
  }

  private static Setting setting(Delivery.Override override) {
    String type = PluginKeys.table().at("flags." + override.flag()).type();
    Object value =
        switch (type) {
          case "list" -> new ArrayList<Object>(List.of(override.value().split(",")));
          case "bool" -> override.value().equals("true");
          default -> override.value();
        };
    return new Setting(value, override.origin());
  }
}
