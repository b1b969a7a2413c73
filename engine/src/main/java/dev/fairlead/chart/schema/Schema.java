package dev.fairlead.chart.schema;

import dev.fairlead.regex.GoRegex;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A compiled schema. Null stands for a keyword that is not there. Reference: jsonschema schema.go.
 */
final class Schema {
  final String url;
  final String pointer;
  int version;

  /** The schema at the head of the resource that this one belongs to. */
  Schema resource;

  final Map<String, Schema> dynamicAnchors = new LinkedHashMap<>();

  Boolean always;

  // References.
  Schema ref;
  Schema recursiveRef;
  boolean recursiveAnchor;
  Schema dynamicRef;
  String dynamicRefAnchor = "";
  String dynamicAnchor = "";

  // Any value.
  EnumSet<Json.Type> types;
  List<Object> enumeration;
  boolean hasConstant;
  Object constant;
  String format;
  Schema not;
  List<Schema> allOf = List.of();
  List<Schema> anyOf = List.of();
  List<Schema> oneOf = List.of();
  Schema condition;
  Schema then;
  Schema otherwise;

  // Objects.
  Integer minProperties;
  Integer maxProperties;
  List<String> required = List.of();
  Map<String, Schema> properties = Map.of();
  Map<GoRegex, Schema> patternProperties = Map.of();
  Schema additionalProperties;
  boolean noAdditionalProperties;
  Schema propertyNames;

  /** By property: a list of names, or a schema. */
  Map<String, Object> dependencies = Map.of();

  Map<String, List<String>> dependentRequired = Map.of();
  Map<String, Schema> dependentSchemas = Map.of();
  Schema unevaluatedProperties;

  // Arrays.
  Integer minItems;
  Integer maxItems;
  boolean uniqueItems;
  List<Schema> firstItems = List.of();
  Schema items;
  boolean noMoreItems;
  Schema contains;
  Integer minContains;
  Integer maxContains;
  Schema unevaluatedItems;

  // Strings and numbers.
  Integer minLength;
  Integer maxLength;
  GoRegex pattern;
  String patternText;
  BigDecimal minimum;
  BigDecimal maximum;
  BigDecimal exclusiveMinimum;
  BigDecimal exclusiveMaximum;
  BigDecimal multipleOf;

  // What counts as evaluated whatever the value is.
  boolean allPropertiesEvaluated;
  boolean allItemsEvaluated;
  int itemsEvaluated;

  Schema(String url, String pointer) {
    this.url = url;
    this.pointer = pointer;
  }

  /** Its address, which only messages need. */
  String location() {
    return Locations.join(url, pointer);
  }
}
