package dev.fairlead.value;

import java.util.List;
import java.util.Map;

/** Parts of decoded files, whose kinds nobody has checked: what is of another kind is empty. */
public final class Decoded {
  private Decoded() {}

  /** A value as a map. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> map(Object value) {
    return value instanceof Map ? (Map<String, Object>) value : Map.of();
  }

  /** A value as a list. */
  @SuppressWarnings("unchecked")
  public static List<Object> list(Object value) {
    return value instanceof List ? (List<Object>) value : List.of();
  }
}
