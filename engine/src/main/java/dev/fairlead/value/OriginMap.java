package dev.fairlead.value;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An ordinary map that also knows where each entry came from. Templates see a plain map; merging
 * and coalescing carry the origins along.
 */
public final class OriginMap extends LinkedHashMap<String, Object> {
  private static final long serialVersionUID = 1L;

  private final transient Map<String, Origin> origins = new HashMap<>();

  /** The origin of an entry's key, or null when a template or the engine itself made it. */
  public Origin origin(String key) {
    return origins.get(key);
  }

  /** The origin of an entry of any map, or null. */
  public static Origin origin(Map<String, Object> map, String key) {
    return map instanceof OriginMap known ? known.origin(key) : null;
  }

  /** Puts an entry of one map into another; its origin goes along where both maps know origins. */
  public static void copyEntry(Map<String, Object> from, String key, Map<String, Object> to) {
    if (to instanceof OriginMap known) {
      known.put(key, from.get(key), origin(from, key));
    } else {
      to.put(key, from.get(key));
    }
  }

  /** Adds or replaces an entry together with its origin, which may be null. */
  public void put(String key, Object value, Origin origin) {
    super.put(key, value);
    if (origin == null) {
      origins.remove(key);
    } else {
      origins.put(key, origin);
    }
  }

  /** Adds or replaces an entry; its origin is forgotten. */
  @Override
  public Object put(String key, Object value) {
    origins.remove(key);
    return super.put(key, value);
  }

  @Override
  public Object remove(Object key) {
    origins.remove(key);
    return super.remove(key);
  }
}
