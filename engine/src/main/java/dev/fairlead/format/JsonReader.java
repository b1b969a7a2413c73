package dev.fairlead.format;

import dev.fairlead.value.NilMap;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Type;
import dev.fairlead.value.TypedList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON as Go's encoding/json does into an interface: numbers are Doubles, later duplicates of
 * a key win, what is not UTF-8 becomes U+FFFD.
 */
public final class JsonReader {
  private static final int MAX_DEPTH = 10_000;

  private final String text;
  private final JsonErrors errors;
  private final Profile profile;
  private int pos;
  private int depth;

  /** The key or index under way at each depth. */
  private Object[] path = new Object[16];

  /** Whether numbers stay as they are written. */
  private boolean exact;

  private String outOfRange;

  private JsonReader(String text, Profile profile) {
    this.text = text;
    this.profile = profile;
    this.errors = new JsonErrors(text, profile);
  }

  /** Any value; the text must hold nothing else. */
  public static Object read(String text, Profile profile) {
    return new JsonReader(text, profile).document(null);
  }

  /** Any value, with every number a {@link JsonNumber}; the text must hold nothing else. */
  public static Object readExact(String text, Profile profile) {
    JsonReader reader = new JsonReader(text, profile);
    reader.exact = true;
    return reader.document(null);
  }

  /** A value at the start of a text, and where it ends. */
  public record Prefix(Object value, int end) {}

  /** The value that begins at a position; what stands behind it is not looked at. */
  public static Prefix readPrefix(String text, int from, Profile profile) {
    JsonReader reader = new JsonReader(text, profile);
    reader.pos = from;
    Object value = reader.value();
    if (reader.outOfRange != null) {
      throw FormatException.partial(reader.outOfRange, value);
    }
    return new Prefix(value, reader.pos);
  }

  /** A value that must be an object; null is a nil map. */
  public static Map<String, Object> readMap(String text, Profile profile) {
    Object value = new JsonReader(text, profile).document(Map.class);
    return value == null ? NilMap.NIL : map(value, "");
  }

  /** A value that must be an array; null is a nil slice. */
  public static List<Object> readList(String text, Profile profile) {
    Object value = new JsonReader(text, profile).document(List.class);
    return value == null ? TypedList.nil(Type.LIST.goName()) : list(value, "");
  }

  /** The value as a map, else a failure whose text starts with the prefix. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value, String prefix) {
    if (value instanceof Map) {
      return (Map<String, Object>) value;
    }
    throw mismatch(value, "map[string]interface {}", prefix);
  }

  /** The value as a list, else a failure whose text starts with the prefix. */
  @SuppressWarnings("unchecked")
  static List<Object> list(Object value, String prefix) {
    if (value instanceof List) {
      return (List<Object>) value;
    }
    throw mismatch(value, "[]interface {}", prefix);
  }

  private static FormatException mismatch(Object value, String type, String prefix) {
    return new FormatException(
        prefix + "json: cannot unmarshal " + name(value) + " into Go value of type " + type);
  }

  /** What encoding/json calls a value in errors. */
  static String name(Object value) {
    if (value instanceof Map) {
      return "object";
    }
    if (value instanceof List) {
      return "array";
    }
    if (value instanceof String) {
      return "string";
    }
    return value instanceof Boolean ? "bool" : "number";
  }

  /** The value; a number out of range is reported unless the whole value has the wrong type. */
  private Object document(Class<?> wanted) {
    Object value = value();
    skipSpace();
    if (pos < text.length()) {
      throw errors.character(pos, "after top-level value");
    }
    if (outOfRange != null && (wanted == null || wanted.isInstance(value))) {
      throw FormatException.partial(outOfRange, value);
    }
    return value;
  }

  private Object value() {
    skipSpace();
    if (pos == text.length()) {
      throw errors.end();
    }
    char c = text.charAt(pos);
    return switch (c) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> literal("true", true);
      case 'f' -> literal("false", false);
      case 'n' -> literal("null", null);
      default -> {
        if (c != '-' && !YamlInput.isDigit(c)) {
          throw errors.character(pos, "looking for beginning of value");
        }
        yield number();
      }
    };
  }

  private void skipSpace() {
    while (pos < text.length()) {
      char c = text.charAt(pos);
      if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
        return;
      }
      pos++;
    }
  }

  private Object literal(String word, Object value) {
    for (int i = 0; i < word.length(); i++) {
      String where = "in literal " + word + " (expecting '" + word.charAt(i) + "')";
      if (pos + i >= text.length()) {
        throw errors.endWithin(where);
      }
      if (text.charAt(pos + i) != word.charAt(i)) {
        throw errors.character(pos + i, where);
      }
    }
    pos += word.length();
    return value;
  }

  // Collections.

  private Map<String, Object> object() {
    enter();
    Map<String, Object> map = new LinkedHashMap<>();
    boolean more = !skipIf('}');
    while (more) {
      skipSpace();
      if (pos == text.length()) {
        throw errors.end();
      }
      if (text.charAt(pos) != '"') {
        throw errors.character(pos, "looking for beginning of object key string");
      }
      String key = string();
      path[depth] = key;
      skipSpace();
      expect(':', "after object key");
      map.put(key, value());
      more = more('}', "after object key:value pair");
    }
    depth--;
    return map;
  }

  private List<Object> array() {
    enter();
    List<Object> list = new ArrayList<>();
    boolean more = !skipIf(']');
    while (more) {
      path[depth] = list.size();
      list.add(value());
      more = more(']', "after array element");
    }
    depth--;
    return list;
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      throw errors.tooDeep(pos);
    }
    if (depth == path.length) {
      path = Arrays.copyOf(path, depth * 2);
    }
    pos++;
  }

  private boolean skipIf(char end) {
    skipSpace();
    if (pos < text.length() && text.charAt(pos) == end) {
      pos++;
      return true;
    }
    return false;
  }

  private boolean more(char end, String where) {
    if (skipIf(end)) {
      return false;
    }
    expect(',', where);
    return true;
  }

  private void expect(char c, String where) {
    if (pos == text.length()) {
      throw errors.end();
    }
    if (text.charAt(pos) != c) {
      throw errors.character(pos, where);
    }
    pos++;
  }

  // Numbers.

  private Object number() {
    int start = pos;
    if (text.charAt(pos) == '-') {
      pos++;
    }
    if (pos < text.length() && text.charAt(pos) == '0') {
      pos++;
    } else {
      digits("in numeric literal");
    }
    if (pos < text.length() && text.charAt(pos) == '.') {
      pos++;
      digits("after decimal point in numeric literal");
    }
    if (pos < text.length() && (text.charAt(pos) | ' ') == 'e') {
      pos++;
      if (pos < text.length() && (text.charAt(pos) == '+' || text.charAt(pos) == '-')) {
        pos++;
      }
      digits("in exponent of numeric literal");
    }
    String number = text.substring(start, pos);
    if (exact) {
      return new JsonNumber(number);
    }
    double value = Double.parseDouble(number);
    return Double.isInfinite(value) ? tooLarge(number) : (Object) value;
  }

  private void digits(String where) {
    int start = pos;
    while (pos < text.length() && YamlInput.isDigit(text.charAt(pos))) {
      pos++;
    }
    if (pos > start) {
      return;
    }
    if (pos == text.length()) {
      throw errors.endWithin(where);
    }
    throw errors.character(pos, profile == Profile.HELM_3 ? where : "in numeric literal");
  }

  private Object tooLarge(String number) {
    if (outOfRange == null) {
      outOfRange = errors.outOfRange(number, path, depth);
    }
    return profile == Profile.HELM_3 && depth > 0 ? null : (Object) 0.0;
  }

  // Strings.

  private String string() {
    pos++;
    int start = pos;
    StringBuilder out = null;
    while (pos < text.length()) {
      char c = text.charAt(pos);
      if (c == '"') {
        String rest = text.substring(start, pos++);
        return JsonWriter.valid(out == null ? rest : out.append(rest).toString());
      }
      if (c < ' ') {
        throw errors.control(pos);
      }
      if (c == '\\') {
        out = out == null ? new StringBuilder() : out;
        out.append(text, start, pos);
        escape(out);
        start = pos;
      } else {
        pos++;
      }
    }
    throw errors.end();
  }

  private void escape(StringBuilder out) {
    char c = pos + 1 < text.length() ? text.charAt(pos + 1) : 0;
    switch (c) {
      case '"', '\\', '/' -> out.append(c);
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'u' -> {
        unicode(out);
        return;
      }
      default -> throw errors.escape(pos);
    }
    pos += 2;
  }

  private void unicode(StringBuilder out) {
    int unit = unit(pos);
    if (unit < 0) {
      throw errors.escape(pos);
    }
    pos += 6;
    if (Character.isHighSurrogate((char) unit)) {
      int low = text.startsWith("\\u", pos) ? unit(pos) : -1;
      if (low >= 0 && Character.isLowSurrogate((char) low)) {
        out.append((char) unit).append((char) low);
        pos += 6;
        return;
      }
    }
    out.append(Character.isSurrogate((char) unit) ? '\uFFFD' : (char) unit);
  }

  /** The value of the four digits of an escape that starts at an offset, or -1. */
  private int unit(int start) {
    if (start + 6 > text.length()) {
      return -1;
    }
    int unit = 0;
    for (int i = start + 2; i < start + 6; i++) {
      int digit = YamlTagScanner.hex(text.charAt(i));
      if (digit < 0) {
        return -1;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }
}
