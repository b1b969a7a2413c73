package dev.fairlead.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A schema as the OpenAPI documents of Kubernetes and the CRDs write it, checked strictly: what it
 * does not name is wrong, unless it says that anything goes.
 */
final class ObjectSchema {
  private static final String REFERENCE = "#/components/schemas/";

  private final Map<String, Object> root;
  private final Map<String, Object> definitions;
  private final List<String> wrong = new ArrayList<>();

  /**
   * @param root the schema
   * @param definitions what its references name
   */
  ObjectSchema(Map<String, Object> root, Map<String, Object> definitions) {
    this.root = root;
    this.definitions = definitions;
  }

  /** What is wrong with an object, each with the path of the field; empty when nothing is. */
  List<String> violations(Object object) {
    wrong.clear();
    check(root, object, "");
    return List.copyOf(wrong);
  }

  private void check(Map<String, Object> schema, Object value, String path) {
    if (schema.get("$ref") instanceof String reference) {
      check(map(definitions.get(reference.substring(REFERENCE.length()))), value, path);
      return;
    }
    // So our own CRDs embed types of Kubernetes.
    if (definitions.get(schema.get("description")) instanceof Map<?, ?> type) {
      check(map(type), value, path);
    }
    for (Object part : list(schema.get("allOf"))) {
      check(map(part), value, path);
    }
    for (String choice : List.of("oneOf", "anyOf")) {
      List<?> parts = list(schema.get(choice));
      if (!parts.isEmpty() && parts.stream().noneMatch(part -> fits(map(part), value))) {
        wrong.add(path + " is " + value + ", which fits none of " + parts);
      }
    }
    if (schema.get("enum") != null && !list(schema.get("enum")).contains(value)) {
      wrong.add(path + " is " + value + ", not one of " + schema.get("enum"));
    }
    if (schema.get("type") instanceof String type) {
      checkType(type, schema, value, path);
    }
  }

  private boolean fits(Map<String, Object> schema, Object value) {
    return new ObjectSchema(schema, definitions).violations(value).isEmpty();
  }

  private void checkType(String type, Map<String, Object> schema, Object value, String path) {
    boolean right =
        switch (type) {
          case "object" -> value instanceof Map;
          case "array" -> value instanceof List;
          case "string" -> value instanceof String;
          case "boolean" -> value instanceof Boolean;
          case "number" -> value instanceof Number;
          case "integer" -> value instanceof Number n && n.doubleValue() == n.longValue();
          default -> throw new IllegalStateException("unknown type " + type);
        };
    if (!right) {
      wrong.add(path + " is " + value + ", not of type " + type);
    } else if (value instanceof Map) {
      checkFields(schema, map(value), path);
    } else if (value instanceof List<?> items) {
      checkItems(schema, items, path);
    } else if (value instanceof String text) {
      checkText(schema, text, path);
    } else if (value instanceof Number number) {
      within(schema, "minimum", "maximum", number.doubleValue(), path);
    }
  }

  private void checkFields(Map<String, Object> schema, Map<String, Object> fields, String path) {
    for (Object required : list(schema.get("required"))) {
      if (!fields.containsKey(required)) {
        wrong.add(path + "." + required + " is missing");
      }
    }
    Map<String, Object> properties = map(schema.get("properties"));
    Map<String, Object> others = map(schema.get("additionalProperties"));
    boolean open =
        Boolean.TRUE.equals(schema.get("x-kubernetes-preserve-unknown-fields"))
            || schema.get("properties") == null && schema.get("additionalProperties") == null;
    fields.forEach(
        (name, value) -> {
          String at = path + "." + name;
          if (properties.containsKey(name)) {
            check(map(properties.get(name)), value, at);
          } else if (!others.isEmpty()) {
            check(others, value, at);
          } else if (!open) {
            wrong.add(at + " is unknown");
          }
        });
    within(schema, "minProperties", "maxProperties", fields.size(), path);
  }

  private void checkItems(Map<String, Object> schema, List<?> items, String path) {
    for (int i = 0; i < items.size(); i++) {
      check(map(schema.get("items")), items.get(i), path + "[" + i + "]");
    }
    within(schema, "minItems", "maxItems", items.size(), path);
    Object kind = schema.get("x-kubernetes-list-type");
    if ("set".equals(kind) || "map".equals(kind)) {
      Collection<?> names = list(schema.get("x-kubernetes-list-map-keys"));
      Set<Object> seen = new HashSet<>();
      for (Object item : items) {
        Object key = "set".equals(kind) ? item : key(names, map(item), map(schema.get("items")));
        if (!seen.add(key)) {
          wrong.add(path + " has more than one item " + key);
        }
      }
    }
  }

  /** What tells an item from the others of its list. */
  private Map<String, Object> key(
      Collection<?> names, Map<String, Object> item, Map<String, Object> schema) {
    Map<String, Object> key = new LinkedHashMap<>();
    Map<String, Object> properties = map(resolved(schema).get("properties"));
    for (Object name : names) {
      Object fallback = map(properties.get(name)).get("default");
      key.put((String) name, item.getOrDefault(name, fallback));
    }
    return key;
  }

  private Map<String, Object> resolved(Map<String, Object> schema) {
    List<?> parts = list(schema.get("allOf"));
    Map<String, Object> inner = parts.isEmpty() ? schema : map(parts.get(0));
    return inner.get("$ref") instanceof String reference
        ? map(definitions.get(reference.substring(REFERENCE.length())))
        : inner;
  }

  private void checkText(Map<String, Object> schema, String text, String path) {
    within(schema, "minLength", "maxLength", text.codePointCount(0, text.length()), path);
    if (schema.get("pattern") instanceof String pattern
        && !java.util.regex.Pattern.compile(pattern).matcher(text).find()) {
      wrong.add(path + " is " + text + ", which does not match " + pattern);
    }
  }

  private void within(
      Map<String, Object> schema, String least, String most, double size, String path) {
    if (schema.get(least) instanceof Number bound && size < bound.doubleValue()
        || schema.get(most) instanceof Number limit && size > limit.doubleValue()) {
      wrong.add(
          path + " is or has " + size + ", not " + schema.get(least) + " to " + schema.get(most));
    }
  }

  private static List<?> list(Object value) {
    return value == null ? List.of() : (List<?>) value;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value instanceof Map ? (Map<String, Object>) value : Map.of();
  }
}
