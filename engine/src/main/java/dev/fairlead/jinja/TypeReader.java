package dev.fairlead.jinja;

import dev.fairlead.jinja.ValueType.Parts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Types from a chart's values.schema.json and from its default values: the schema says what a value
 * may be, a default says that it is there. What the schema does not mention is inferred from the
 * default; whether the parts of a list's elements are there is never inferred.
 */
final class TypeReader {
  private static final int DEEPEST = 64;

  private final Map<String, Object> root;

  private TypeReader(Map<String, Object> root) {
    this.root = root;
  }

  /** The type of a chart's values; the schema may be empty. */
  static ValueType read(Map<String, Object> schema, Map<String, Object> defaults) {
    ValueType type = new TypeReader(schema).type(schema, defaults, 0).present();
    Map<String, ValueType> fields = new LinkedHashMap<>(type.parts().fields());
    fields.putIfAbsent("global", ValueType.mapOf(Map.of(), ValueType.ANY));
    return ValueType.mapOf(fields, schema.isEmpty() ? null : type.parts().rest());
  }

  /** The type of a value by the schema, where there is one, and its default. */
  private ValueType type(Object schema, Object standard, int depth) {
    Map<String, Object> rules = resolve(schema, depth);
    if (rules == null || rules.isEmpty() || depth > DEEPEST) {
      return infer(standard);
    }
    List<?> choices = alternatives(rules);
    if (choices != null) {
      ValueType all = ValueType.UNKNOWN;
      for (Object choice : choices) {
        all = all.join(type(choice, standard, depth + 1));
      }
      return rules.containsKey("type") || all.unknown() ? typed(rules, standard, depth) : all;
    }
    return typed(rules, standard, depth);
  }

  private static List<?> alternatives(Map<String, Object> rules) {
    for (String word : new String[] {"anyOf", "oneOf"}) {
      if (rules.get(word) instanceof List<?> list && !rules.containsKey("properties")) {
        return list;
      }
    }
    return null;
  }

  private ValueType typed(Map<String, Object> rules, Object standard, int depth) {
    boolean nullable = false;
    int kinds = 0;
    for (Object name : names(rules)) {
      nullable |= "null".equals(name);
      kinds |= kind(name);
    }
    if (kinds == 0) {
      kinds = nullable ? 0 : standard == null ? ValueType.EVERYTHING : infer(standard).kinds();
    }
    ValueType type = ValueType.of(kinds).upTo(most(rules)).with(parts(rules, standard, depth));
    return nullable || standard == null ? type.orNull() : type;
  }

  private static List<?> names(Map<String, Object> rules) {
    Object type = rules.get("type");
    if (type instanceof List<?> list) {
      return list;
    }
    if (type != null) {
      return List.of(type);
    }
    List<Object> names = new ArrayList<>();
    if (rules.get("enum") instanceof List<?> values) {
      values.forEach(value -> names.add(nameOf(value)));
    } else if (rules.containsKey("const")) {
      names.add(nameOf(rules.get("const")));
    } else if (rules.containsKey("properties")) {
      names.add("object");
    }
    return names;
  }

  private static String nameOf(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Boolean) {
      return "boolean";
    }
    if (value instanceof Number number) {
      return number.doubleValue() == Math.rint(number.doubleValue()) ? "integer" : "number";
    }
    return value instanceof String ? "string" : value instanceof List ? "array" : "object";
  }

  private static int kind(Object name) {
    return switch (String.valueOf(name)) {
      case "string" -> ValueType.STRING;
      case "integer" -> ValueType.INT;
      case "number" -> ValueType.NUMBER;
      case "boolean" -> ValueType.BOOL;
      case "array" -> ValueType.LIST;
      case "object" -> ValueType.MAP;
      default -> 0;
    };
  }

  private static double most(Map<String, Object> rules) {
    for (String word : new String[] {"maximum", "exclusiveMaximum"}) {
      if (rules.get(word) instanceof Number number) {
        return number.doubleValue();
      }
    }
    return Double.MAX_VALUE;
  }

  private Parts parts(Map<String, Object> rules, Object standard, int depth) {
    Map<?, ?> defaults = standard instanceof Map<?, ?> map ? map : Map.of();
    Map<String, ValueType> fields = new LinkedHashMap<>();
    List<?> required = rules.get("required") instanceof List<?> list ? list : List.of();
    if (rules.get("properties") instanceof Map<?, ?> properties) {
      properties.forEach(
          (name, rule) -> {
            ValueType field = type(rule, defaults.get(name), depth + 1);
            boolean there = required.contains(name) && !saysNull(rule, depth);
            fields.put((String) name, there ? field.present() : field);
          });
    }
    defaults.forEach((name, value) -> fields.computeIfAbsent((String) name, n -> infer(value)));
    return new Parts(fields, rest(rules, fields, depth), items(rules, standard, depth), false);
  }

  private boolean saysNull(Object rule, int depth) {
    Map<String, Object> rules = resolve(rule, depth);
    return rules != null && names(rules).contains("null");
  }

  private ValueType rest(Map<String, Object> rules, Map<String, ValueType> fields, int depth) {
    Object additional = rules.get("additionalProperties");
    if (additional instanceof Map) {
      return type(additional, null, depth + 1).orNull();
    }
    if (additional instanceof Boolean allowed) {
      return allowed ? ValueType.ANY : null;
    }
    return fields.isEmpty() || rules.containsKey("patternProperties") ? ValueType.ANY : null;
  }

  private ValueType items(Map<String, Object> rules, Object standard, int depth) {
    if (rules.get("items") instanceof Map<?, ?> item) {
      ValueType type = type(item, null, depth + 1);
      return saysNull(item, depth) ? type : type.present();
    }
    return infer(standard).parts().items();
  }

  /** The rules of a schema behind its references; null where it has none. */
  @SuppressWarnings("unchecked")
  private Map<String, Object> resolve(Object schema, int depth) {
    if (!(schema instanceof Map<?, ?> map)) {
      return null;
    }
    Map<String, Object> rules = (Map<String, Object>) map;
    if (rules.get("$ref") instanceof String reference && depth < DEEPEST) {
      return resolve(pointed(reference), depth + 1);
    }
    if (rules.get("allOf") instanceof List<?> parts && depth < DEEPEST) {
      return merged(rules, parts, depth);
    }
    return rules;
  }

  private Map<String, Object> merged(Map<String, Object> rules, List<?> parts, int depth) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Object part : parts) {
      Map<String, Object> more = resolve(part, depth + 1);
      if (more != null && !more.containsKey("if")) {
        more.forEach((name, value) -> all.merge(name, value, TypeReader::both));
      }
    }
    rules.forEach((name, value) -> all.merge(name, value, TypeReader::both));
    all.remove("allOf");
    return all;
  }

  private static Object both(Object one, Object two) {
    if (one instanceof Map<?, ?> first && two instanceof Map<?, ?> second) {
      Map<Object, Object> all = new LinkedHashMap<>(first);
      all.putAll(second);
      return all;
    }
    return two;
  }

  private Object pointed(String reference) {
    if (!reference.startsWith("#")) {
      return null;
    }
    Object at = root;
    for (String step : reference.substring(1).split("/")) {
      if (!step.isEmpty()) {
        String name = step.replace("~1", "/").replace("~0", "~");
        at = at instanceof Map<?, ?> map ? map.get(name) : null;
      }
    }
    return at;
  }

  /** The type of a default value; an empty mapping or list may hold anything. */
  static ValueType infer(Object value) {
    if (value == null) {
      return ValueType.ANY;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, ValueType> fields = new LinkedHashMap<>();
      map.forEach((name, inner) -> fields.put((String) name, infer(inner)));
      return ValueType.mapOf(fields, fields.isEmpty() ? ValueType.ANY : null);
    }
    if (value instanceof List<?> list) {
      ValueType items = null;
      for (Object item : list) {
        ValueType type = optionalFields(infer(item));
        items = items == null ? type : items.join(type);
      }
      return ValueType.listOf(items);
    }
    return ValueType.of(kind(nameOf(value)));
  }

  /** The elements of a default list need not have the same keys, nor these only. */
  private static ValueType optionalFields(ValueType type) {
    if (!type.only(ValueType.MAP)) {
      return type;
    }
    Map<String, ValueType> fields = new LinkedHashMap<>();
    type.parts().fields().forEach((name, field) -> fields.put(name, field.orNull()));
    Parts parts = type.parts();
    return type.with(new Parts(fields, ValueType.ANY, parts.items(), false));
  }
}
