package dev.fairlead.format.toml;

import dev.fairlead.format.FormatException;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoDuration;
import dev.fairlead.value.GoFloat;
import dev.fairlead.value.GoTime;
import dev.fairlead.value.Kind;
import dev.fairlead.value.TemplateObject;
import dev.fairlead.value.TypedList;
import dev.fairlead.value.Utf8;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes TOML as BurntSushi's encoder does (toml/encode.go). */
public final class TomlWriter {
  /** What a value is to TOML; nil is nothing. */
  private enum Shape {
    NOTHING,
    PLAIN,
    TABLE,
    TABLES
  }

  /** Go's encoder does not look for values that contain themselves; it runs out of stack. */
  private static final int MAX_DEPTH = 1000;

  private final StringBuilder out = new StringBuilder();
  private int depth;

  private TomlWriter() {}

  /** The text; a value that is no map is written as if it were in an array. */
  public static String write(Object value) {
    if (value == null) {
      throw new FunctionException("reflect: call of reflect.Value.Type on zero Value");
    }
    TomlWriter writer = new TomlWriter();
    writer.encode(new TomlKey(), value);
    return writer.out.toString();
  }

  private static Shape shape(Object value) {
    if (value == null || TypedList.isNil(value)) {
      return Shape.NOTHING;
    }
    if (value instanceof Map) {
      boolean nil = value instanceof TemplateObject object && object.plain() == null;
      return nil ? Shape.NOTHING : Shape.TABLE;
    }
    if (value instanceof List<?> list) {
      return shapeOf(list);
    }
    return value instanceof TemplateObject object ? shapeOf(object) : Shape.PLAIN;
  }

  private static Shape shapeOf(TemplateObject object) {
    if (object instanceof GoTime) {
      return Shape.PLAIN;
    }
    Object plain = object.plain();
    if (plain == object) {
      throw new FormatException("unsupported type: " + object.typeName());
    }
    return plain instanceof Map ? Shape.TABLE : Shape.PLAIN;
  }

  private static Shape shapeOf(List<?> list) {
    boolean tables = !list.isEmpty();
    for (int i = 0; i < list.size(); i++) {
      Shape item = shape(list.get(i));
      if (item == Shape.NOTHING) {
        throw new FormatException("toml: cannot encode array with nil element");
      }
      tables &= item == Shape.TABLE;
    }
    return tables ? Shape.TABLES : Shape.PLAIN;
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      throw new FormatException("toml: value nested too deep");
    }
  }

  private void encode(TomlKey key, Object value) {
    switch (shape(value)) {
      case NOTHING -> {
        if (key.size() == 0 && TypedList.isNil(value)) {
          element(value);
        }
      }
      case TABLE -> table(key, value);
      case TABLES -> tables(key, (List<?>) value);
      case PLAIN -> {
        if (key.size() == 0) {
          element(value);
        } else {
          pair(key, value);
          newline();
        }
      }
    }
  }

  private void pair(TomlKey key, Object value) {
    indent(key);
    out.append(TomlKey.quoted(key.last())).append(" = ");
    element(value);
  }

  private void table(TomlKey key, Object map) {
    if (key.size() == 1) {
      newline();
    }
    if (key.size() > 0) {
      indent(key);
      out.append('[').append(key).append("]");
      newline();
    }
    entries(key, map, false);
  }

  private void tables(TomlKey key, List<?> list) {
    if (key.size() == 0) {
      throw new FormatException("toml: top-level values must be Go maps or structs");
    }
    for (int i = 0; i < list.size(); i++) {
      newline();
      indent(key);
      out.append("[[").append(key).append("]]");
      newline();
      entries(key, list.get(i), false);
    }
  }

  /** Writes what is no table first, since all that follows a table's header belongs to it. */
  private void entries(TomlKey key, Object value, boolean inline) {
    enter();
    boolean struct = value instanceof TemplateObject object && object.kind() != Kind.MAP;
    Map<?, ?> map = struct ? fields((TemplateObject) value) : (Map<?, ?>) value;
    String[] keys = map.keySet().toArray(new String[0]);
    if (!struct) {
      Arrays.sort(keys, Utf8.ORDER);
    }
    String[] direct = new String[keys.length];
    String[] nested = new String[keys.length];
    int directCount = 0;
    int nestedCount = 0;
    for (String name : keys) {
      Shape shape = shape(map.get(name));
      if (shape == Shape.TABLE || shape == Shape.TABLES) {
        nested[nestedCount++] = name;
      } else {
        direct[directCount++] = name;
      }
    }
    for (int i = 0; i < directCount; i++) {
      boolean more = i + 1 < directCount || nestedCount > 0;
      entry(key, direct[i], map.get(direct[i]), inline, more);
    }
    for (int i = 0; i < nestedCount; i++) {
      entry(key, nested[i], map.get(nested[i]), inline, i + 1 < nestedCount);
    }
    depth--;
  }

  /** A struct's fields under their Go names. */
  private static Map<?, ?> fields(TemplateObject object) {
    if (object.structFields() == null) {
      return (Map<?, ?>) object.plain();
    }
    Map<String, Object> exported = new LinkedHashMap<>();
    addFields(object, exported);
    return exported;
  }

  private static void addFields(TemplateObject object, Map<String, Object> exported) {
    for (Map.Entry<String, Object> field : object.structFields().entrySet()) {
      String name = field.getKey();
      if (field.getValue() instanceof TemplateObject inner
          && inner.structFields() != null
          && object.typeName().contains(inner.typeName() + ";")) {
        // An embedded struct is named after its type, and its fields count as the outer one's.
        addFields(inner, exported);
      } else if (Character.isUpperCase(name.charAt(0))) {
        exported.put(name, field.getValue());
      }
    }
  }

  /** Writes one entry; a nil one not at all, although the comma before it is there already. */
  private void entry(TomlKey key, String name, Object value, boolean inline, boolean more) {
    if (shape(value) == Shape.NOTHING) {
      return;
    }
    if (!inline) {
      encode(key.add(name), value);
      return;
    }
    pair(new TomlKey().add(name), value);
    if (more) {
      out.append(", ");
    }
  }

  private void element(Object value) {
    if (value instanceof String text) {
      TomlKey.quote(text, out);
    } else if (value instanceof Double real) {
      number(real);
    } else if (value instanceof GoDuration duration) {
      TomlKey.quote(duration.print(), out);
    } else if (value instanceof GoTime time) {
      out.append(TomlDates.format(time));
    } else if (value instanceof List<?> list) {
      array(list);
    } else if (value instanceof byte[] bytes) {
      octets(bytes);
    } else if (shape(value) == Shape.TABLE) {
      out.append('{');
      entries(new TomlKey(), value, true);
      out.append('}');
    } else if (value instanceof TemplateObject object) {
      element(object.plain());
    } else if (value instanceof Byte octet) {
      out.append(octet & 0xFF);
    } else {
      out.append(value);
    }
  }

  private void number(double real) {
    String text = GoFloat.shortest(real, 'g');
    switch (text) {
      case "NaN" -> out.append(Double.doubleToRawLongBits(real) < 0 ? "-nan" : "nan");
      case "+Inf" -> out.append("inf");
      case "-Inf" -> out.append("-inf");
      default -> {
        out.append(text);
        if (text.indexOf('.') < 0 && text.indexOf('e') < 0) {
          out.append(".0");
        }
      }
    }
  }

  private void array(List<?> list) {
    enter();
    out.append('[');
    for (int i = 0; i < list.size(); i++) {
      out.append(i == 0 ? "" : ", ");
      element(list.get(i));
    }
    out.append(']');
    depth--;
  }

  private void octets(byte[] bytes) {
    out.append('[');
    for (int i = 0; i < bytes.length; i++) {
      out.append(i == 0 ? "" : ", ").append(bytes[i] & 0xFF);
    }
    out.append(']');
  }

  private void indent(TomlKey key) {
    for (int i = 1; i < key.size(); i++) {
      out.append("  ");
    }
  }

  private void newline() {
    if (out.length() > 0) {
      out.append('\n');
    }
  }
}
