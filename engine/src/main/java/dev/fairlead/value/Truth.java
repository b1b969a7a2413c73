package dev.fairlead.value;

import java.util.List;
import java.util.Map;

/** Whether a value counts as true: text/template's IsTrue. */
public final class Truth {
  private Truth() {}

  /** False for nil, false, zero, and empty strings, lists and maps; true for all else. */
  public static boolean of(Object value) {
    if (value == null) {
      return false;
    }
    if (value instanceof Boolean bool) {
      return bool;
    }
    if (value instanceof String text) {
      return !text.isEmpty();
    }
    if (value instanceof TemplateObject object) {
      return object.truth();
    }
    if (value instanceof Map<?, ?> map) {
      return !map.isEmpty();
    }
    if (value instanceof List<?> list) {
      return !list.isEmpty();
    }
    if (value instanceof byte[] bytes) {
      return bytes.length > 0;
    }
    return ((Number) value).doubleValue() != 0;
  }
}
