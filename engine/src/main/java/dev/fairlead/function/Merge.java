package dev.fairlead.function;

import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoType;
import dev.fairlead.value.Kind;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.Truth;
import dev.fairlead.value.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Merges maps into the first one. Nested maps are merged in place where the first has one of its
 * own, else taken over as they are, so that both share them. Reference: mergo merge.go, deepMerge.
 */
final class Merge {
  private final boolean overwrite;

  private Merge(boolean overwrite) {
    this.overwrite = overwrite;
  }

  /**
   * Merges each source into the target, which is changed and given back.
   *
   * @param overwrite whether a source wins over a value that is not empty
   */
  static Map<String, Object> all(
      Map<String, Object> target, List<Map<String, Object>> sources, boolean overwrite) {
    Map<String, Object> result = target == null ? new LinkedHashMap<>() : target;
    Merge merge = new Merge(overwrite);
    for (Map<String, Object> source : sources) {
      if (source != null) {
        merge.into(result, source);
      }
    }
    return result;
  }

  private void into(Map<String, Object> target, Map<String, Object> source) {
    // What moves on together with its origin is read when the target is.
    boolean moves = target instanceof OriginMap;
    // The keys as they are now: source may be a part of the target.
    for (String key : moves ? OriginMap.keys(source) : source.keySet().toArray(new String[0])) {
      Object value = OriginMap.peek(source, key);
      if (value == null ? overwrite : wins(target, key, value)) {
        checkType(target, source, value);
        OriginMap.copyEntry(source, key, target);
      }
    }
  }

  /** Whether a value that is not nil takes the target's place, once nested maps are merged. */
  private boolean wins(Map<String, Object> target, String key, Object value) {
    Object old = OriginMap.peek(target, key);
    boolean maps = Kind.of(value) == Kind.MAP && Kind.of(old) == Kind.MAP;
    if (maps) {
      into(map(old), map(value));
    }
    return overwrite && !maps || !Truth.of(old);
  }

  /** Only a map of strings refuses what is none. */
  private static void checkType(
      Map<String, Object> target, Map<String, Object> source, Object value) {
    String strings = Type.STRING_MAP.goName();
    if (!GoType.of(target).equals(strings) || GoType.of(source).equals(strings)) {
      return;
    }
    String type = Kind.of(value) == Kind.SLICE ? GoType.of(value) : Type.ANY.goName();
    throw new FunctionException(
        "reflect.Value.SetMapIndex: value of type " + type + " is not assignable to type string");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
