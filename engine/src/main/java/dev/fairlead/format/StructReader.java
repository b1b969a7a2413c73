package dev.fairlead.format;

import dev.fairlead.value.GoFloat;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads YAML into a Go struct as sigs.k8s.io/yaml and encoding/json do: fields match in any case,
 * numbers and booleans become text where text is wanted, and values of the wrong type fail with the
 * words of the profile's Go release.
 */
public final class StructReader {
  /**
   * A Go type that YAML is read into.
   *
   * @param goType the type as errors name it
   * @param name a struct's own name, which errors of Helm 3 show; empty for other types
   * @param item the type of a list's items, or null
   * @param fields the types of a struct's fields by their JSON names
   */
  public record Shape(
      Kind kind, String goType, String name, Shape item, Map<String, Shape> fields) {
    enum Kind {
      TEXT,
      BOOL,
      ANY,
      LIST,
      TEXT_MAP,
      STRUCT
    }

    public static final Shape TEXT = simple(Kind.TEXT, "string");
    public static final Shape BOOL = simple(Kind.BOOL, "bool");
    public static final Shape ANY = simple(Kind.ANY, "interface {}");
    public static final Shape TEXT_MAP = simple(Kind.TEXT_MAP, "map[string]string");

    private static Shape simple(Kind kind, String goType) {
      return new Shape(kind, goType, "", null, Map.of());
    }

    /** A list of items of one type. */
    public static Shape list(String goType, Shape item) {
      return new Shape(Kind.LIST, goType, "", item, Map.of());
    }

    /** A struct. */
    public static Shape struct(String goType, String name, Map<String, Shape> fields) {
      return new Shape(Kind.STRUCT, goType, name, null, fields);
    }

    /** The field that a key stands for: its exact name, or the same in another case. */
    private String field(String key) {
      if (fields.containsKey(key)) {
        return key;
      }
      String folded = fold(key);
      for (String name : fields.keySet()) {
        if (fold(name).equals(folded)) {
          return name;
        }
      }
      return null;
    }

    /** Letters outside ASCII that fold into it do so in Go as well. */
    private static String fold(String key) {
      return key.replace('\u212a', 'k').replace('\u017f', 's').toLowerCase(Locale.ROOT);
    }
  }

  /** Where the reader is, for an error: Helm 3 names the struct and its fields only. */
  private record Place(String struct, String fields, String path, boolean isItem) {
    Place field(String name, String key, String owner) {
      String field = fields.isEmpty() ? name : fields + "." + name;
      return new Place(owner, field, path + "." + key, false);
    }

    Place key(String key) {
      return new Place(struct, fields, path + "." + key, false);
    }

    Place item(int index) {
      return new Place(struct, fields, path + "." + index, true);
    }
  }

  private final Profile profile;
  private FormatException failure;

  private StructReader(Profile profile) {
    this.profile = profile;
  }

  /** The fields that the first document sets; text, maps and lists as the shape has them. */
  public static Map<String, Object> read(String text, Shape shape, Profile profile) {
    Object value = coerced(YamlReader.readExact(text), shape);
    try {
      NotFinite.check(value);
    } catch (FormatException e) {
      throw e.prefixed("error converting YAML to JSON: ", 0);
    }
    StructReader reader = new StructReader(profile);
    Object result = reader.decoded(value, null, shape, new Place("", "", "", false));
    if (reader.failure != null) {
      throw reader.failure.prefixed("error unmarshaling JSON: while decoding JSON: ", 0);
    }
    return result == null ? new LinkedHashMap<>() : fields(result);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> fields(Object value) {
    return (Map<String, Object>) value;
  }

  /** Turns scalars into text where text is wanted (yaml.go, convertToJSONableObject). */
  private static Object coerced(Object value, Shape shape) {
    if (value instanceof Map) {
      for (Map.Entry<String, Object> entry : fields(value).entrySet()) {
        Shape wanted = valueShape(shape, entry.getKey());
        if (wanted != null) {
          entry.setValue(coerced(entry.getValue(), wanted));
        }
      }
    } else if (value instanceof List<?> && shape.kind == Shape.Kind.LIST) {
      List<Object> items = new ArrayList<>();
      for (Object item : (List<?>) value) {
        items.add(coerced(item, shape.item));
      }
      return items;
    }
    return shape.kind == Shape.Kind.TEXT ? text(value) : value;
  }

  private static Shape valueShape(Shape shape, String key) {
    if (shape.kind == Shape.Kind.TEXT_MAP) {
      return Shape.TEXT;
    }
    String field = shape.kind == Shape.Kind.STRUCT ? shape.field(key) : null;
    return field == null ? null : shape.fields.get(field);
  }

  private static Object text(Object value) {
    if (value instanceof Double real) {
      return GoFloat.shortest((float) (double) real, 'g');
    }
    boolean scalar =
        value instanceof Long || value instanceof BigInteger || value instanceof Boolean;
    return scalar ? value.toString() : value;
  }

  /** The value as encoding/json stores it over what an earlier key of the same field left. */
  private Object decoded(Object value, Object earlier, Shape shape, Place place) {
    if (value == null) {
      return shape.kind == Shape.Kind.TEXT || shape.kind == Shape.Kind.BOOL ? earlier : null;
    }
    boolean fits =
        switch (shape.kind) {
          case TEXT -> value instanceof String;
          case BOOL -> value instanceof Boolean;
          case ANY -> true;
          case LIST -> value instanceof List;
          case TEXT_MAP, STRUCT -> value instanceof Map;
        };
    if (!fits) {
      fail(value, shape, place);
      return earlier;
    }
    return switch (shape.kind) {
      case TEXT, BOOL -> value;
      case ANY -> plain(value);
      case LIST -> items((List<?>) value, shape, place);
      case TEXT_MAP -> texts(fields(value), earlier, place);
      case STRUCT -> struct(fields(value), earlier, shape, place);
    };
  }

  private Object struct(Map<String, Object> value, Object earlier, Shape shape, Place place) {
    Map<String, Object> result = earlier == null ? new LinkedHashMap<>() : fields(earlier);
    for (String key : sortedKeys(value)) {
      String field = shape.field(key);
      if (field != null) {
        Place inner = place.field(field, key, shape.name);
        Shape wanted = shape.fields.get(field);
        result.put(field, decoded(value.get(key), result.get(field), wanted, inner));
      }
    }
    return result;
  }

  private Object texts(Map<String, Object> value, Object earlier, Place place) {
    Map<String, Object> result = earlier == null ? new LinkedHashMap<>() : fields(earlier);
    for (String key : sortedKeys(value)) {
      result.put(key, decoded(value.get(key), "", Shape.TEXT, place.key(key)));
    }
    return result;
  }

  private Object items(List<?> value, Shape shape, Place place) {
    List<Object> result = new ArrayList<>(value.size());
    Object zero = shape.item.kind == Shape.Kind.TEXT ? "" : null;
    for (int i = 0; i < value.size(); i++) {
      result.add(decoded(value.get(i), zero, shape.item, place.item(i)));
    }
    return result;
  }

  /** The order in which the JSON in between has the keys. */
  private static List<String> sortedKeys(Map<String, Object> map) {
    List<String> keys = new ArrayList<>(map.keySet());
    keys.sort(Utf8.ORDER);
    return keys;
  }

  /** Any value, its numbers float64. */
  private static Object plain(Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>(list.size());
      for (Object item : list) {
        items.add(plain(item));
      }
      return items;
    }
    if (value instanceof Map) {
      fields(value).replaceAll((key, item) -> plain(item));
    }
    return value;
  }

  /** Keeps the first failure; Go goes on reading, too. */
  private void fail(Object value, Shape shape, Place place) {
    if (failure == null) {
      failure =
          new FormatException(
              "json: cannot unmarshal "
                  + JsonTypes.name(value)
                  + " into "
                  + target(place)
                  + " of type "
                  + shape.goType);
    }
  }

  private String target(Place place) {
    if (place.path.isEmpty()) {
      return "Go value";
    }
    if (profile == Profile.HELM_3) {
      return "Go struct field " + place.struct + "." + place.fields;
    }
    return place.isItem ? place.path : "Go struct field " + place.path;
  }
}
