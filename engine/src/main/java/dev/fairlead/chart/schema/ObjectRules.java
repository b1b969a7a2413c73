package dev.fairlead.chart.schema;

import dev.fairlead.chart.schema.Failure.Kind;
import dev.fairlead.regex.GoRegex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules for objects. Reference: jsonschema validator.go, objValidate. */
final class ObjectRules {
  private final Validator validator;
  private final Schema schema;
  private final Map<String, Object> object;

  ObjectRules(Validator validator, Map<String, Object> object) {
    this.validator = validator;
    this.schema = validator.schema;
    this.object = object;
  }

  void check() {
    int size = object.size();
    if (schema.minProperties != null && size < schema.minProperties) {
      validator.add(Kind.OTHER, ScalarRules.limit("minProperties", size, schema.minProperties));
    }
    if (schema.maxProperties != null && size > schema.maxProperties) {
      validator.add(Kind.OTHER, ScalarRules.limit("maxProperties", size, schema.maxProperties));
    }
    required();
    if (validator.quick && validator.failed()) {
      return;
    }
    dependencies();
    List<String> names = Json.sortedKeys(object);
    properties(names);
    if (schema.propertyNames != null) {
      propertyNames(names);
    }
    for (Map.Entry<String, Schema> entry : schema.dependentSchemas.entrySet()) {
      if (object.containsKey(entry.getKey())) {
        validator.add(validator.self(entry.getValue(), "", false));
      }
    }
    for (Map.Entry<String, List<String>> entry : schema.dependentRequired.entrySet()) {
      dependentRequired(entry.getKey(), entry.getValue());
    }
  }

  private void required() {
    List<String> missing = missing(schema.required);
    if (missing.size() == 1) {
      validator.add(Kind.MISSING, "missing property " + Json.quote(missing.get(0)), missing);
    } else if (!missing.isEmpty()) {
      validator.add(Kind.MISSING, "missing properties " + Json.quoteAll(missing), missing);
    }
  }

  private List<String> missing(List<String> names) {
    List<String> missing = new ArrayList<>();
    for (String name : names) {
      if (!object.containsKey(name)) {
        missing.add(name);
      }
    }
    return missing;
  }

  private void dependencies() {
    for (Map.Entry<String, Object> entry : schema.dependencies.entrySet()) {
      if (!object.containsKey(entry.getKey())) {
        continue;
      }
      if (entry.getValue() instanceof Schema other) {
        validator.add(validator.self(other, "", false));
      } else {
        List<String> names = new ArrayList<>();
        for (Object name : (List<?>) entry.getValue()) {
          names.add((String) name);
        }
        dependentRequired(entry.getKey(), names);
      }
    }
  }

  private void dependentRequired(String property, List<String> names) {
    List<String> missing = object.containsKey(property) ? missing(names) : List.of();
    if (!missing.isEmpty()) {
      validator.add(
          Kind.MISSING,
          "properties "
              + Json.quoteAll(missing)
              + " required, if "
              + Json.quote(property)
              + " exists",
          missing);
    }
  }

  private void properties(List<String> names) {
    List<String> unknown = new ArrayList<>();
    for (String name : names) {
      if (validator.quick && validator.failed()) {
        return;
      }
      Object value = object.get(name);
      boolean evaluated = declared(name, value);
      if (!evaluated && schema.noAdditionalProperties) {
        unknown.add(name);
        evaluated = true;
      } else if (!evaluated && schema.additionalProperties != null) {
        validator.add(validator.member(schema.additionalProperties, value, name));
        evaluated = true;
      }
      if (evaluated) {
        validator.evaluated(name);
      }
    }
    if (!unknown.isEmpty()) {
      validator.add(
          Kind.UNKNOWN,
          "additional properties " + Json.quoteAll(unknown) + " not allowed",
          unknown);
    }
  }

  /** Checks a property by its own schema and those of patterns; whether there is any. */
  private boolean declared(String name, Object value) {
    Schema own = schema.properties.get(name);
    if (own != null) {
      validator.add(validator.member(own, value, name));
    }
    boolean declared = own != null;
    for (Map.Entry<GoRegex, Schema> entry : schema.patternProperties.entrySet()) {
      if (entry.getKey().matches(name)) {
        declared = true;
        validator.add(validator.member(entry.getValue(), value, name));
      }
    }
    return declared;
  }

  private void propertyNames(List<String> names) {
    for (String name : names) {
      Failure cause = validator.name(schema.propertyNames, name);
      if (cause != null) {
        String message = "invalid propertyName " + Json.quote(name);
        validator.add(validator.failure(Kind.PROPERTY_NAME, message).withCauses(cause.ungrouped()));
      }
    }
  }
}
