package dev.fairlead.value;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How Go prints a value with {@code %v}: what an action writes, and {@code toString} returns. */
public final class GoPrint {
  /** Where all pointers point. */
  static final String ADDRESS = "0xc000010000";

  private GoPrint() {}

  /** The {@code %v} text; {@code <nil>} for nil. */
  public static String print(Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof TemplateObject object) {
      return object.print();
    }
    if (value instanceof Map || value instanceof List || value instanceof byte[]) {
      StringBuilder out = new StringBuilder();
      print(out, value);
      return out.toString();
    }
    return scalar(value);
  }

  /** The keys of a map in Go's order of strings. */
  public static String[] sortedKeys(Map<?, ?> map) {
    String[] keys = map.keySet().toArray(new String[0]);
    Arrays.sort(keys, Utf8.ORDER);
    return keys;
  }

  /** The text of a value inside of another: there a pointer is an address. */
  public static String inner(Object value) {
    StringBuilder out = new StringBuilder();
    print(out, value);
    return out.toString();
  }

  private static void print(StringBuilder out, Object value) {
    if (value instanceof TemplateObject object) {
      boolean address = object.kind() == Kind.POINTER && !object.stringer();
      out.append(address ? ADDRESS : object.print());
    } else if (value instanceof Map<?, ?> map) {
      map(out, map);
    } else if (value instanceof List<?> list) {
      list(out, list);
    } else if (value instanceof byte[] bytes) {
      bytes(out, bytes);
    } else {
      out.append(value instanceof String text ? text : scalar(value));
    }
  }

  private static String scalar(Object value) {
    if (value == null) {
      return "<nil>";
    }
    if (value instanceof Double number) {
      return GoFloat.shortest(number, 'g');
    }
    if (value instanceof Byte number) {
      return Integer.toString(number & 0xFF);
    }
    return value.toString();
  }

  private static void map(StringBuilder out, Map<?, ?> map) {
    out.append("map[");
    String separator = "";
    for (String key : sortedKeys(map)) {
      out.append(separator).append(key).append(':');
      print(out, map.get(key));
      separator = " ";
    }
    out.append(']');
  }

  private static void list(StringBuilder out, List<?> list) {
    out.append('[');
    String separator = "";
    for (Object item : list) {
      out.append(separator);
      print(out, item);
      separator = " ";
    }
    out.append(']');
  }

  private static void bytes(StringBuilder out, byte[] bytes) {
    out.append('[');
    for (int i = 0; i < bytes.length; i++) {
      out.append(i == 0 ? "" : " ").append(bytes[i] & 0xFF);
    }
    out.append(']');
  }
}
