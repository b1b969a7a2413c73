package dev.fairlead.chart.schema;

import dev.fairlead.chart.schema.Failure.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules for types, fixed values, strings and numbers. Reference: jsonschema validator.go. */
final class ScalarRules {
  private ScalarRules() {}

  static boolean hasType(Schema schema, Object value) {
    return schema.types == null
        || schema.types.contains(Json.type(value))
        || schema.types.contains(Json.Type.INTEGER) && Json.isInteger(value);
  }

  static List<String> typeNames(Schema schema) {
    List<String> names = new ArrayList<>();
    for (Json.Type type : schema.types) {
      names.add(type.schemaName());
    }
    return names;
  }

  /** The message for a value that is none of the given ones, or null. */
  static String valueProblem(Schema schema, Object value) {
    if (schema.hasConstant && !Json.equal(value, schema.constant)) {
      return isCollection(schema.constant)
          ? "'const' failed"
          : "value must be " + Json.display(schema.constant);
    }
    if (schema.enumeration == null) {
      return null;
    }
    boolean plain = true;
    List<String> wanted = new ArrayList<>();
    for (Object item : schema.enumeration) {
      if (Json.equal(value, item)) {
        return null;
      }
      plain &= !isCollection(item);
      wanted.add(Json.display(item));
    }
    if (!plain) {
      return "'enum' failed";
    }
    return wanted.size() == 1
        ? "value must be " + wanted.get(0)
        : "value must be one of " + String.join(", ", wanted);
  }

  private static boolean isCollection(Object value) {
    return value instanceof Map || value instanceof List;
  }

  static void check(Validator validator) {
    if (validator.value instanceof String text) {
      string(validator, text);
    } else if (Json.type(validator.value) == Json.Type.NUMBER) {
      number(validator, Json.number(validator.value));
    }
  }

  private static void string(Validator validator, String text) {
    Schema schema = validator.schema;
    int length = text.codePointCount(0, text.length());
    if (schema.minLength != null && length < schema.minLength) {
      validator.add(Kind.OTHER, limit("minLength", length, schema.minLength));
    }
    if (schema.maxLength != null && length > schema.maxLength) {
      validator.add(Kind.OTHER, limit("maxLength", length, schema.maxLength));
    }
    if (schema.pattern != null && !schema.pattern.matches(text)) {
      validator.add(
          Kind.OTHER,
          Json.quote(text) + " does not match pattern " + Json.quote(schema.patternText));
    }
  }

  private static void number(Validator validator, BigDecimal number) {
    Schema schema = validator.schema;
    compare(validator, "minimum", number, schema.minimum, -1);
    compare(validator, "maximum", number, schema.maximum, 1);
    if (schema.exclusiveMinimum != null && number.compareTo(schema.exclusiveMinimum) == 0) {
      validator.add(Kind.OTHER, limit("exclusiveMinimum", number, schema.exclusiveMinimum));
    } else {
      compare(validator, "exclusiveMinimum", number, schema.exclusiveMinimum, -1);
    }
    if (schema.exclusiveMaximum != null && number.compareTo(schema.exclusiveMaximum) == 0) {
      validator.add(Kind.OTHER, limit("exclusiveMaximum", number, schema.exclusiveMaximum));
    } else {
      compare(validator, "exclusiveMaximum", number, schema.exclusiveMaximum, 1);
    }
    if (schema.multipleOf != null && number.remainder(schema.multipleOf).signum() != 0) {
      validator.add(Kind.OTHER, limit("multipleOf", number, schema.multipleOf));
    }
  }

  private static void compare(
      Validator validator, String keyword, BigDecimal number, BigDecimal limit, int wrong) {
    if (limit != null && number.compareTo(limit) == wrong) {
      validator.add(Kind.OTHER, limit(keyword, number, limit));
    }
  }

  private static String limit(String keyword, BigDecimal got, BigDecimal want) {
    return keyword
        + ": got "
        + EnglishNumber.print(got.doubleValue())
        + ", want "
        + EnglishNumber.print(want.doubleValue());
  }

  static String limit(String keyword, int got, int want) {
    return keyword + ": got " + EnglishNumber.print(got) + ", want " + EnglishNumber.print(want);
  }
}
