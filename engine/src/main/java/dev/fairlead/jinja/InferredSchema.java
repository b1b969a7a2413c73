package dev.fairlead.jinja;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values schema of a chart that has none, inferred from its default values. It is shipped, so
 * that Helm enforces what the templates were compiled for.
 */
public final class InferredSchema {
  /** How a schema says that it was inferred; such a schema is made again, not read. */
  public static final String MARK = "Inferred from values.yaml by render compile.";

  private static final String[] NAMES = {
    "string", "integer", "number", "boolean", "array", "object"
  };

  private InferredSchema() {}

  /** The schema of default values. */
  public static Map<String, Object> of(Map<String, Object> defaults) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("$comment", MARK);
    schema.putAll(rules(TypeReader.infer(defaults)));
    return schema;
  }

  private static Map<String, Object> rules(ValueType type) {
    Map<String, Object> rules = new LinkedHashMap<>();
    if (type.kinds() == ValueType.EVERYTHING) {
      return rules;
    }
    List<Object> names = new ArrayList<>();
    for (int i = 0; i < NAMES.length; i++) {
      if ((type.kinds() >> i & 1) != 0) {
        names.add(NAMES[i]);
      }
    }
    rules.put("type", names.size() == 1 ? names.get(0) : names);
    ValueType.Parts parts = type.parts();
    if (!parts.fields().isEmpty()) {
      Map<String, Object> properties = new LinkedHashMap<>();
      parts.fields().forEach((name, field) -> properties.put(name, rules(field)));
      rules.put("properties", properties);
    }
    if (parts.items() != null) {
      rules.put("items", rules(parts.items()));
    }
    return rules;
  }
}
