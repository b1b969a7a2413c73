package dev.fairlead.chart;

import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginList;
import dev.fairlead.value.OriginMap;
import java.util.List;
import java.util.Map;

/** Copies and moves values between tables without losing where they came from. */
final class Origins {
  private static final int DEEPEST = 2000;

  private Origins() {}

  /** A value known to be a table. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> table(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  /** A deep copy. */
  static Map<String, Object> copy(Map<String, Object> table) {
    return copy(table, 0);
  }

  private static Map<String, Object> copy(Map<String, Object> table, int depth) {
    OriginMap copy = OriginMap.forCopyOf(table);
    for (Map.Entry<String, Object> entry : table.entrySet()) {
      copy.putCopy(entry.getKey(), copyValue(entry.getValue(), depth + 1));
    }
    return copy;
  }

  private static Object copyValue(Object value, int depth) {
    // Imports can make a table that holds itself, which ends helm with a stack overflow.
    if (depth > DEEPEST) {
      throw new ChartException("values are nested more than " + DEEPEST + " levels deep");
    }
    if (value instanceof Map) {
      return copy(table(value), depth);
    }
    if (value instanceof List) {
      List<Object> list = list(value);
      OriginList copy = new OriginList();
      for (int i = 0; i < list.size(); i++) {
        copy.add(copyValue(list.get(i), depth + 1), OriginList.origin(list, i));
      }
      return copy;
    }
    return value;
  }

  /** A copy in which every entry has one origin. */
  static Map<String, Object> from(Origin origin, Map<String, Object> table) {
    OriginMap copy = new OriginMap();
    for (Map.Entry<String, Object> entry : table.entrySet()) {
      copy.put(entry.getKey(), fromValue(origin, entry.getValue()), origin);
    }
    return copy;
  }

  /** A copy of any value in which every entry has one origin. */
  static Object fromValue(Origin origin, Object value) {
    if (value instanceof Map) {
      return from(origin, table(value));
    }
    if (value instanceof List) {
      OriginList copy = new OriginList();
      for (Object item : list(value)) {
        copy.add(fromValue(origin, item), origin);
      }
      return copy;
    }
    return value;
  }

  /** A copy that shares the tables below. */
  static Map<String, Object> shallowCopy(Map<String, Object> table) {
    OriginMap copy = OriginMap.forCopyOf(table);
    for (Map.Entry<String, Object> entry : table.entrySet()) {
      copy.putCopy(entry.getKey(), entry.getValue());
    }
    return copy;
  }

  /** Gives a table the entry of another. */
  static void move(Map<String, Object> target, String key, Map<String, Object> source) {
    put(target, key, source.get(key), OriginMap.origin(source, key));
  }

  /** Sets an entry with the origin that another table knows, over what is there. */
  static void replace(
      Map<String, Object> target, String key, Object value, Map<String, Object> source) {
    put(target, key, value, over(OriginMap.origin(source, key), OriginMap.origin(target, key)));
  }

  /** Remembers for an entry that it hides the one of another table. */
  static void shadow(Map<String, Object> target, String key, Map<String, Object> source) {
    Origin origin = OriginMap.origin(target, key);
    if (origin != null) {
      put(target, key, target.get(key), over(origin, OriginMap.origin(source, key)));
    }
  }

  /** Sets an entry to null; its origin stays, as what the null hides. */
  static void nullify(Map<String, Object> table, String key) {
    put(table, key, null, OriginMap.origin(table, key));
  }

  private static Origin over(Origin upper, Origin lower) {
    return upper == null ? null : upper.over(lower);
  }

  private static void put(Map<String, Object> table, String key, Object value, Origin origin) {
    if (table instanceof OriginMap known) {
      known.put(key, value, origin);
    } else {
      table.put(key, value);
    }
  }
}
