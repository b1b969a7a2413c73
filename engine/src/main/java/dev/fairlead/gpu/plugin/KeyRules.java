package dev.fairlead.gpu.plugin;

import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Rules about keys: S1 unknown or misplaced, S2 another kind of document, S4 read and then ignored,
 * S6 spelt so that something else happens, S14 too new.
 */
final class KeyRules {
  private static final Set<String> FOREIGN = Set.of("config", "map", "data", "apiVersion", "kind");
  private static final PluginKeys KEYS = PluginKeys.table();

  private final Delivery delivery;
  private final Findings findings;

  KeyRules(Delivery delivery, Findings findings) {
    this.delivery = delivery;
    this.findings = findings;
  }

  /**
   * Checks a document; whether it is no plugin config at all, which other rules need not look at.
   */
  boolean check(Object document) {
    if (!(document instanceof Map)) {
      return false;
    }
    Map<String, Object> map = Json.map(document);
    if (isForeign(map)) {
      return true;
    }
    walk(map, "");
    return false;
  }

  /** S2. */
  private boolean isForeign(Map<String, Object> map) {
    boolean anyKnown = false;
    String foreign = null;
    for (String key : map.keySet()) {
      anyKnown |= KEYS.find("", key) != null;
      foreign = foreign == null && FOREIGN.contains(key) ? key : foreign;
    }
    if (map.isEmpty() || anyKnown && foreign == null) {
      return false;
    }
    if (foreign == null && nearest(map) != null) {
      return false;
    }
    String key = foreign == null ? map.keySet().iterator().next() : foreign;
    boolean object = key.equals("apiVersion") || key.equals("kind") || key.equals("data");
    String what = object ? "a Kubernetes object" : "Helm values";
    findings.error(
        "S2",
        what + " instead of a plugin config: the plugin drops `" + key + "` and shares nothing",
        OriginMap.origin(map, key),
        key,
        "the value must be the document itself, which has version, flags and sharing at its top");
    return true;
  }

  private static String nearest(Map<String, Object> map) {
    for (String key : map.keySet()) {
      String meant = Spelling.nearest(key, names(""));
      if (meant != null) {
        return meant;
      }
    }
    return null;
  }

  private static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    KEYS.below(path).forEach(key -> names.add(key.name()));
    return names;
  }

  private void walk(Map<String, Object> map, String path) {
    for (Map.Entry<String, Object> entry : map.entrySet()) {
      String name = entry.getKey();
      Origin origin = OriginMap.origin(map, name);
      PluginKey key = KEYS.find(path, name);
      if (key == null) {
        unknown(path, name, origin);
        continue;
      }
      if (!key.name().equals(name)) {
        findings.warning(
            "S6",
            dotted(path, name) + " is written " + key.name() + "; Go takes it all the same",
            origin,
            name);
      }
      known(key, name, entry.getValue(), origin);
    }
  }

  private void known(PluginKey key, String name, Object value, Origin origin) {
    if (origin != null && origin.shadowed() != null && origin.source().equals("config")) {
      findings.error(
          "S6",
          key.path() + " is given twice; the plugin takes the last one",
          origin,
          name,
          "the first stands at line " + origin.shadowed().line() + " of the config");
    }
    if (!delivery.knows(key.since())) {
      findings.warning(
          "S14",
          key.path()
              + " is new in "
              + key.since()
              + "; plugin "
              + delivery.version()
              + " ignores it",
          origin,
          name);
      return;
    }
    ignored(key, name, value, origin);
    if (value instanceof Map && !KEYS.below(key.path()).isEmpty()) {
      walk(Json.map(value), key.path());
    } else if (value instanceof List && !KEYS.below(key.path()).isEmpty()) {
      for (Object item : Json.list(value)) {
        if (item instanceof Map) {
          walk(Json.map(item), key.path());
        }
      }
    }
  }

  /** S4, and a number of nanoseconds for S6. */
  private void ignored(PluginKey key, String name, Object value, Origin origin) {
    if (key.name().equals("sleepInterval") && value instanceof Number number) {
      findings.error(
          "S6",
          "flags.gfd.sleepInterval: a bare number means nanoseconds",
          origin,
          name,
          "write " + number.longValue() + "s");
    }
    boolean patterns =
        key.type().equals("patterns") && value instanceof List<?> list && !list.isEmpty();
    if (patterns) {
      findings.error(
          "S4",
          key.path() + ": the plugin reads names of one's own, and ignores them",
          origin,
          name,
          "GPUs are always nvidia.com/gpu, MIG devices nvidia.com/mig-PROFILE");
    }
    if (key.name().equals("rename")) {
      findings.error(
          "S4",
          key.path() + ": the plugin reads another name, and ignores it",
          origin,
          name,
          "renameByDefault: true gives slices the suffix .shared");
    }
    if (key.name().equals("devices") && !"all".equals(value)) {
      findings.error(
          "S4",
          key.path() + ": the plugin reads a choice of GPUs, and shares all of them",
          origin,
          name,
          "sharing is per node; use a config of its own for other nodes, or DRA");
    }
  }

  private void unknown(String path, String name, Origin origin) {
    String message = dotted(path, name) + ": the plugin does not know this key, and drops it";
    for (PluginKey key : KEYS.below(path)) {
      if (key.name().equalsIgnoreCase(name)) {
        findings.misspelt("S6", message + "; case matters here", origin, name, key.name());
        return;
      }
    }
    List<String> homes = new ArrayList<>();
    for (PluginKey key : KEYS.all()) {
      if (key.name().equals(name) && !key.parent().equals(path)) {
        homes.add(key.parent().isEmpty() ? "the top" : key.parent());
      }
    }
    String meant = Spelling.nearest(name, names(path));
    if (!homes.isEmpty()) {
      findings.error("S1", message, origin, name, "it belongs under " + String.join(" or ", homes));
    } else if (meant != null) {
      findings.misspelt("S1", message, origin, name, meant);
    } else {
      findings.error("S1", message, origin, name);
    }
  }

  private static String dotted(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
