package dev.fairlead.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A path into an object, as helm-unittest writes it: {@code spec.containers[0].env}, and {@code
 * metadata.labels["a.b/c"]} for names with dots.
 */
final class FieldPath {
  private FieldPath() {}

  /** The value at a path; null when a step leads nowhere. */
  static Object get(Object root, String path) {
    Object value = root;
    for (Object step : steps(path)) {
      if (step instanceof Integer index) {
        value = value instanceof List<?> list && index < list.size() ? list.get(index) : null;
      } else {
        value = value instanceof Map<?, ?> map ? map.get(step) : null;
      }
    }
    return value;
  }

  private static List<Object> steps(String path) {
    List<Object> steps = new ArrayList<>();
    int i = 0;
    while (i < path.length()) {
      int end;
      if (path.startsWith("[\"", i)) {
        end = path.indexOf("\"]", i);
        steps.add(path.substring(i + 2, end));
        i = end + 2;
      } else if (path.charAt(i) == '[') {
        end = path.indexOf(']', i);
        steps.add(Integer.valueOf(path.substring(i + 1, end)));
        i = end + 1;
      } else if (path.charAt(i) == '.') {
        i++;
      } else {
        end = i;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
          end++;
        }
        steps.add(path.substring(i, end));
        i = end;
      }
    }
    return steps;
  }
}
