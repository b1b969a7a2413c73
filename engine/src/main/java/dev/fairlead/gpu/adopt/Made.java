package dev.fairlead.gpu.adopt;

import static dev.fairlead.value.Decoded.map;

import java.util.LinkedHashMap;
import java.util.Map;

/** Values in the making. */
final class Made {
  private final Map<String, Object> root = new LinkedHashMap<>();

  /** Sets the value at a path with dots. */
  void put(String path, Object value) {
    Map<String, Object> map = root;
    String[] steps = path.split("\\.");
    for (int i = 0; i < steps.length - 1; i++) {
      if (!(map.get(steps[i]) instanceof Map)) {
        map.put(steps[i], new LinkedHashMap<String, Object>());
      }
      map = map(map.get(steps[i]));
    }
    map.put(steps[steps.length - 1], value);
  }

  /** Sets a value that is not empty. */
  void putGiven(String path, Object value) {
    boolean empty =
        value == null
            || value.equals("")
            || value instanceof Map<?, ?> map && map.isEmpty()
            || value instanceof Iterable<?> list && !list.iterator().hasNext();
    if (!empty) {
      put(path, value);
    }
  }

  /** The value at a path; null if there is none. */
  Object get(String path) {
    Object value = root;
    for (String step : path.split("\\.")) {
      value = map(value).get(step);
    }
    return value;
  }

  Map<String, Object> values() {
    return root;
  }
}
