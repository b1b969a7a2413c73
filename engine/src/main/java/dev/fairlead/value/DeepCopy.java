package dev.fairlead.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A copy that shares no map or list with the original (mitchellh/copystructure). */
public final class DeepCopy {
  private DeepCopy() {}

  /** The copy; where each entry came from is kept. */
  public static Object copy(Object value) {
    if (value instanceof TemplateObject object) {
      return object.copied();
    }
    if (value instanceof OriginMap map) {
      return origins(map);
    }
    if (value instanceof OriginList list) {
      return origins(list);
    }
    if (value instanceof Map<?, ?> map) {
      return plain(map);
    }
    if (value instanceof TypedList list && !TypedList.isNil(list)) {
      return TypedList.of(list.typeName(), plain(list));
    }
    if (value instanceof List<?> list && !TypedList.isNil(list)) {
      return plain(list);
    }
    return value instanceof byte[] bytes && !TypedList.isNil(bytes) ? bytes.clone() : value;
  }

  /** The copy of a map. */
  public static Map<String, Object> copy(Map<String, Object> map) {
    return map instanceof OriginMap known ? origins(known) : plain(map);
  }

  private static Map<String, Object> plain(Map<?, ?> map) {
    Map<String, Object> copy = new LinkedHashMap<>(map.size() * 2);
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      copy.put((String) entry.getKey(), copy(entry.getValue()));
    }
    return copy;
  }

  private static List<Object> plain(List<?> list) {
    List<Object> copy = new ArrayList<>(list.size());
    for (Object item : list) {
      copy.add(copy(item));
    }
    return copy;
  }

  private static OriginMap origins(OriginMap map) {
    OriginMap copy = OriginMap.forCopyOf(map);
    for (Map.Entry<String, Object> entry : map.entries()) {
      copy.putCopy(entry.getKey(), copy(entry.getValue()));
    }
    return copy;
  }

  private static OriginList origins(OriginList list) {
    OriginList copy = new OriginList();
    for (int i = 0; i < list.size(); i++) {
      copy.add(copy(list.get(i)), OriginList.origin(list, i));
    }
    return copy;
  }
}
