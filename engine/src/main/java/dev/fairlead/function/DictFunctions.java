package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Adapters.fnAll;
import static dev.fairlead.function.Param.ANY;
import static dev.fairlead.function.Param.MAP;
import static dev.fairlead.function.Param.TEXT;

import dev.fairlead.tree.Function;
import dev.fairlead.value.Convert;
import dev.fairlead.value.DeepCopy;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoPrint;
import dev.fairlead.value.GoType;
import dev.fairlead.value.NilMap;
import dev.fairlead.value.Type;
import dev.fairlead.value.TypedList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Functions on maps. A nil map, which Go can read but not write, arrives as null. Reference: sprig
 * dict.go.
 */
final class DictFunctions {
  private DictFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "deepCopy", "mustDeepCopy" -> fn(ANY, DictFunctions::deepCopy);
      case "dict" -> fnAll(ANY, DictFunctions::dict);
      case "dig" -> fnAll(ANY, DictFunctions::dig);
      case "get" -> fn(MAP, TEXT, DictFunctions::get);
      case "hasKey" -> fn(MAP, TEXT, (map, key) -> map != null && map.containsKey(key));
      case "keys" -> fnAll(MAP, DictFunctions::keys);
      case "merge", "mustMerge" -> fnAll(MAP, MAP, (to, from) -> Merge.all(to, from, false));
      case "mergeOverwrite", "mustMergeOverwrite" ->
          fnAll(MAP, MAP, (to, from) -> Merge.all(to, from, true));
      case "omit" -> fnAll(MAP, TEXT, DictFunctions::omit);
      case "pick" -> fnAll(MAP, TEXT, DictFunctions::pick);
      case "pluck" -> fnAll(TEXT, MAP, DictFunctions::pluck);
      case "set" -> fn(MAP, TEXT, ANY, DictFunctions::set);
      case "unset" -> fn(MAP, TEXT, DictFunctions::unset);
      case "values" -> fn(MAP, DictFunctions::values);
      default -> null;
    };
  }

  private static Object deepCopy(Object value) {
    if (value == null) {
      throw new FunctionException("reflect: call of reflect.Value.Type on zero Value");
    }
    return DeepCopy.copy(value);
  }

  /** Keys and values in turn; a last key without value gets an empty string. */
  static Map<String, Object> dict(List<Object> pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.size(); i += 2) {
      Object value = i + 1 < pairs.size() ? pairs.get(i + 1) : "";
      map.put(Convert.toText(pairs.get(i)), value);
    }
    return map;
  }

  /** The value at a path of keys, or the default where a key is missing; the map comes last. */
  static Object dig(List<Object> arguments) {
    int keys = arguments.size() - 2;
    if (keys < 1) {
      throw new FunctionException("dig needs at least three arguments");
    }
    Object value = map(arguments.get(keys + 1));
    for (int i = 0; i < keys; i++) {
      if (!(arguments.get(i) instanceof String)) {
        throw badConversion(arguments.get(i), Type.STRING);
      }
    }
    for (int i = 0; i < keys; i++) {
      Map<?, ?> map = map(value);
      if (!map.containsKey(arguments.get(i))) {
        return arguments.get(keys);
      }
      value = map.get(arguments.get(i));
    }
    return value;
  }

  private static Map<?, ?> map(Object value) {
    if (!GoType.of(value).equals(Type.MAP.goName())) {
      throw badConversion(value, Type.MAP);
    }
    return (Map<?, ?>) value;
  }

  private static FunctionException badConversion(Object value, Type type) {
    String found = value == null ? "nil" : GoType.of(value);
    return new FunctionException(
        "interface conversion: interface {} is " + found + ", not " + type.goName());
  }

  /** The value of a key; an empty string where it is missing. */
  static Object get(Map<String, Object> map, String key) {
    return map != null && map.containsKey(key) ? map.get(key) : "";
  }

  /** The keys of each map, sorted. */
  static List<Object> keys(List<Map<String, Object>> maps) {
    List<String> keys = new ArrayList<>();
    for (Map<String, Object> map : maps) {
      keys.addAll(sortedKeys(map));
    }
    return TypedList.ofStrings(keys);
  }

  static List<Object> values(Map<String, Object> map) {
    List<Object> values = new ArrayList<>();
    for (String key : sortedKeys(map)) {
      values.add(map.get(key));
    }
    return values;
  }

  private static List<String> sortedKeys(Map<String, Object> map) {
    return map == null ? List.of() : Arrays.asList(GoPrint.sortedKeys(map));
  }

  static Map<String, Object> omit(Map<String, Object> map, List<String> keys) {
    Map<String, Object> rest = map == null ? new LinkedHashMap<>() : new LinkedHashMap<>(map);
    for (String key : keys) {
      rest.remove(key);
    }
    return rest;
  }

  static Map<String, Object> pick(Map<String, Object> map, List<String> keys) {
    Map<String, Object> picked = new LinkedHashMap<>();
    for (String key : keys) {
      if (map != null && map.containsKey(key)) {
        picked.put(key, map.get(key));
      }
    }
    return picked;
  }

  static List<Object> pluck(String key, List<Map<String, Object>> maps) {
    List<Object> values = new ArrayList<>();
    for (Map<String, Object> map : maps) {
      if (map != null && map.containsKey(key)) {
        values.add(map.get(key));
      }
    }
    return values;
  }

  /** Changes the map and gives it back. */
  static Map<String, Object> set(Map<String, Object> map, String key, Object value) {
    if (map == null) {
      throw new FunctionException("assignment to entry in nil map");
    }
    map.put(key, value);
    return map;
  }

  /** Changes the map and gives it back. */
  static Map<String, Object> unset(Map<String, Object> map, String key) {
    if (map == null) {
      return NilMap.NIL;
    }
    map.remove(key);
    return map;
  }
}
