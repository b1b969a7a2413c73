package dev.fairlead.chart.schema;

import dev.fairlead.format.JsonNumber;
import dev.fairlead.value.FunctionException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A quick look whether a schema fits its meta-schema. It says yes only where that is certain, and
 * spares the common schema the reading and compiling of meta-schemas.
 */
final class WellFormed {
  private static final Set<String> TYPES =
      Set.of("null", "boolean", "number", "integer", "string", "array", "object");

  private static final int MOST_VALUES = 100;

  private final Draft draft;
  private final SchemaStore store;

  WellFormed(Draft draft, SchemaStore store) {
    this.draft = draft;
    this.store = store;
  }

  /** Whether a value is a schema for certain. */
  boolean isSchema(Object value) {
    if (!(value instanceof Map)) {
      return value instanceof Boolean && draft.version() >= 6;
    }
    for (Map.Entry<String, Object> entry : Json.object(value).entrySet()) {
      if (!fits(entry.getKey(), entry.getValue())) {
        return false;
      }
    }
    return true;
  }

  private boolean fits(String keyword, Object value) {
    return switch (keyword) {
      case "title", "description", "$comment", "format" -> value instanceof String;
      case "contentMediaType", "contentEncoding" -> value instanceof String;
      case "deprecated", "readOnly", "writeOnly", "uniqueItems" -> value instanceof Boolean;
      case "examples" -> value instanceof List;
      case "$schema" -> value instanceof String name && Draft.named(name) == draft;
      case "$ref", "$dynamicRef", "$recursiveRef" -> isReference(value);
      case "$id", "id", "$anchor", "$dynamicAnchor" -> isPlainName(value);
      case "$vocabulary", "$recursiveAnchor" -> false;
      case "type" -> isType(value);
      case "enum" -> isEnumeration(value);
      case "minimum", "maximum" -> value instanceof JsonNumber;
      case "exclusiveMinimum", "exclusiveMaximum" -> value instanceof JsonNumber && isNot4();
      case "multipleOf" -> value instanceof JsonNumber && Json.number(value).signum() > 0;
      case "pattern" -> value instanceof String text && isRegex(text);
      case "required" -> isNames(value);
      default -> fitsCount(keyword, value);
    };
  }

  private boolean fitsCount(String keyword, Object value) {
    return switch (keyword) {
      case "minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties" ->
          isCount(value);
      case "minContains", "maxContains" -> isCount(value);
      default -> fitsSchemas(keyword, value);
    };
  }

  private boolean fitsSchemas(String keyword, Object value) {
    return switch (keyword) {
      case "not", "if", "then", "else", "contains", "propertyNames", "contentSchema" ->
          isSchema(value);
      case "unevaluatedItems", "unevaluatedProperties" -> isSchema(value);
      case "additionalItems", "additionalProperties" -> value instanceof Boolean || isSchema(value);
      case "items" -> isSchema(value) || draft.version() < 2020 && isSchemas(value);
      case "prefixItems", "allOf", "anyOf", "oneOf" -> isSchemas(value);
      case "properties", "definitions", "$defs", "dependentSchemas" -> isSchemaMap(value);
      case "patternProperties" -> isSchemaMap(value) && hasRegexKeys(value);
      case "dependencies", "dependentRequired" -> isDependencies(keyword, value);
      default -> true;
    };
  }

  private boolean isNot4() {
    return draft != Draft.DRAFT_4;
  }

  private boolean isRegex(String text) {
    try {
      store.regex(text);
      return true;
    } catch (FunctionException e) {
      return false;
    }
  }

  /** A reference of letters, digits and slashes, which any rule for references accepts. */
  private static boolean isReference(Object value) {
    if (!(value instanceof String text)) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word = Formats.isLetter(c) || Formats.isDigit(c);
      if (!word && "#/_-.$~".indexOf(c) < 0) {
        return false;
      }
    }
    return text.indexOf('#') == text.lastIndexOf('#');
  }

  private static boolean isPlainName(Object value) {
    return isReference(value)
        && ((String) value).indexOf('#') < 0
        && ((String) value).indexOf('/') < 0
        && ((String) value).indexOf('~') < 0
        && ((String) value).indexOf('$') < 0
        && !((String) value).isEmpty()
        && Formats.isLetter(((String) value).charAt(0));
  }

  private static boolean isType(Object value) {
    if (!(value instanceof List<?> list)) {
      return value instanceof String && TYPES.contains(value);
    }
    return !list.isEmpty() && TYPES.containsAll(list) && new HashSet<>(list).size() == list.size();
  }

  /** Values without parts that all differ. */
  private static boolean isEnumeration(Object value) {
    if (!(value instanceof List<?> list) || list.isEmpty() || list.size() > MOST_VALUES) {
      return false;
    }
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) instanceof Map || list.get(i) instanceof List) {
        return false;
      }
      for (int j = 0; j < i; j++) {
        if (Json.equal(list.get(i), list.get(j))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isNames(Object value) {
    if (!(value instanceof List<?> list) || list.isEmpty()) {
      return false;
    }
    Set<Object> seen = new HashSet<>();
    for (Object item : list) {
      if (!(item instanceof String) || !seen.add(item)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isCount(Object value) {
    if (!(value instanceof JsonNumber number)) {
      return false;
    }
    return Formats.digits(number.text()) == number.text().length();
  }

  private boolean isSchemas(Object value) {
    if (!(value instanceof List<?> list) || list.isEmpty()) {
      return false;
    }
    for (Object item : list) {
      if (!isSchema(item)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSchemaMap(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return false;
    }
    for (Object item : map.values()) {
      if (!isSchema(item)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasRegexKeys(Object value) {
    for (Object key : ((Map<?, ?>) value).keySet()) {
      if (!isRegex((String) key)) {
        return false;
      }
    }
    return true;
  }

  private boolean isDependencies(String keyword, Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return false;
    }
    for (Object item : map.values()) {
      boolean schema = keyword.equals("dependencies") && isSchema(item);
      if (!schema && !isNames(item)) {
        return false;
      }
    }
    return true;
  }
}
