package dev.fairlead.chart.schema;

import dev.fairlead.format.JsonNumber;
import dev.fairlead.value.GoPrint;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Utf8;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** JSON values, of schemas and of charts, as the rules see them. Reference: jsonschema util.go. */
final class Json {
  private Json() {}

  /** The types of JSON values, in the order in which messages list them. */
  enum Type {
    NULL("null"),
    BOOLEAN("boolean"),
    NUMBER("number"),
    INTEGER("integer"),
    STRING("string"),
    ARRAY("array"),
    OBJECT("object");

    private final String schemaName;

    Type(String schemaName) {
      this.schemaName = schemaName;
    }

    /** The name in schemas. */
    String schemaName() {
      return schemaName;
    }
  }

  /** The type of a value; never INTEGER. */
  static Type type(Object value) {
    if (value == null) {
      return Type.NULL;
    }
    if (value instanceof Boolean) {
      return Type.BOOLEAN;
    }
    if (value instanceof String) {
      return Type.STRING;
    }
    if (value instanceof List) {
      return Type.ARRAY;
    }
    return value instanceof Map ? Type.OBJECT : Type.NUMBER;
  }

  /** A number as the decimal that its text stands for. */
  static BigDecimal number(Object value) {
    return new BigDecimal(
        value instanceof JsonNumber number ? number.text() : GoPrint.print(value));
  }

  static boolean isInteger(Object value) {
    return type(value) == Type.NUMBER && isInteger(number(value));
  }

  static boolean isInteger(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  static boolean equal(Object a, Object b) {
    if (a instanceof Map<?, ?> map) {
      return b instanceof Map<?, ?> other && equalMaps(map, other);
    }
    if (a instanceof List<?> list) {
      return b instanceof List<?> other && equalLists(list, other);
    }
    if (type(a) == Type.NUMBER) {
      return type(b) == Type.NUMBER && number(a).compareTo(number(b)) == 0;
    }
    return a == null ? b == null : a.equals(b);
  }

  private static boolean equalMaps(Map<?, ?> a, Map<?, ?> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (Map.Entry<?, ?> entry : a.entrySet()) {
      if (!b.containsKey(entry.getKey()) || !equal(entry.getValue(), b.get(entry.getKey()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean equalLists(List<?> a, List<?> b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!equal(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The keys in a fixed order; Go meets them at random. */
  static List<String> sortedKeys(Map<?, ?> map) {
    List<String> keys = new ArrayList<>(map.size());
    for (Object key : map.keySet()) {
      keys.add((String) key);
    }
    keys.sort(Utf8.ORDER);
    return keys;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object value) {
    return value instanceof Map ? (Map<String, Object>) value : null;
  }

  @SuppressWarnings("unchecked")
  static List<Object> array(Object value) {
    return value instanceof List ? (List<Object>) value : null;
  }

  /** A text in single quotes, as messages show it. */
  static String quote(String text) {
    // The closing quote takes part: it loses a backslash before it, as in the library.
    String quoted = GoQuote.quote(text).replace("\\\"", "\"").replace("'", "\\'");
    return "'" + quoted.substring(1, quoted.length() - 1) + "'";
  }

  static String quoteAll(List<String> texts) {
    StringBuilder out = new StringBuilder();
    for (String text : texts) {
      out.append(out.length() > 0 ? ", " : "").append(quote(text));
    }
    return out.toString();
  }

  /** A value in a message. */
  static String display(Object value) {
    if (value instanceof String text) {
      return quote(text);
    }
    if (value instanceof Map || value instanceof List) {
      return "value";
    }
    return value instanceof JsonNumber number ? number.text() : GoPrint.print(value);
  }
}
