package dev.fairlead.format;

import dev.fairlead.value.GoFloat;
import dev.fairlead.value.GoTime;
import dev.fairlead.value.GoType;
import dev.fairlead.value.Kind;
import dev.fairlead.value.Profile;
import dev.fairlead.value.TemplateObject;
import dev.fairlead.value.TypedList;
import dev.fairlead.value.Utf8;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes JSON as Go's encoding/json does. */
public final class JsonWriter {
  /** Go looks for cycles only below this depth (encode.go, startDetectCyclesAfter). */
  private static final int CYCLE_DEPTH = 1000;

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();
  private final Profile profile;
  private final boolean html;
  private final boolean pretty;
  private int depth;
  private Set<Object> open;

  private JsonWriter(Profile profile, boolean html, boolean pretty) {
    this.profile = profile;
    this.html = html;
    this.pretty = pretty;
  }

  /** Compact, with {@code <}, {@code >} and {@code &} escaped: json.Marshal. */
  public static String write(Object value, Profile profile) {
    return new JsonWriter(profile, true, false).text(value);
  }

  /** Indented by two spaces: json.MarshalIndent. */
  public static String writePretty(Object value, Profile profile) {
    return new JsonWriter(profile, true, true).text(value);
  }

  /** Compact, without escapes for HTML. */
  public static String writeRaw(Object value, Profile profile) {
    return new JsonWriter(profile, false, false).text(value);
  }

  /** A number as JSON shows it, with an exponent only below 1e-6 and from 1e21 on. */
  static String number(double real) {
    if (real == (long) real && Math.abs(real) < 1e15) {
      return real == 0 && 1 / real < 0 ? "-0" : Long.toString((long) real);
    }
    if (!Double.isFinite(real)) {
      throw notFinite(real);
    }
    double size = Math.abs(real);
    if (size >= 1e-6 && size < 1e21) {
      return GoFloat.shortest(real, 'f');
    }
    String text = GoFloat.shortest(real, 'e');
    int zero = text.length() - 2;
    return text.startsWith("e-0", zero - 2)
        ? text.substring(0, zero) + text.charAt(zero + 1)
        : text;
  }

  /** Fails if a value holds an infinity or a NaN, with the one that Go's encoder meets first. */
  static void checkFinite(Object value) {
    if (value instanceof Double real && !Double.isFinite(real)) {
      throw notFinite(real);
    }
    if (value instanceof List<?> list) {
      for (Object item : list) {
        checkFinite(item);
      }
    }
    if (value instanceof Map<?, ?> map) {
      String[] keys = map.keySet().toArray(new String[0]);
      Arrays.sort(keys, Utf8.ORDER);
      for (String key : keys) {
        checkFinite(map.get(key));
      }
    }
  }

  private static FormatException notFinite(double real) {
    String name = Double.isNaN(real) ? "NaN" : real > 0 ? "+Inf" : "-Inf";
    return new FormatException("json: unsupported value: " + name);
  }

  /** The text with every byte that is not UTF-8 replaced by U+FFFD, as Go's encoder does. */
  static String valid(String text) {
    if (!Utf8.hasBytes(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      if (!Character.isHighSurrogate(out.charAt(i))) {
        if (Character.isLowSurrogate(out.charAt(i))) {
          out.setCharAt(i, '\uFFFD');
        }
      } else {
        i++;
      }
    }
    return out.toString();
  }

  private String text(Object value) {
    write(value);
    return out.toString();
  }

  private void write(Object value) {
    if (value == null || TypedList.isNil(value)) {
      out.append("null");
    } else if (value instanceof String text) {
      string(text);
    } else if (value instanceof Double real) {
      out.append(number(real));
    } else if (value instanceof TemplateObject object) {
      object(object);
    } else if (value instanceof Map<?, ?> map) {
      map(map, true);
    } else if (value instanceof List<?> list) {
      list(list);
    } else if (value instanceof byte[] bytes) {
      out.append('"').append(Base64.getEncoder().encodeToString(bytes)).append('"');
    } else if (value instanceof Byte octet) {
      out.append(octet & 0xFF);
    } else {
      out.append(value);
    }
  }

  /** A struct keeps the order of its fields. */
  private void object(TemplateObject object) {
    Object plain = plain(object);
    boolean struct = object.kind() == Kind.STRUCT || object.kind() == Kind.POINTER;
    if (struct && plain instanceof Map<?, ?> map && !(map instanceof TemplateObject)) {
      map(map, false);
    } else {
      write(plain);
    }
  }

  /** What JSON shows of an object; fails on one that JSON cannot show. */
  private Object plain(TemplateObject object) {
    if (object instanceof GoTime time && time.complaint() != null) {
      String type = profile == Profile.HELM_3 ? "time.Time: Time.MarshalJSON: " : "*time.Time: ";
      throw new FormatException(
          "json: error calling MarshalJSON for type " + type + time.complaint());
    }
    Object plain = object.plain();
    if (plain == object) {
      throw new FormatException("json: unsupported type: " + object.typeName());
    }
    return plain;
  }

  private void map(Map<?, ?> map, boolean sorted) {
    if (map.isEmpty()) {
      out.append("{}");
      return;
    }
    enter(map);
    String[] keys = map.keySet().toArray(new String[0]);
    if (sorted) {
      Arrays.sort(keys, Utf8.ORDER);
    }
    char separator = '{';
    for (String key : keys) {
      out.append(separator);
      line();
      string(key);
      out.append(pretty ? ": " : ":");
      write(map.get(key));
      separator = ',';
    }
    leave(map);
    out.append('}');
  }

  private void list(List<?> list) {
    if (list.isEmpty()) {
      out.append("[]");
      return;
    }
    enter(list);
    char separator = '[';
    for (int i = 0; i < list.size(); i++) {
      out.append(separator);
      line();
      write(list.get(i));
      separator = ',';
    }
    leave(list);
    out.append(']');
  }

  private void enter(Object collection) {
    if (++depth <= CYCLE_DEPTH) {
      return;
    }
    if (open == null) {
      open = Collections.newSetFromMap(new IdentityHashMap<>());
    }
    if (!open.add(collection)) {
      throw new FormatException(
          "json: unsupported value: encountered a cycle via " + GoType.of(collection));
    }
  }

  private void leave(Object collection) {
    if (depth > CYCLE_DEPTH) {
      open.remove(collection);
    }
    depth--;
    line();
  }

  private void line() {
    if (pretty) {
      out.append('\n');
      for (int i = 0; i < depth; i++) {
        out.append("  ");
      }
    }
  }

  private void string(String text) {
    out.append('"');
    int start = 0;
    int end = text.length();
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        continue;
      }
      if (Character.isHighSurrogate(c) && i + 1 < end) {
        i++;
        continue;
      }
      out.append(text, start, i);
      escape(c);
      start = i + 1;
    }
    out.append(text, start, end).append('"');
  }

  private boolean isPlain(char c) {
    if (c < 0x80) {
      return c >= ' ' && c != '"' && c != '\\' && !(html && (c == '<' || c == '>' || c == '&'));
    }
    return c != '\u2028' && c != '\u2029' && !Character.isSurrogate(c);
  }

  private void escape(char c) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\u2028', '\u2029' -> out.append("\\u202").append(HEX.charAt(c & 0xF));
      default -> {
        if (c < 0x80) {
          out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
        } else {
          out.append(profile == Profile.HELM_3 ? "\\ufffd" : "\uFFFD");
        }
      }
    }
  }
}
