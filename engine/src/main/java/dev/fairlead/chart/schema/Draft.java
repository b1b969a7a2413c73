package dev.fairlead.chart.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A version of JSON Schema. Reference: santhosh-tekuri/jsonschema draft.go. */
enum Draft {
  DRAFT_4(
      4,
      "http://json-schema.org/draft-04/schema",
      "definitions/* not allOf/[] anyOf/[] oneOf/[] properties/* additionalProperties"
          + " patternProperties/* items items/[] additionalItems dependencies/*",
      ""),
  DRAFT_6(6, "http://json-schema.org/draft-06/schema", "propertyNames contains", ""),
  DRAFT_7(7, "http://json-schema.org/draft-07/schema", "if then else", ""),
  DRAFT_2019(
      2019,
      "https://json-schema.org/draft/2019-09/schema",
      "$defs/* dependentSchemas/* unevaluatedProperties unevaluatedItems contentSchema",
      "core applicator validation meta-data format content"),
  DRAFT_2020(
      2020,
      "https://json-schema.org/draft/2020-12/schema",
      "prefixItems/[]",
      "core applicator unevaluated validation meta-data format-annotation format-assertion"
          + " content");

  private final int version;
  private final String url;
  private final Places[] newSubschemas;
  private final List<String> vocabularies;

  Draft(int version, String url, String newSubschemas, String vocabularies) {
    this.version = version;
    this.url = url;
    this.newSubschemas = Places.of(newSubschemas.split(" "));
    this.vocabularies = List.of(vocabularies.split(" "));
  }

  int version() {
    return version;
  }

  String url() {
    return url;
  }

  /** The names of the vocabularies that have a meta-schema. */
  List<String> vocabularies() {
    return vocabularies;
  }

  /** Whether keywords of a vocabulary count unless a meta-schema says otherwise. */
  boolean usesByDefault(String vocabulary) {
    return switch (vocabulary) {
      case "core", "applicator", "validation" -> true;
      case "unevaluated" -> this == DRAFT_2020;
      default -> false;
    };
  }

  /** The address of a vocabulary's meta-schema. */
  String vocabularyUrl(String vocabulary) {
    return url.substring(0, url.length() - "schema".length()) + "meta/" + vocabulary;
  }

  String vocabularyPrefix() {
    return url.substring(0, url.length() - "schema".length()) + "vocab/";
  }

  private String idKey() {
    return this == DRAFT_4 ? "id" : "$id";
  }

  /** The id with its fragment as a schema gives it, or null. */
  String rawId(Map<String, Object> schema) {
    return schema.get(idKey()) instanceof String id ? id : null;
  }

  /** The id of a schema without its fragment; empty if it has none. */
  String id(Map<String, Object> schema) {
    if (version < 2019 && schema.containsKey("$ref")) {
      return "";
    }
    String id = rawId(schema);
    return id == null ? "" : Locations.withoutFragment(id);
  }

  /** The draft that a {@code $schema} names, or null if it is none of them. */
  static Draft named(String schemaUrl) {
    if (!Locations.fragment(schemaUrl).isEmpty()) {
      return null;
    }
    String name = withoutScheme(Locations.withoutFragment(schemaUrl));
    if (name.equals("json-schema.org/schema")) {
      return DRAFT_2020;
    }
    for (Draft draft : values()) {
      if (withoutScheme(draft.url).equals(name)) {
        return draft;
      }
    }
    return null;
  }

  /** The path of an address of json-schema.org, or null for other addresses. */
  static String pathOfJsonSchema(String url) {
    String name = withoutScheme(url);
    boolean own = name.length() < url.length() && name.startsWith("json-schema.org/");
    return own ? name.substring("json-schema.org/".length()) : null;
  }

  private static String withoutScheme(String url) {
    int start = url.startsWith("http://") ? 7 : url.startsWith("https://") ? 8 : 0;
    return url.substring(start);
  }

  /** What stands at all places below a schema that hold schemas, by pointer. */
  Map<String, Object> subschemas(Map<String, Object> schema, String pointer) {
    Map<String, Object> found = new LinkedHashMap<>();
    for (Draft draft : values()) {
      if (draft.version <= version) {
        for (Places places : draft.newSubschemas) {
          Object value = schema.get(places.keyword);
          if (value != null || schema.containsKey(places.keyword)) {
            places.collect(value, Locations.append(pointer, places.keyword), found);
          }
        }
      }
    }
    return found;
  }

  /**
   * Where the schemas of a keyword stand.
   *
   * @param form nothing for its value, {@code *} for the values of its members, {@code []} for its
   *     items
   */
  private record Places(String keyword, String form) {
    static Places[] of(String[] paths) {
      Places[] places = new Places[paths.length];
      for (int i = 0; i < paths.length; i++) {
        int slash = paths[i].indexOf('/');
        places[i] =
            slash < 0
                ? new Places(paths[i], "")
                : new Places(paths[i].substring(0, slash), paths[i].substring(slash + 1));
      }
      return places;
    }

    void collect(Object value, String place, Map<String, Object> found) {
      if (form.isEmpty()) {
        found.put(place, value);
      } else if (form.equals("*") && value instanceof Map<?, ?> map) {
        for (String name : Json.sortedKeys(map)) {
          found.put(Locations.append(place, name), map.get(name));
        }
      } else if (form.equals("[]") && value instanceof List<?> list) {
        for (int i = 0; i < list.size(); i++) {
          found.put(place + "/" + i, list.get(i));
        }
      }
    }
  }
}
