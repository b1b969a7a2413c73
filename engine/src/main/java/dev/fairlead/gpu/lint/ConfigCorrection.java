package dev.fairlead.gpu.lint;

import dev.fairlead.gpu.plugin.Delivery;
import dev.fairlead.gpu.plugin.PluginKey;
import dev.fairlead.gpu.plugin.PluginKeys;
import dev.fairlead.value.DeepCopy;
import dev.fairlead.value.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The config that was meant: keys get the names and places that the plugin looks at, values the
 * types it takes, and what it would drop without a word is left out. What nobody can know, as a
 * number of replicas that is missing, stays as it is.
 */
final class ConfigCorrection {
  private static final PluginKeys KEYS = PluginKeys.table();

  private final Map<String, Object> root;

  /** Values whose keys stand in the wrong place, by the path at which they belong. */
  private final Map<String, Object> misplaced = new LinkedHashMap<>();

  private ConfigCorrection(Map<String, Object> root) {
    this.root = root;
  }

  /** The corrected document; the given one is left alone. */
  static Map<String, Object> of(Map<String, Object> document, Delivery delivery) {
    Map<String, Object> copy = map(DeepCopy.copy(document));
    ConfigCorrection correction = new ConfigCorrection(copy);
    correction.keys(copy, "");
    correction.placeMisplaced();
    if (copy.get("version") != null) {
      copy.put("version", "v1");
    }
    new SharingCorrection(copy, delivery).correct();
    return copy;
  }

  /** Whether a document has a key of the plugin's at its top. */
  static boolean hasKnownKey(Map<String, Object> document) {
    for (String key : document.keySet()) {
      if (KEYS.find("", key) != null) {
        return true;
      }
    }
    return false;
  }

  private void keys(Map<String, Object> map, String path) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (String name : map.keySet()) {
      String meant = meant(map, path, name);
      if (!meant.isEmpty() && isKept(path, meant, map.get(name))) {
        result.put(meant, value(path.isEmpty() ? meant : path + "." + meant, map.get(name)));
      }
    }
    map.clear();
    map.putAll(result);
  }

  /** The name that a key should have here; empty if it belongs elsewhere or nowhere. */
  private String meant(Map<String, Object> map, String path, String name) {
    List<String> names = new ArrayList<>();
    for (PluginKey key : KEYS.below(path)) {
      if (key.name().equals(name)) {
        return name;
      }
      names.add(key.name());
    }
    String near = null;
    for (String known : names) {
      near = known.equalsIgnoreCase(name) ? known : near;
    }
    if (near == null && isElsewhere(path, name, map.get(name))) {
      return "";
    }
    near = near == null ? Spelling.nearest(name.replace("-", ""), names) : near;
    return near == null || map.containsKey(near) ? "" : near;
  }

  private boolean isElsewhere(String path, String name, Object value) {
    boolean found = false;
    for (PluginKey key : KEYS.all()) {
      if (key.name().equals(name) && !key.parent().equals(path)) {
        misplaced.put(key.path(), value);
        found = true;
      }
    }
    return found;
  }

  /** Puts values where they belong, if there is such a place. */
  private void placeMisplaced() {
    for (Map.Entry<String, Object> entry : misplaced.entrySet()) {
      String path = entry.getKey();
      int dot = path.lastIndexOf('.');
      Object holder = root;
      for (String step : dot < 0 ? new String[0] : path.substring(0, dot).split("\\.")) {
        holder = holder instanceof Map ? map(holder).get(step) : null;
        holder = holder instanceof List<?> list && list.size() == 1 ? list.get(0) : holder;
      }
      if (holder instanceof Map) {
        map(holder).putIfAbsent(path.substring(dot + 1), value(path, entry.getValue()));
      }
    }
  }

  /** The value as the plugin takes it. */
  private Object value(String path, Object value) {
    PluginKey key = KEYS.at(path);
    if (value instanceof Map && !KEYS.below(path).isEmpty()) {
      keys(map(value), path);
      return value;
    }
    if (value instanceof List<?> list && !KEYS.below(path).isEmpty()) {
      for (Object item : list) {
        if (item instanceof Map) {
          keys(map(item), path);
        }
      }
      return value;
    }
    return switch (key.type()) {
      case "bool" -> bool(value);
      case "int" -> number(value);
      case "duration" -> value instanceof Number number ? number.longValue() + "s" : value;
      case "list" -> words(key, value);
      case "ints" -> path.equals("imex.channelIDs") ? channels(value) : value;
      default -> value instanceof String text ? word(key, text) : value;
    };
  }

  private static Object bool(Object value) {
    if (!(value instanceof String text)) {
      return value;
    }
    return switch (text) {
      case "true", "True", "TRUE", "yes", "on", "1" -> Boolean.TRUE;
      case "false", "False", "FALSE", "no", "off", "0" -> Boolean.FALSE;
      default -> value;
    };
  }

  private static Object number(Object value) {
    if (!(value instanceof String text) || text.isEmpty() || text.length() > 9) {
      return value;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return value;
      }
    }
    return Double.valueOf(text);
  }

  private static Object words(PluginKey key, Object value) {
    if (value instanceof String text && text.indexOf(',') >= 0) {
      List<Object> words = new ArrayList<>();
      for (String word : text.split(",")) {
        words.add(word(key, word.strip()));
      }
      return words;
    }
    return value instanceof String text ? word(key, text) : value;
  }

  private static String word(PluginKey key, String text) {
    if (key.words().isEmpty() || key.words().contains(text)) {
      return text;
    }
    String near = Spelling.nearest(text, key.words());
    return near == null ? text : near;
  }

  /** The only channel there can be. */
  private static Object channels(Object value) {
    boolean any = value instanceof List<?> list && !list.isEmpty();
    return any ? new ArrayList<Object>(List.of(0.0)) : value;
  }

  /** Whether the plugin acts on a key at all. */
  private static boolean isKept(String path, String name, Object value) {
    boolean ignored = name.equals("rename") || name.equals("devices") && !"all".equals(value);
    boolean shared = path.equals("sharing.timeSlicing.resources");
    return !(ignored && (shared || path.equals("sharing.mps.resources")))
        && !(path.isEmpty() && name.equals("resources"));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
