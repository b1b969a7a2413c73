package dev.fairlead.gpu.plugin;

import dev.fairlead.format.JsonWriter;
import dev.fairlead.gpu.plugin.Refusal.Stage;
import dev.fairlead.value.Kind;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginList;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Decodes values the way Go's encoding/json fills structs: keys in byte order; the first value of a
 * wrong type is remembered and the rest is still decoded; a failure of a type's own decoder ends it
 * all. Reference: Go 1.26 encoding/json decode.go.
 */
final class Json {
  private static final double LONG_LIMIT = 0x1p63;

  private final List<String> path = new ArrayList<>();
  private String struct;
  private Refusal first;

  /** The key whose value is being decoded. */
  private String key = "";

  private Origin origin;

  /** What to do with a field. */
  interface Field {
    void decode(Object value, Origin origin);
  }

  /** Finds what to do with a key; null for a key that no field has. */
  interface Fields {
    Field find(String key);
  }

  /** Decodes the fields of a struct; embedded structs add a step to the path. */
  void struct(Object value, String type, String embedded, Fields fields) {
    if (value == null) {
      return;
    }
    if (!(value instanceof Map)) {
      mismatch(value, "v1." + type, origin, key);
      return;
    }
    Map<String, Object> map = map(value);
    String outer = struct;
    for (String name : sorted(map)) {
      PluginKey known = PluginKeys.table().find(String.join(".", keys()), name);
      Field field = known == null ? null : fields.find(known.name());
      if (field != null) {
        int depth = path.size();
        if (!embedded.isEmpty()) {
          path.add(embedded);
        }
        path.add(known.name());
        struct = type;
        key = name;
        origin = OriginMap.origin(map, name);
        field.decode(map.get(name), origin);
        path.subList(depth, path.size()).clear();
        struct = outer;
      }
    }
  }

  /** The path without embedded structs. */
  private List<String> keys() {
    return path.stream().filter(step -> !Character.isUpperCase(step.charAt(0))).toList();
  }

  private static TreeSet<String> sorted(Map<String, Object> map) {
    TreeSet<String> keys = new TreeSet<>(Utf8.ORDER);
    keys.addAll(map.keySet());
    return keys;
  }

  /** Remembers that a value has the wrong type. */
  void mismatch(Object value, String type, Origin origin, String key) {
    if (first == null) {
      first = typed(name(value), type, origin, key);
    }
  }

  /** Remembers a failure that does not end it all, unless there was one before. */
  void remember(Refusal wrong) {
    first = first == null ? wrong : first;
  }

  /** The failure of a type's own decoder, which ends it all. */
  Refusal wrongType(Object value, String type, Origin origin, String key) {
    return typed(name(value), type, origin, key);
  }

  Refusal refusal(String reason, Origin origin, String key) {
    return new Refusal(Stage.JSON, reason, origin, key);
  }

  private Refusal typed(String what, String type, Origin origin, String key) {
    String target =
        struct == null ? "Go value" : "Go struct field " + struct + "." + String.join(".", path);
    String reason = "json: cannot unmarshal " + what + " into " + target + " of type " + type;
    return new Refusal(Stage.JSON, reason, origin, key);
  }

  /** Fails with the first value of a wrong type, if there was one. */
  void finish() {
    if (first != null) {
      throw first;
    }
  }

  /** A whole number, or null if the value is none; what Go says of numbers that are not. */
  Long integer(Object value, Origin origin, String key) {
    if (!(value instanceof Number number)) {
      throw wrongType(value, "int", origin, key);
    }
    double real = number.doubleValue();
    if (real != Math.rint(real) || real >= LONG_LIMIT || real < -LONG_LIMIT) {
      throw typed("number " + compact(value), "int", origin, key);
    }
    return number.longValue();
  }

  static String compact(Object value) {
    return JsonWriter.write(value, Profile.HELM_3);
  }

  /** What Go calls a value's JSON type. */
  static String name(Object value) {
    return switch (Kind.of(value)) {
      case BOOL -> "bool";
      case STRING -> "string";
      case MAP -> "object";
      case SLICE -> "array";
      default -> value == null ? "null" : "number";
    };
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  static Origin origin(List<Object> list, int index) {
    return OriginList.origin(list, index);
  }
}
