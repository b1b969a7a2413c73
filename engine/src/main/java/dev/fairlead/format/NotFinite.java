package dev.fairlead.format;

import dev.fairlead.value.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the number that JSON cannot hold, the one that Go's encoder would meet first. */
final class NotFinite {
  private NotFinite() {}

  /** Fails if a value holds an infinity or a NaN. */
  static void check(Object value) {
    if (value instanceof Double real && !Double.isFinite(real)) {
      throw failure(real);
    }
    if (value instanceof List<?> list) {
      for (Object item : list) {
        check(item);
      }
    }
    if (value instanceof Map<?, ?> map) {
      List<String> keys = new ArrayList<>();
      for (Object key : map.keySet()) {
        keys.add((String) key);
      }
      keys.sort(Utf8.ORDER);
      for (String key : keys) {
        check(map.get(key));
      }
    }
  }

  static FormatException failure(double real) {
    String name = Double.isNaN(real) ? "NaN" : real > 0 ? "+Inf" : "-Inf";
    return new FormatException("json: unsupported value: " + name);
  }
}
