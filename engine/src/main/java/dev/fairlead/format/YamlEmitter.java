package dev.fairlead.format;

import dev.fairlead.value.Elements;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoDuration;
import dev.fairlead.value.GoFloat;
import dev.fairlead.value.GoTime;
import dev.fairlead.value.TemplateObject;
import dev.fairlead.value.TypedList;
import dev.fairlead.value.Utf8;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes one YAML document in block style. The choices of style, quotes and line breaks are those
 * of go-yaml's encoder and emitter (encode.go, emitterc.go), of version 2 or, when pretty, 3.
 */
final class YamlEmitter {
  private static final int INDENT = 2;
  private static final int FOLD_COLUMN = 80;
  private static final int MAX_SIMPLE_KEY = 128;

  /** How deep a value is written without asking whether it contains itself. */
  private static final int PLAIN_DEPTH = 1000;

  private static final int MAX_DEPTH = 10_000;
  private static final String BINARY = "!!binary";
  private static final String HEX = "0123456789ABCDEF";

  private final boolean pretty;
  private final boolean checking;
  private final YamlText text = new YamlText();
  private final StringBuilder out = new StringBuilder();
  private int column;
  private int indent = -1;
  private int depth;

  /** Whether the last character written was a blank. */
  private boolean whitespace = true;

  /** Whether the current line holds only indentation and indicators so far. */
  private boolean indention = true;

  private boolean refused;

  private YamlEmitter(boolean pretty, boolean checking) {
    this.pretty = pretty;
    this.checking = checking;
  }

  /** By go-yaml v2, for any value; it must be asked then whether it {@link #refused}. */
  static YamlEmitter checking() {
    return new YamlEmitter(false, true);
  }

  /** By go-yaml v2, for a value that has been through JSON. */
  static YamlEmitter plain() {
    return new YamlEmitter(false, false);
  }

  /** By go-yaml v3. */
  static YamlEmitter pretty() {
    return new YamlEmitter(true, false);
  }

  /** Writes a document. */
  String write(Object value) {
    node(value, false);
    indent = -1;
    writeIndent();
    return out.toString();
  }

  /** Whether a value was met that only the way through JSON's text can judge. */
  boolean refused() {
    return refused;
  }

  private void node(Object value, boolean ofMapping) {
    if (value instanceof String string) {
      string(string);
    } else if (value == null || (!pretty && TypedList.isNil(value))) {
      word("null");
    } else if (value instanceof Double real) {
      word(number(real));
    } else if (pretty && value instanceof GoTime time) {
      word((String) time.plain());
    } else if (pretty && value instanceof GoDuration duration) {
      string(duration.print());
    } else if (value instanceof TemplateObject object && !(pretty && value instanceof Map)) {
      object(object, ofMapping);
    } else if (value instanceof Map<?, ?> map) {
      mapping(map, YamlKeyOrder.sorted(map, pretty));
    } else if (value instanceof List<?> list) {
      sequence(list, ofMapping);
    } else if (value instanceof byte[] bytes) {
      bytes(bytes, ofMapping);
    } else if (value instanceof Byte octet) {
      word(Integer.toString(octet & 0xFF));
    } else {
      word(value.toString());
    }
  }

  private void object(TemplateObject object, boolean ofMapping) {
    Map<String, Object> fields = pretty ? prettyFields(object) : null;
    if (fields != null) {
      mapping(fields, fields.keySet().toArray(new String[0]));
      return;
    }
    refused |= object instanceof GoTime time && time.complaint() != null;
    Object plain = object.plain();
    if (plain != object) {
      node(plain, ofMapping);
    } else if (pretty) {
      throw new FunctionException("cannot marshal type: " + object.typeName());
    } else {
      refused = true;
    }
  }

  /** A struct's fields as go-yaml v3 names them without tags, in order; null for all else. */
  private static Map<String, Object> prettyFields(TemplateObject object) {
    Map<String, Object> fields = object.plain() instanceof Map ? object.structFields() : null;
    if (fields == null) {
      return null;
    }
    Map<String, Object> named = new LinkedHashMap<>();
    for (Map.Entry<String, Object> field : fields.entrySet()) {
      if (Character.isUpperCase(field.getKey().charAt(0))) {
        named.put(field.getKey().toLowerCase(Locale.ROOT), field.getValue());
      }
    }
    return named;
  }

  /** A float; without pretty it has been through JSON, where integers lose their exponent. */
  private String number(double real) {
    if (pretty) {
      String text = GoFloat.shortest(real, 'g');
      return switch (text) {
        case "+Inf" -> ".inf";
        case "-Inf" -> "-.inf";
        case "NaN" -> ".nan";
        default -> text;
      };
    }
    if (!Double.isFinite(real)) {
      refused = true;
      return "";
    }
    if (real == 0) {
      return "0";
    }
    return real > -0x1p63 && real < 0x1p64 && real == Math.rint(real)
        ? JsonWriter.number(real)
        : GoFloat.shortest(real, 'g');
  }

  // Collections.

  private boolean isTooDeep() {
    refused |= checking && depth >= PLAIN_DEPTH;
    if (depth >= MAX_DEPTH && !refused) {
      throw new FormatException("yaml: exceeded max depth of " + MAX_DEPTH);
    }
    return refused;
  }

  private void mapping(Map<?, ?> map, String[] keys) {
    if (keys.length == 0) {
      word("{}");
      return;
    }
    if (isTooDeep()) {
      return;
    }
    depth++;
    int parent = indent;
    indent = parent < 0 ? 0 : parent + INDENT;
    for (String key : keys) {
      writeIndent();
      key(key);
      node(map.get(key), true);
    }
    indent = parent;
    depth--;
  }

  private void key(String key) {
    String name = analyze(key);
    refused |= checking && YamlText.isTooLongKey(name);
    String tag = text.hasBytes ? BINARY : "";
    String shown = text.hasBytes ? base64(name) : name;
    if (!text.multiline && isSimpleKey(shown, tag.length())) {
      scalar(shown, tag, true);
      put(':');
      whitespace = false;
      indention = false;
    } else {
      indicator('?', indention);
      scalar(shown, tag, false);
      writeIndent();
      indicator(':', indention);
    }
  }

  private static boolean isSimpleKey(String key, int tagLength) {
    int chars = key.length() + tagLength;
    return chars * 3 <= MAX_SIMPLE_KEY
        || chars <= MAX_SIMPLE_KEY && Utf8.length(key) + tagLength <= MAX_SIMPLE_KEY;
  }

  /** Only what goes through JSON is Base64; yaml v3 writes the numbers. */
  private void bytes(byte[] bytes, boolean ofMapping) {
    if (pretty) {
      sequence(Elements.of(bytes), ofMapping);
    } else {
      string(Base64.getEncoder().encodeToString(bytes));
    }
  }

  private void sequence(List<?> list, boolean ofMapping) {
    if (list.isEmpty()) {
      word("[]");
      return;
    }
    if (isTooDeep()) {
      return;
    }
    depth++;
    int parent = indent;
    boolean flush = ofMapping && !indention && !pretty;
    indent = parent < 0 ? 0 : flush ? parent : parent + INDENT;
    for (int i = 0; i < list.size(); i++) {
      writeIndent();
      indicator('-', indention);
      node(list.get(i), false);
    }
    indent = parent;
    depth--;
  }

  // Scalars.

  private void string(String value) {
    String valid = analyze(value);
    if (text.hasBytes) {
      scalar(base64(valid), BINARY, false);
    } else {
      scalar(valid, "", false);
    }
  }

  /** Looks at a string. Bytes that are not UTF-8 do not survive JSON; pretty they become base64. */
  private String analyze(String value) {
    text.analyze(value, pretty);
    if (text.hasBytes && !pretty) {
      return analyze(JsonWriter.valid(value));
    }
    refused |= checking && text.odd;
    return value;
  }

  private String base64(String value) {
    String packed = Base64.getEncoder().encodeToString(Utf8.bytes(value));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; packed.length() > 70 && i < packed.length(); i += 70) {
      lines.append(packed, i, Math.min(i + 70, packed.length())).append('\n');
    }
    String result = lines.length() == 0 ? packed : lines.toString();
    text.analyze(result, pretty);
    return result;
  }

  private void scalar(String value, String tag, boolean simpleKey) {
    int parent = indent;
    indent = parent < 0 ? INDENT : parent + INDENT;
    if (!tag.isEmpty()) {
      word(tag);
    }
    if (text.newline) {
      if (text.blockAllowed && !simpleKey) {
        literal(value);
      } else {
        doubleQuoted(value, !simpleKey);
      }
    } else if (tag.isEmpty() && isAmbiguous(value)) {
      doubleQuoted(value, !simpleKey);
    } else if (text.plainAllowed) {
      plain(value, !simpleKey);
    } else if (text.singleAllowed) {
      singleQuoted(value, !simpleKey);
    } else {
      doubleQuoted(value, !simpleKey);
    }
    indent = parent;
  }

  private boolean isAmbiguous(String value) {
    return pretty ? YamlResolver.isAmbiguousToday(value) : YamlResolver.isAmbiguous(value);
  }

  /** A text without spaces, such as a number. */
  private void word(String word) {
    blank();
    out.append(word);
    column += word.length();
    whitespace = false;
    indention = false;
  }

  private void plain(String value, boolean breaks) {
    if (fits(value) || !breaks) {
      blank();
      out.append(value);
      column += value.codePointCount(0, value.length());
    } else {
      blank();
      foldable(value, true);
    }
    whitespace = false;
    indention = false;
  }

  private boolean fits(String value) {
    return pretty || column + 1 + value.length() <= FOLD_COLUMN;
  }

  private void singleQuoted(String value, boolean breaks) {
    indicator('\'', false);
    foldable(value, breaks && !pretty);
    put('\'');
    whitespace = false;
    indention = false;
  }

  /** Writes a text whose lines may be broken at single spaces. */
  private void foldable(String value, boolean breaks) {
    boolean afterSpace = false;
    boolean afterBreak = false;
    boolean plain = text.plainAllowed;
    int last = value.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = value.charAt(i);
      if (c == ' ') {
        boolean inside = plain || i > 0 && i < last;
        if (breaks && !afterSpace && column > FOLD_COLUMN && inside && !isSpace(value, i + 1)) {
          writeIndent();
        } else {
          put(c);
        }
        afterSpace = true;
      } else if (YamlInput.isBreak(c)) {
        writeBreak(c);
        afterBreak = true;
      } else {
        if (afterBreak) {
          writeIndent();
        }
        if (c == '\'' && !plain) {
          put(c);
        }
        i = putCodePoint(value, i);
        indention = false;
        afterSpace = false;
        afterBreak = false;
      }
    }
  }

  private static boolean isSpace(String value, int index) {
    return index < value.length() && value.charAt(index) == ' ';
  }

  private void doubleQuoted(String value, boolean breaks) {
    indicator('"', false);
    boolean escapeAll = !value.isEmpty() && value.charAt(0) == '\uFEFF';
    boolean afterSpace = false;
    int last = value.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = value.charAt(i);
      if (escapeAll || c == '"' || c == '\\' || !YamlText.isPrintable(c) || YamlInput.isBreak(c)) {
        int codePoint = value.codePointAt(i);
        escape(codePoint);
        i += Character.charCount(codePoint) - 1;
        afterSpace = false;
      } else if (c != ' ') {
        put(c);
        afterSpace = false;
      } else {
        boolean fold = breaks && !pretty && !afterSpace && column > FOLD_COLUMN;
        if (fold && i > 0 && i < last) {
          writeIndent();
          if (isSpace(value, i + 1)) {
            put('\\');
          }
        } else {
          put(c);
        }
        afterSpace = true;
      }
    }
    put('"');
    whitespace = false;
    indention = false;
  }

  private void escape(int c) {
    put('\\');
    char shorthand = shorthand(c);
    if (shorthand != 0) {
      put(shorthand);
      return;
    }
    int digits = c <= 0xFF ? 2 : c <= 0xFFFF ? 4 : 8;
    put(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
      put(HEX.charAt(c >> shift & 0xF));
    }
  }

  private static char shorthand(int c) {
    return switch (c) {
      case 0 -> '0';
      case 7 -> 'a';
      case '\b' -> 'b';
      case '\t' -> 't';
      case '\n' -> 'n';
      case 11 -> 'v';
      case '\f' -> 'f';
      case '\r' -> 'r';
      case 27 -> 'e';
      case '"', '\\' -> (char) c;
      case 0x85 -> 'N';
      case 0xA0 -> '_';
      case 0x2028 -> 'L';
      case 0x2029 -> 'P';
      default -> 0;
    };
  }

  private void literal(String value) {
    indicator('|', false);
    char first = value.charAt(0);
    if (first == ' ' || YamlInput.isBreak(first)) {
      put((char) ('0' + INDENT));
    }
    int length = value.length();
    if (!YamlInput.isBreak(value.charAt(length - 1))) {
      put('-');
    } else if (length == 1 || YamlInput.isBreak(value.charAt(length - 2))) {
      put('+');
    }
    putBreak();
    whitespace = true;
    boolean afterBreak = true;
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (YamlInput.isBreak(c)) {
        writeBreak(c);
        afterBreak = true;
        continue;
      }
      if (afterBreak) {
        writeIndent();
      }
      int end = i + 1;
      while (end < length && !YamlInput.isBreak(value.charAt(end))) {
        end++;
      }
      out.append(value, i, end);
      column += end - i;
      i = end - 1;
      indention = false;
      afterBreak = false;
    }
  }

  // Characters.

  private void indicator(char c, boolean keepsIndention) {
    blank();
    put(c);
    whitespace = false;
    indention = keepsIndention;
  }

  private void blank() {
    if (!whitespace) {
      put(' ');
    }
  }

  private void put(char c) {
    out.append(c);
    column++;
  }

  private int putCodePoint(String value, int index) {
    char c = value.charAt(index);
    put(c);
    if (Character.isHighSurrogate(c) && index + 1 < value.length()) {
      out.append(value.charAt(index + 1));
      return index + 1;
    }
    return index;
  }

  private void putBreak() {
    out.append('\n');
    column = 0;
    indention = true;
  }

  private void writeBreak(char c) {
    out.append(c);
    column = 0;
    indention = true;
  }

  /** Goes to the current indentation, on a new line unless this one is still free. */
  private void writeIndent() {
    int target = Math.max(indent, 0);
    if (!indention || column > target || column == target && !whitespace) {
      putBreak();
    }
    for (; column + INDENT <= target; column += INDENT) {
      out.append("  ");
    }
    if (column < target) {
      put(' ');
    }
    whitespace = true;
    indention = true;
  }
}
