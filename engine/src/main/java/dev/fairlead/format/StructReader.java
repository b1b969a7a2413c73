package dev.fairlead.format;

import dev.fairlead.format.GoShape.Pointer;
import dev.fairlead.format.GoShape.Scalar;
import dev.fairlead.format.GoShape.Slice;
import dev.fairlead.format.GoShape.Table;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoTime;
import dev.fairlead.value.GoZone;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decodes YAML into a Go struct, as a map from Go field names to values: scalars bound for string
 * fields become strings, names match in any case, wrong types fail. Reference: sigs.k8s.io/yaml
 * Unmarshal, Go encoding/json.
 */
public final class StructReader {
  private static final String DECODING = "error unmarshaling JSON: while decoding JSON: ";

  private static final String RFC_3339 = "2006-01-02T15:04:05Z07:00";

  private final Profile profile;

  /** The keys and indexes from the top to where the decoder stands, as written. */
  private final List<Object> path = new ArrayList<>();

  /** The struct fields on that way, as declared. */
  private final List<String> fields = new ArrayList<>();

  /** The innermost struct. */
  private GoStruct owner;

  private FormatException error;

  private StructReader(Profile profile) {
    this.profile = profile;
  }

  /** Decodes a text over what an earlier one left; fields it does not name stay. */
  public static void read(String text, GoStruct type, Map<String, Object> into, Profile profile) {
    Object json = YamlReader.readFor(type, text);
    StructReader reader = new StructReader(profile);
    reader.struct(json, type, into);
    if (reader.error != null) {
      throw reader.error;
    }
  }

  private void struct(Object json, GoStruct type, Map<String, Object> into) {
    if (json == null) {
      return;
    }
    if (!(json instanceof Map)) {
      mismatch(json, type);
      return;
    }
    GoStruct outer = owner;
    owner = type;
    Map<String, Object> members = table(json);
    for (String name : sortedNames(members)) {
      GoStruct.Field field = type.field(name);
      if (field != null) {
        path.add(name);
        fields.add(field.jsonName());
        Object old = into.get(field.goName());
        into.put(field.goName(), value(members.get(name), field.shape(), old));
        fields.remove(fields.size() - 1);
        path.remove(path.size() - 1);
      }
    }
    owner = outer;
  }

  // JSON objects are written with sorted keys, so this is the order in which Go meets them.
  private static List<String> sortedNames(Map<String, Object> members) {
    List<String> names = new ArrayList<>(members.keySet());
    names.sort(Utf8.ORDER);
    return names;
  }

  /** The decoded value; what cannot be decoded is reported and leaves the old value. */
  private Object value(Object json, GoShape shape, Object old) {
    if (shape instanceof Slice slice) {
      return slice(json, slice, old);
    }
    if (shape instanceof Table table) {
      return map(json, table, old);
    }
    if (shape instanceof Pointer pointer && json == null) {
      return null;
    }
    if (shape instanceof Pointer || shape instanceof GoStruct) {
      GoStruct type = shape instanceof Pointer pointer ? pointer.target() : (GoStruct) shape;
      Map<String, Object> into = old == null ? new LinkedHashMap<>() : table(old);
      struct(json, type, into);
      return into;
    }
    return scalar(json, (Scalar) shape, old);
  }

  private Object scalar(Object json, Scalar shape, Object old) {
    if (shape == Scalar.ANY) {
      return json;
    }
    if (shape == Scalar.TIME && json != null) {
      time(json);
    }
    boolean fits = shape == Scalar.BOOL ? json instanceof Boolean : json instanceof String;
    if (json != null && !fits) {
      mismatch(json, shape);
    }
    if (fits) {
      return json;
    }
    return old == null ? zero(shape) : old;
  }

  /**
   * Checks a time. Helm 3's decoder gives it the JSON text as it stands and ends at its failure.
   * Reference: Go time.Time UnmarshalJSON; encoding/json literalStore.
   */
  private void time(Object json) {
    boolean raw = profile == Profile.HELM_3;
    if (!(json instanceof String text)) {
      if (raw) {
        throw new FormatException(DECODING + "Time.UnmarshalJSON: input is not a JSON string");
      }
      return;
    }
    if (GoTimestamp.isPlain(text)) {
      return;
    }
    try {
      String quoted = JsonWriter.write(text, profile);
      GoTime.parse(RFC_3339, raw ? quoted.substring(1, quoted.length() - 1) : text, GoZone.UTC);
    } catch (FunctionException e) {
      FormatException failure = new FormatException(DECODING + e.getMessage());
      if (raw) {
        throw failure;
      }
      error = error == null ? failure : error;
    }
  }

  private static Object zero(Scalar shape) {
    return shape == Scalar.BOOL ? Boolean.FALSE : "";
  }

  /** As in Go, the items of an earlier slice are decoded over. */
  private List<Object> slice(Object json, Slice shape, Object old) {
    List<Object> before = list(old);
    if (json == null || !(json instanceof List)) {
      if (json != null) {
        mismatch(json, shape);
      }
      return json == null ? null : before;
    }
    List<Object> items = list(json);
    List<Object> decoded = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      path.add(i);
      Object earlier = before != null && i < before.size() ? before.get(i) : null;
      decoded.add(value(items.get(i), shape.element(), earlier));
      path.remove(path.size() - 1);
    }
    return decoded;
  }

  private Map<String, Object> map(Object json, Table shape, Object old) {
    if (json == null || !(json instanceof Map)) {
      if (json != null) {
        mismatch(json, shape);
      }
      return json == null ? null : table(old);
    }
    Map<String, Object> members = table(json);
    Map<String, Object> decoded = old == null ? new LinkedHashMap<>() : table(old);
    for (String name : sortedNames(members)) {
      path.add(name);
      decoded.put(name, value(members.get(name), shape.element(), null));
      path.remove(path.size() - 1);
    }
    return decoded;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> table(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  private static List<Object> list(Object value) {
    return (List<Object>) value;
  }

  /** Keeps the first mismatch; Go decodes the rest before it reports it. */
  private void mismatch(Object json, GoShape shape) {
    if (error == null) {
      error =
          new FormatException(
              DECODING
                  + "json: cannot unmarshal "
                  + JsonReader.name(json)
                  + " into "
                  + (profile == Profile.HELM_4 ? place4() : place3())
                  + " of type "
                  + shape.typeName(profile));
    }
  }

  /** The whole path, with keys as written and indexes. */
  private String place4() {
    if (path.isEmpty()) {
      return "Go value";
    }
    StringBuilder place = new StringBuilder();
    if (path.get(path.size() - 1) instanceof String) {
      place.append("Go struct field ");
    }
    for (Object step : path) {
      place.append('.').append(step);
    }
    return place.toString();
  }

  /** The innermost struct and the declared fields. */
  private String place3() {
    if (fields.isEmpty()) {
      return "Go value";
    }
    return "Go struct field " + owner.simpleName() + "." + String.join(".", fields);
  }
}
