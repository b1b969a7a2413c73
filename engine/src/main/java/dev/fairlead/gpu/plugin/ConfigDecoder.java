package dev.fairlead.gpu.plugin;

import dev.fairlead.gpu.plugin.Refusal.Stage;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoDuration;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a document as the plugin does, not strictly: unknown keys are dropped. Reference:
 * k8s-device-plugin v0.20.0, api/config/v1.
 */
final class ConfigDecoder {
  private final Json json = new Json();
  private final Map<String, Setting> flags = new LinkedHashMap<>();
  private final List<Long> channels = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private Object version;
  private Origin versionOrigin;
  private boolean customResources;
  private Replication timeSlicing = Replication.NONE;
  private Replication mps;

  private ConfigDecoder() {}

  /**
   * The config.
   *
   * @throws Refusal if the plugin does not take it
   */
  static PluginConfig decode(Object document) {
    ConfigDecoder decoder = new ConfigDecoder();
    decoder.json.struct(document, "Config", "", decoder::top);
    decoder.json.finish();
    return decoder.config();
  }

  private PluginConfig config() {
    String given = version == null ? "" : version.toString();
    if (!given.isEmpty() && !given.equals("v1")) {
      throw new Refusal(Stage.VERSION, "unknown version: " + given, versionOrigin, "version");
    }
    if (customResources) {
      warnings.add(
          0, "Customizing the 'resources' field is not yet supported in the config. Ignoring...");
    }
    return new PluginConfig(flags, timeSlicing, mps, channels, warnings);
  }

  private Json.Field top(String key) {
    return switch (key) {
      case "version" -> this::version;
      case "flags" ->
          (value, origin) -> json.struct(value, "Flags", "CommandLineFlags", this::flag);
      case "resources" -> (value, origin) -> json.struct(value, "Resources", "", this::patterns);
      case "sharing" -> (value, origin) -> json.struct(value, "Sharing", "", this::shared);
      default -> (value, origin) -> json.struct(value, "Imex", "", this::imex);
    };
  }

  private void version(Object value, Origin origin) {
    if (value != null && !(value instanceof String)) {
      json.mismatch(value, "string", origin, "version");
      return;
    }
    version = value == null ? version : value;
    versionOrigin = origin;
  }

  // Flags.

  private Json.Field flag(String key) {
    return switch (key) {
      case "plugin" ->
          (value, origin) ->
              json.struct(value, "PluginCommandLineFlags", "", name -> field("plugin." + name));
      case "gfd" ->
          (value, origin) ->
              json.struct(value, "GFDCommandLineFlags", "", name -> field("gfd." + name));
      default -> field(key);
    };
  }

  private Json.Field field(String flag) {
    PluginKey key = PluginKeys.table().at("flags." + flag);
    return (value, origin) -> {
      if (value == null) {
        flags.remove(flag);
        return;
      }
      Object decoded =
          switch (key.type()) {
            case "list" -> strategies(value, origin);
            case "duration" -> nanoseconds(value, origin);
            case "bool" -> value instanceof Boolean ? value : null;
            default -> value instanceof String ? value : null;
          };
      if (decoded == null) {
        json.mismatch(value, key.type().equals("bool") ? "bool" : "string", origin, key.name());
      } else {
        flags.put(flag, new Setting(decoded, origin));
      }
    };
  }

  /** Reference: flags.go, deviceListStrategyFlag.UnmarshalJSON. */
  private List<String> strategies(Object value, Origin origin) {
    if (value instanceof String text) {
      return List.of(text);
    }
    List<String> texts = new ArrayList<>();
    boolean fits = value instanceof List;
    if (fits) {
      for (Object item : Json.list(value)) {
        fits &= item == null || item instanceof String;
        texts.add(item == null ? "" : item.toString());
      }
    }
    if (!fits) {
      throw json.refusal(
          "invalid deviceListStrategy: " + Json.compact(value), origin, "deviceListStrategy");
    }
    return texts;
  }

  /** Reference: duration.go, Duration.UnmarshalJSON; a number means nanoseconds. */
  private Long nanoseconds(Object value, Origin origin) {
    if (value instanceof Number number) {
      return number.longValue();
    }
    if (!(value instanceof String text)) {
      throw json.refusal("invalid duration", origin, "sleepInterval");
    }
    if (text.equals("infinite")) {
      return Long.MAX_VALUE;
    }
    try {
      return GoDuration.parse(text).nanos();
    } catch (FunctionException e) {
      throw json.refusal(e.getMessage(), origin, "sleepInterval");
    }
  }

  // Resources: decoded, then put aside.

  private Json.Field patterns(String key) {
    return (value, origin) -> {
      if (value == null) {
        return;
      }
      if (!(value instanceof List)) {
        json.mismatch(value, "[]v1.Resource", origin, key);
        return;
      }
      List<Object> items = Json.list(value);
      for (int i = 0; i < items.size(); i++) {
        pattern(items.get(i), Json.origin(items, i));
      }
      customResources |= !items.isEmpty();
    };
  }

  /** Reference: resources.go, Resource.UnmarshalJSON. */
  private void pattern(Object value, Origin origin) {
    Map<String, Object> item = raw(value, origin, "");
    for (String key : List.of("pattern", "name")) {
      if (!item.containsKey(key)) {
        throw json.refusal("resources must have a '" + key + "' field set", origin, "");
      }
    }
    Object text = item.get("pattern");
    Origin at = OriginMap.origin(item, "pattern");
    if (text != null && !(text instanceof String)) {
      throw json.wrongType(text, "v1.ResourcePattern", at, "pattern");
    }
    ResourceName.decode(json, item.get("name"), OriginMap.origin(item, "name"), "name");
  }

  /** An object whose members the plugin looks up by their exact names. */
  private Map<String, Object> raw(Object value, Origin origin, String key) {
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Map)) {
      throw json.wrongType(value, "map[string]json.RawMessage", origin, key);
    }
    return Json.map(value);
  }

  // Sharing.

  private Json.Field shared(String key) {
    SharingDecoder decoder = new SharingDecoder(json, key);
    if (key.equals("timeSlicing")) {
      return (value, origin) -> {
        timeSlicing = decoder.decode(raw(value, origin, key), origin);
        warnings.addAll(0, decoder.warnings());
      };
    }
    return (value, origin) -> {
      mps = value == null ? null : decoder.decode(raw(value, origin, key), origin);
      warnings.addAll(decoder.warnings());
    };
  }

  // IMEX.

  private Json.Field imex(String key) {
    if (key.equals("channelIDs")) {
      return this::channels;
    }
    return (value, origin) -> {
      if (value != null && !(value instanceof Boolean)) {
        json.mismatch(value, "bool", origin, key);
      }
    };
  }

  private void channels(Object value, Origin origin) {
    channels.clear();
    if (value != null && !(value instanceof List)) {
      json.mismatch(value, "[]int", origin, "channelIDs");
      return;
    }
    for (Object item : value == null ? List.of() : Json.list(value)) {
      try {
        channels.add(item == null ? 0L : json.integer(item, origin, "channelIDs"));
      } catch (Refusal wrong) {
        json.remember(wrong);
      }
    }
  }
}
