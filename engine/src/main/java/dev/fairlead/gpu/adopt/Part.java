package dev.fairlead.gpu.adopt;

import dev.fairlead.gpu.plugin.Findings;
import dev.fairlead.value.Decoded;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginList;
import dev.fairlead.value.OriginMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A map of a manifest that remembers what was taken out of it, so that the rest can be named. */
final class Part {
  private static final String RULE = "not-carried";

  private final Map<String, Object> map;
  private final String path;
  private final Origin origin;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, List<Part>> parts = new LinkedHashMap<>();

  private Part(Map<String, Object> map, String path, Origin origin) {
    this.map = map;
    this.path = path;
    this.origin = origin;
  }

  static Part of(Map<String, Object> map) {
    return new Part(map, "", null);
  }

  /** A value, which is carried from now on; null if there is none. */
  Object take(String key) {
    taken.add(key);
    return map.get(key);
  }

  /** Takes values that mean nothing to a chart. */
  void ignore(String... keys) {
    taken.addAll(List.of(keys));
  }

  /** Takes a value if it is this one. */
  void ignoreDefault(String key, Object standard) {
    if (standard.equals(map.get(key))) {
      taken.add(key);
    }
  }

  /** A scalar as text; empty if there is none. */
  String text(String key) {
    Object value = take(key);
    return value == null || value instanceof Map || value instanceof List ? "" : Words.of(value);
  }

  boolean has(String key) {
    return map.get(key) != null;
  }

  Set<String> keys() {
    return map.keySet();
  }

  Object peek(String key) {
    return map.get(key);
  }

  Origin origin(String key) {
    Origin own = OriginMap.origin(map, key);
    return own == null ? origin : own;
  }

  /** The map below a key, which keeps account of its own; empty if there is none. */
  Part part(String key) {
    if (parts.containsKey(key)) {
      return parts.get(key).get(0);
    }
    Part part = new Part(Decoded.map(map.get(key)), path + key + ".", origin(key));
    if (map.get(key) == null || map.get(key) instanceof Map) {
      taken.add(key);
      parts.put(key, List.of(part));
    }
    return part;
  }

  /** The maps of the list below a key. */
  List<Part> list(String key) {
    List<Part> list = new ArrayList<>();
    if (map.get(key) instanceof List<?>) {
      List<Object> items = Decoded.list(map.get(key));
      for (int i = 0; i < items.size(); i++) {
        Origin at = OriginList.origin(items, i);
        list.add(new Part(Decoded.map(items.get(i)), path + key + "[" + i + "].", at));
      }
      taken.add(key);
      parts.put(key, list);
    }
    return list;
  }

  /** The whole map, all of it taken. */
  Map<String, Object> takeAll() {
    taken.addAll(map.keySet());
    parts.clear();
    return map;
  }

  /** Where this map itself stands. */
  Origin origin() {
    return origin;
  }

  String path() {
    return path.isEmpty() ? "" : path.substring(0, path.length() - 1);
  }

  /** Names a key that has no counterpart. */
  void leave(String key, String why, Findings findings) {
    taken.add(key);
    findings.warning(RULE, path + key + ": not carried; " + why, origin(key), key);
  }

  /** Names all that nobody took. */
  void report(String chart, Findings findings) {
    for (Map.Entry<String, Object> entry : map.entrySet()) {
      String key = entry.getKey();
      if (!taken.contains(key) && !isEmpty(entry.getValue())) {
        leave(key, chart + " has no value for it", findings);
      }
    }
    parts.values().forEach(list -> list.forEach(part -> part.report(chart, findings)));
  }

  private static boolean isEmpty(Object value) {
    return value == null
        || value instanceof Map<?, ?> map && map.isEmpty()
        || value instanceof List<?> list && list.isEmpty();
  }
}
