package dev.fairlead.format;

import java.util.List;
import java.util.Map;

/** Go's errors for JSON values of the wrong type (encoding/json, UnmarshalTypeError). */
final class JsonTypes {
  private JsonTypes() {}

  /** The value as a map, else a failure whose text starts with the prefix. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value, String prefix) {
    if (value instanceof Map) {
      return (Map<String, Object>) value;
    }
    throw mismatch(value, "map[string]interface {}", prefix);
  }

  /** The value as a list, else a failure whose text starts with the prefix. */
  @SuppressWarnings("unchecked")
  static List<Object> list(Object value, String prefix) {
    if (value instanceof List) {
      return (List<Object>) value;
    }
    throw mismatch(value, "[]interface {}", prefix);
  }

  private static FormatException mismatch(Object value, String type, String prefix) {
    return new FormatException(
        prefix + "json: cannot unmarshal " + name(value) + " into Go value of type " + type);
  }

  /** What encoding/json calls a value in errors. */
  static String name(Object value) {
    if (value instanceof Map) {
      return "object";
    }
    if (value instanceof List) {
      return "array";
    }
    if (value instanceof String) {
      return "string";
    }
    return value instanceof Boolean ? "bool" : "number";
  }
}
