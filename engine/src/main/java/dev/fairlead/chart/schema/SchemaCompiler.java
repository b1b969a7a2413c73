package dev.fairlead.chart.schema;

import dev.fairlead.chart.schema.Resource.Dialect;
import dev.fairlead.format.JsonNumber;
import dev.fairlead.regex.GoRegex;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoQuote;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns schema documents into schemas. Reference: jsonschema compiler.go, objcompiler.go. */
final class SchemaCompiler {
  private final SchemaStore store;
  private final boolean assertsFormats;
  private final Map<String, Schema> schemas = new HashMap<>();
  private final Deque<Schema> queue = new ArrayDeque<>();

  SchemaCompiler(SchemaStore store, boolean assertsFormats) {
    this.store = store;
    this.assertsFormats = assertsFormats;
  }

  /** The schema at the head of a document. */
  Schema compile(String url) {
    Schema schema = schema(url, "");
    while (!queue.isEmpty()) {
      Schema next = queue.remove();
      Root root = store.root(next.url);
      store.ensureSubschema(root, next.pointer);
      compile(next, root, root.lookup(next.pointer));
    }
    return schema;
  }

  /** The schema at a place; it is compiled later. */
  private Schema schema(String url, String pointer) {
    String key = url + "#" + pointer;
    Schema schema = schemas.get(key);
    if (schema == null) {
      schema = new Schema(url, pointer);
      schemas.put(key, schema);
      queue.add(schema);
    }
    return schema;
  }

  private void compile(Schema schema, Root root, Object value) {
    Resource resource = root.resource(schema.pointer);
    schema.version = resource.dialect().draft().version();
    schema.resource = schema(schema.url, resource.pointer);
    if (schema.version >= 2020 && schema == schema.resource) {
      for (String anchor : resource.dynamicAnchors) {
        schema.dynamicAnchors.put(anchor, schema(schema.url, resource.anchors.get(anchor)));
      }
    }
    if (value instanceof Boolean bool) {
      schema.always = bool;
    } else if (value instanceof Map<?, ?> map && map.isEmpty()) {
      schema.always = true;
    } else if (value instanceof Map) {
      new Keywords(schema, root, resource, Json.object(value)).compile();
    }
    schema.allPropertiesEvaluated =
        schema.additionalProperties != null || schema.noAdditionalProperties;
    schema.allItemsEvaluated = schema.items != null || schema.noMoreItems;
    schema.itemsEvaluated = schema.firstItems.size();
  }

  /** The keywords of one schema. */
  private final class Keywords {
    private final Schema schema;
    private final Root root;
    private final Resource resource;
    private final Dialect dialect;
    private final Map<String, Object> object;

    Keywords(Schema schema, Root root, Resource resource, Map<String, Object> object) {
      this.schema = schema;
      this.root = root;
      this.resource = resource;
      this.dialect = resource.dialect();
      this.object = object;
    }

    void compile() {
      schema.ref = reference("$ref");
      if (schema.version < 2019 && schema.ref != null) {
        // All else is ignored, but for a const, which the library still checks.
        constant();
        return;
      }
      if (dialect.uses("applicator")) {
        applicators();
        objectApplicators();
        items();
      }
      if (dialect.uses("validation")) {
        anyValue();
        numbers();
        sizes();
        requirements();
      }
      format();
      if (schema.version >= 2019) {
        dynamicReferences();
      }
      if (schema.version == 2019 ? dialect.uses("applicator") : dialect.uses("unevaluated")) {
        schema.unevaluatedItems = since(2019, "unevaluatedItems");
        schema.unevaluatedProperties = since(2019, "unevaluatedProperties");
      }
    }

    private void applicators() {
      schema.allOf = schemaList("allOf");
      schema.anyOf = schemaList("anyOf");
      schema.oneOf = schemaList("oneOf");
      schema.not = subschema("not");
      schema.condition = since(7, "if");
      if (schema.condition != null) {
        Object fixed = object.get("if");
        schema.then = Boolean.FALSE.equals(fixed) ? null : subschema("then");
        schema.otherwise = Boolean.TRUE.equals(fixed) ? null : subschema("else");
      }
    }

    private void objectApplicators() {
      schema.properties = schemaMap("properties");
      Map<String, Schema> patterns = schemaMap("patternProperties");
      if (!patterns.isEmpty()) {
        schema.patternProperties = new LinkedHashMap<>();
        for (Map.Entry<String, Schema> entry : patterns.entrySet()) {
          GoRegex regex = regex("patternProperties", entry.getKey());
          schema.patternProperties.put(regex, entry.getValue());
        }
      }
      schema.noAdditionalProperties = Boolean.FALSE.equals(object.get("additionalProperties"));
      if (!schema.noAdditionalProperties) {
        schema.additionalProperties = subschema("additionalProperties");
      }
      schema.propertyNames = since(6, "propertyNames");
      schema.dependencies = dependencies();
      if (schema.version >= 2019) {
        schema.dependentSchemas = schemaMap("dependentSchemas");
      }
    }

    private Map<String, Object> dependencies() {
      Map<String, Object> map = Json.object(object.get("dependencies"));
      if (map == null) {
        return Map.of();
      }
      Map<String, Object> dependencies = new LinkedHashMap<>();
      for (String name : Json.sortedKeys(map)) {
        List<Object> names = Json.array(map.get(name));
        String place = Locations.append(schema.pointer + "/dependencies", name);
        dependencies.put(
            name,
            names == null
                ? (Object) SchemaCompiler.this.schema(schema.url, place)
                : strings(names));
      }
      return dependencies;
    }

    private void items() {
      boolean list = object.get("items") instanceof List;
      if (schema.version >= 2020) {
        schema.firstItems = schemaList("prefixItems");
        schema.items = subschema("items");
      } else if (list) {
        schema.firstItems = schemaList("items");
        schema.noMoreItems = Boolean.FALSE.equals(object.get("additionalItems"));
        schema.items = schema.noMoreItems ? null : subschema("additionalItems");
      } else {
        schema.items = subschema("items");
      }
      schema.contains = since(6, "contains");
    }

    private void anyValue() {
      schema.types = types(object.get("type"));
      schema.enumeration = Json.array(object.get("enum"));
      constant();
    }

    private void constant() {
      schema.hasConstant = schema.version >= 6 && object.containsKey("const");
      schema.constant = object.get("const");
    }

    private void numbers() {
      schema.multipleOf = number("multipleOf");
      boolean strict = Boolean.TRUE.equals(object.get("exclusiveMaximum"));
      schema.maximum = strict ? null : number("maximum");
      schema.exclusiveMaximum = number(strict ? "maximum" : "exclusiveMaximum");
      strict = Boolean.TRUE.equals(object.get("exclusiveMinimum"));
      schema.minimum = strict ? null : number("minimum");
      schema.exclusiveMinimum = number(strict ? "minimum" : "exclusiveMinimum");
    }

    private void sizes() {
      schema.minLength = integer("minLength");
      schema.maxLength = integer("maxLength");
      schema.minItems = integer("minItems");
      schema.maxItems = integer("maxItems");
      schema.minProperties = integer("minProperties");
      schema.maxProperties = integer("maxProperties");
      schema.uniqueItems = Boolean.TRUE.equals(object.get("uniqueItems"));
      if (schema.version >= 2019 && schema.contains != null) {
        schema.minContains = integer("minContains");
        schema.maxContains = integer("maxContains");
      }
    }

    private void requirements() {
      if (object.get("pattern") instanceof String text) {
        schema.patternText = text;
        schema.pattern = regex("pattern", text);
      }
      if (object.get("required") instanceof List) {
        schema.required = strings(Json.array(object.get("required")));
      }
      Map<String, Object> dependent = Json.object(object.get("dependentRequired"));
      if (schema.version >= 2019 && dependent != null) {
        schema.dependentRequired = new LinkedHashMap<>();
        for (String name : Json.sortedKeys(dependent)) {
          if (dependent.get(name) instanceof List) {
            schema.dependentRequired.put(name, strings(Json.array(dependent.get(name))));
          }
        }
      }
    }

    private void format() {
      boolean asserted =
          assertsFormats
              || schema.version < 2019
              || dialect.uses(schema.version == 2019 ? "format" : "format-assertion");
      if (asserted && object.get("format") instanceof String name) {
        schema.format = name;
      }
    }

    private void dynamicReferences() {
      schema.recursiveRef = reference("$recursiveRef");
      schema.recursiveAnchor = Boolean.TRUE.equals(object.get("$recursiveAnchor"));
      if (schema.version >= 2020) {
        schema.dynamicRef = reference("$dynamicRef");
        if (schema.dynamicRef != null) {
          String fragment =
              Locations.decode(Locations.fragment((String) object.get("$dynamicRef")));
          schema.dynamicRefAnchor = fragment.startsWith("/") ? "" : fragment;
        }
        schema.dynamicAnchor = object.get("$dynamicAnchor") instanceof String name ? name : "";
      }
    }

    /** The schema that a reference leads to; null without one. */
    private Schema reference(String keyword) {
      if (!(object.get(keyword) instanceof String reference)) {
        return null;
      }
      String fragment = Locations.decode(Locations.fragment(reference));
      if (fragment == null) {
        String problem = UrlFormats.escapeProblem(Locations.fragment(reference), false);
        throw new SchemaException("error in parsing " + GoQuote.quote(reference) + ": " + problem);
      }
      String target = Urls.resolve(resource.id, Locations.withoutFragment(reference));
      String pointer = root.resolve(target, fragment);
      if (pointer != null) {
        return SchemaCompiler.this.schema(schema.url, pointer);
      }
      Root other = store.root(target);
      return SchemaCompiler.this.schema(target, other.resolve(fragment, other.resources.get("")));
    }

    private Schema since(int version, String keyword) {
      return schema.version >= version ? subschema(keyword) : null;
    }

    private Schema subschema(String keyword) {
      return object.containsKey(keyword)
          ? SchemaCompiler.this.schema(schema.url, Locations.append(schema.pointer, keyword))
          : null;
    }

    private List<Schema> schemaList(String keyword) {
      List<Schema> list = new ArrayList<>();
      if (object.get(keyword) instanceof List<?> items) {
        String place = Locations.append(schema.pointer, keyword) + "/";
        for (int i = 0; i < items.size(); i++) {
          list.add(SchemaCompiler.this.schema(schema.url, place + i));
        }
      }
      return list;
    }

    private Map<String, Schema> schemaMap(String keyword) {
      Map<String, Schema> map = new LinkedHashMap<>();
      if (object.get(keyword) instanceof Map<?, ?> members) {
        String place = Locations.append(schema.pointer, keyword);
        for (String name : Json.sortedKeys(members)) {
          map.put(name, SchemaCompiler.this.schema(schema.url, Locations.append(place, name)));
        }
      }
      return map;
    }

    private GoRegex regex(String keyword, String pattern) {
      try {
        return store.regex(pattern);
      } catch (FunctionException e) {
        throw new SchemaException(
            "invalid regex "
                + GoQuote.quote(pattern)
                + " at "
                + GoQuote.quote(root.location(Locations.append(schema.pointer, keyword)))
                + ": "
                + e.getMessage());
      }
    }

    private BigDecimal number(String keyword) {
      return object.get(keyword) instanceof JsonNumber number ? Json.number(number) : null;
    }

    private Integer integer(String keyword) {
      BigDecimal number = number(keyword);
      return number != null && Json.isInteger(number) ? (Integer) number.intValue() : null;
    }
  }

  private static EnumSet<Json.Type> types(Object value) {
    EnumSet<Json.Type> types = EnumSet.noneOf(Json.Type.class);
    for (Object name : value instanceof List<?> list ? list : List.of(value == null ? "" : value)) {
      for (Json.Type type : Json.Type.values()) {
        if (type.schemaName().equals(name)) {
          types.add(type);
        }
      }
    }
    return types.isEmpty() ? null : types;
  }

  private static List<String> strings(List<Object> values) {
    List<String> strings = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof String text) {
        strings.add(text);
      }
    }
    return strings;
  }
}
