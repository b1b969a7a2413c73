package dev.fairlead.value;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * An ordinary map that also knows where each entry came from. Templates see a plain map; merging
 * and coalescing carry the origins along.
 */
public sealed class OriginMap extends LinkedHashMap<String, Object> permits ReadMap {
  private static final long serialVersionUID = 1L;

  private transient Map<String, Origin> origins;

  /** Whether a copy uses the same map of origins, which then must not change. */
  private transient boolean shared;

  /** A map of nothing. */
  public OriginMap() {
    origins = new HashMap<>();
  }

  /** An empty map that knows the origins of another's entries. */
  OriginMap(OriginMap source) {
    super(source.size() * 4 / 3 + 1);
    origins = source.origins;
    shared = true;
    source.shared = true;
  }

  /**
   * An empty map that will hold copies of all entries of another: it knows their origins already,
   * and {@link #putCopy} adds the values.
   */
  public static OriginMap forCopyOf(Map<String, Object> source) {
    return source instanceof OriginMap known ? known.emptyCopy() : new OriginMap();
  }

  OriginMap emptyCopy() {
    return new OriginMap(this);
  }

  /** All entries; to look at them this way does not count as reading them. */
  public final Set<Map.Entry<String, Object>> entries() {
    return super.entrySet();
  }

  /** The value of a key of any map; to get it this way does not count as reading it. */
  public static Object peek(Map<String, Object> map, String key) {
    return map instanceof OriginMap known ? known.peek(key) : map.get(key);
  }

  private Object peek(String key) {
    return super.get(key);
  }

  /** The keys of any map; to list them this way does not count as reading them. */
  public static String[] keys(Map<String, Object> map) {
    Set<Map.Entry<String, Object>> entries =
        map instanceof OriginMap known ? known.entries() : map.entrySet();
    String[] keys = new String[entries.size()];
    int i = 0;
    for (Map.Entry<String, Object> entry : entries) {
      keys[i++] = entry.getKey();
    }
    return keys;
  }

  /** Adds the copy of an entry; its origin stays. */
  public void putCopy(String key, Object value) {
    super.put(key, value);
  }

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
      known.put(key, peek(from, key), origin(from, key));
    } else {
      to.put(key, from.get(key));
    }
  }

  /** Adds or replaces an entry together with its origin, which may be null. */
  public void put(String key, Object value, Origin origin) {
    super.put(key, value);
    if (origin == null) {
      forget(key);
    } else {
      ownOrigins().put(key, origin);
    }
  }

  /** Adds or replaces an entry; its origin is forgotten. */
  @Override
  public Object put(String key, Object value) {
    forget(key);
    return super.put(key, value);
  }

  @Override
  public Object remove(Object key) {
    forget(key);
    return super.remove(key);
  }

  private void forget(Object key) {
    if (origins.containsKey(key)) {
      ownOrigins().remove(key);
    }
  }

  private Map<String, Origin> ownOrigins() {
    if (shared) {
      origins = new HashMap<>(origins);
      shared = false;
    }
    return origins;
  }
}
