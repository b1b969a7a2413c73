package dev.fairlead.document;

import static dev.fairlead.value.Decoded.map;

import dev.fairlead.format.JsonWriter;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A schema of a value with its references followed: what a table of values can say of it.
 *
 * @param root the document that references lead into
 * @param keywords the keywords of the schema; empty where anything goes
 * @param reference the reference that led here, or empty
 */
record SchemaView(Map<String, Object> root, Map<String, Object> keywords, String reference) {
  private static final int DEEPEST = 20;

  static SchemaView of(Map<String, Object> root) {
    return new SchemaView(root, root, "");
  }

  /** Whether the schema says anything. */
  boolean isKnown() {
    return !keywords.isEmpty();
  }

  String description() {
    return keywords.get("description") instanceof String text ? text : "";
  }

  /** Whether the key is on its way out, and left out of tables. */
  boolean isDeprecated() {
    return Boolean.TRUE.equals(keywords.get("deprecated"));
  }

  /** The named keys of an object. */
  Map<String, Object> properties() {
    return map(keywords.get("properties"));
  }

  SchemaView property(String name) {
    return view(properties().get(name));
  }

  /** What other keys of an object, or the items of a list hold. */
  SchemaView members() {
    Object items = keywords.get("items");
    return view(items instanceof Map ? items : keywords.get("additionalProperties"));
  }

  boolean isList() {
    return keywords.get("items") instanceof Map || types().contains("array");
  }

  /** The types and bounds in words, with Markdown's marks for code. */
  String type() {
    if (keywords.get("enum") instanceof List<?> values) {
      List<String> words = new ArrayList<>();
      values.forEach(value -> words.add(word(value)));
      return String.join(", ", words);
    }
    if (keywords.containsKey("const")) {
      return word(keywords.get("const"));
    }
    List<String> words = new ArrayList<>();
    for (String type : types()) {
      words.add(named(type));
    }
    return String.join(" or ", words);
  }

  private static String word(Object value) {
    return "`" + (value instanceof String text && !text.isEmpty() ? text : json(value)) + "`";
  }

  static String json(Object value) {
    return JsonWriter.writeRaw(value, Profile.HELM_4).strip();
  }

  private String named(String type) {
    return switch (type) {
      case "array" -> members().isKnown() ? "list of " + member("any") : "list";
      case "object" ->
          properties().isEmpty() && members().isKnown() ? "map of " + member("any") : "map";
      case "integer", "number" -> type + bounds();
      default -> type;
    };
  }

  private String member(String otherwise) {
    String type = members().type();
    return type.isEmpty() ? otherwise : type;
  }

  private String bounds() {
    Object least = keywords.get("minimum");
    Object most = keywords.get("maximum");
    if (least != null && most != null) {
      return " " + json(least) + "–" + json(most);
    }
    StringBuilder text = new StringBuilder();
    bound(text, " ≥ ", least);
    bound(text, " > ", keywords.get("exclusiveMinimum"));
    bound(text, " ≤ ", most);
    bound(text, " < ", keywords.get("exclusiveMaximum"));
    return text.toString();
  }

  private static void bound(StringBuilder text, String sign, Object bound) {
    if (bound != null) {
      text.append(text.length() == 0 ? "" : ",").append(sign).append(json(bound));
    }
  }

  private List<String> types() {
    Object type = keywords.get("type");
    List<String> types = new ArrayList<>();
    if (type instanceof List<?> several) {
      several.forEach(one -> types.add((String) one));
    } else if (type instanceof String one) {
      types.add(one);
    }
    return types;
  }

  private SchemaView view(Object schema) {
    Map<String, Object> keywords = map(schema);
    String reference = keywords.get("$ref") instanceof String path ? path : "";
    return new SchemaView(root, resolved(keywords, 0), reference);
  }

  /** The keywords with those of references and of the one alternative that is not null. */
  private Map<String, Object> resolved(Map<String, Object> schema, int depth) {
    Object reference = schema.get("$ref");
    List<?> alternatives = schema.get("anyOf") instanceof List<?> any ? any : List.of();
    if (depth > DEEPEST || reference == null && alternatives.isEmpty()) {
      return schema;
    }
    Map<String, Object> result = new LinkedHashMap<>();
    if (reference instanceof String path) {
      result.putAll(resolved(target(path), depth + 1));
    }
    boolean nullable = false;
    for (Object alternative : alternatives) {
      boolean isNull = "null".equals(map(alternative).get("type"));
      nullable |= isNull;
      if (!isNull) {
        result.putAll(resolved(map(alternative), depth + 1));
      }
    }
    if (nullable && result.get("type") != null) {
      List<Object> types = new ArrayList<>(new SchemaView(root, result, "").types());
      types.add("null");
      result.put("type", types);
    }
    result.putAll(schema);
    return result;
  }

  private Map<String, Object> target(String reference) {
    Map<String, Object> found = reference.startsWith("#") ? root : Map.of();
    for (String name : reference.substring(Math.min(2, reference.length())).split("/")) {
      found = map(found.get(name.replace("~1", "/").replace("~0", "~")));
    }
    return found;
  }
}
