package dev.fairlead.format.toml;

import dev.fairlead.format.FormatException;
import dev.fairlead.format.toml.TomlScanner.TomlFailure;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads TOML as BurntSushi's decoder does into a map (toml/lex.go, toml/parse.go): integers are
 * Longs, floats Doubles, and an array of tables has a type of its own.
 */
public final class TomlReader {
  private final TomlScanner in;
  private final TomlStrings strings;
  private final TomlNumbers numbers;
  private final TomlTables tables = new TomlTables();

  private TomlReader(String text) {
    in = new TomlScanner(text);
    strings = new TomlStrings(in);
    numbers = new TomlNumbers(in);
  }

  /** The tables of a text. */
  public static Map<String, Object> read(String text) {
    String body = withoutMark(text);
    if (body.substring(0, Math.min(body.length(), 6)).indexOf('\0') >= 0) {
      throw new FormatException(
          "toml: line 1: files cannot contain NULL bytes; probably using UTF-16; "
              + "TOML files must be UTF-8",
          1,
          1);
    }
    TomlReader reader = new TomlReader(body);
    try {
      reader.document();
    } catch (TomlFailure e) {
      throw reader.failure(e);
    }
    return reader.tables.finished();
  }

  private static String withoutMark(String text) {
    if (text.startsWith("\uFEFF")) {
      return text.substring(1);
    }
    boolean utf16 = text.startsWith("\uDCFF\uDCFE") || text.startsWith("\uDCFE\uDCFF");
    return utf16 ? text.substring(2) : text;
  }

  private FormatException failure(TomlFailure failure) {
    String key = tables.current();
    String where = key.isEmpty() ? "" : " (last key " + GoQuote.quote(key) + ")";
    return new FormatException(
        "toml: line " + failure.line() + where + ": " + failure.getMessage(),
        Math.max(failure.line(), 1),
        1);
  }

  private void document() {
    while (true) {
      int c = in.next();
      if (c == TomlScanner.END) {
        return;
      }
      if (c == '#') {
        comment();
      } else if (!TomlScanner.isBlank(c) && !TomlScanner.isBreak(c)) {
        item(c);
        endItem();
      }
      in.ignore();
    }
  }

  private void item(int first) {
    if (first != '[') {
      in.back();
      in.ignore();
      pairAtTop();
    } else if (in.peek() == '[') {
      in.next();
      header(true);
    } else {
      header(false);
    }
  }

  private void endItem() {
    int c = in.next();
    while (TomlScanner.isBlank(c)) {
      c = in.next();
    }
    if (c == '#') {
      comment();
    } else if (c == TomlScanner.END) {
      in.back();
    } else if (!TomlScanner.isBreak(c)) {
      throw in.failure(
          "expected a top-level item to end with a newline, comment, or EOF, but got "
              + shown(c)
              + " instead");
    }
  }

  private void comment() {
    int c = in.next();
    while (c != TomlScanner.END && !TomlScanner.isBreak(c)) {
      c = in.next();
    }
    in.back();
  }

  private static String shown(int c) {
    return GoQuote.character(c, Profile.HELM_4);
  }

  // Tables and keys.

  private void header(boolean array) {
    in.ignore();
    TomlKey key = new TomlKey();
    int c;
    do {
      in.skipBlanks();
      int start = in.peek();
      if (start == ']' || start == TomlScanner.END) {
        throw in.failure("unexpected end of table name (table names cannot be empty)");
      }
      if (start == '.') {
        throw in.failure("unexpected table separator (table names cannot be empty)");
      }
      key = key.add(keyPart(start, key.size() == 0));
      in.skipBlanks();
      c = in.next();
      in.ignore();
    } while (c == '.');
    if (c != ']') {
      throw in.failure("expected '.' or ']' to end table name, but got " + shown(c) + " instead");
    }
    if (array) {
      c = in.next();
      if (c != ']') {
        throw in.failure(
            "expected end of table array name delimiter ']', but got " + shown(c) + " instead");
      }
    }
    tables.enter(key, array);
    tables.note("", false);
  }

  private String keyPart(int start, boolean first) {
    String part;
    if (start == '"' || start == '\'') {
      in.next();
      part = start == '"' ? strings.basic() : strings.raw();
    } else {
      int c = in.next();
      while (TomlScanner.isWord(c)) {
        c = in.next();
      }
      in.back();
      part = in.take();
    }
    if (first) {
      tables.atLine(in.line());
    }
    return part;
  }

  /** A key up to and with its equals sign. */
  private TomlKey key() {
    in.skipBlanks();
    int start = in.peek();
    if (start == '=' || start == TomlScanner.END) {
      throw in.failure("unexpected '=': key name appears blank");
    }
    if (start == '.') {
      throw in.failure("unexpected '.': keys cannot start with a '.'");
    }
    TomlKey key = new TomlKey().add(keyPart(start, true));
    while (true) {
      in.skipBlanks();
      int c = in.next();
      if (c == '=') {
        in.ignore();
        return key;
      }
      if (c != '.') {
        throw noEqualsSign(c);
      }
      in.ignore();
      in.skipBlanks();
      start = in.peek();
      if (start == '=' || start == TomlScanner.END || start == '.') {
        throw in.failure(start == '.' ? "unexpected '.'" : "unexpected '='");
      }
      key = key.add(keyPart(start, false));
    }
  }

  private TomlFailure noEqualsSign(int c) {
    if (c == TomlScanner.END) {
      return in.failure("unexpected EOF; expected key separator '='");
    }
    String message = "expected '.' or '=', but got " + shown(c) + " instead";
    return c == '\n' ? in.failureBefore(message) : in.failure(message);
  }

  private void pairAtTop() {
    TomlKey outer = tables.context();
    TomlKey key = key();
    tables.at(outer, key.last());
    for (int i = 0; i < key.size() - 1; i++) {
      tables.enterImplied(key.part(i));
    }
    set(value(false));
    tables.at(outer, "");
  }

  private void set(Object value) {
    String key = tables.key();
    tables.set(key, value);
    tables.note(key, value instanceof List);
  }

  // Values.

  private Object value(boolean inArray) {
    int c = in.next();
    while (TomlScanner.isBlank(c)) {
      in.ignore();
      c = in.next();
    }
    if (TomlScanner.isDigit(c)) {
      in.back();
      return numbers.digits();
    }
    switch (c) {
      case '[':
        return array();
      case '{':
        return inlineTable(inArray);
      case '"':
        return quoted('"');
      case '\'':
        return quoted('\'');
      case '.':
        throw in.failure("floats must start with a digit, not '.'");
      case '-', '+':
        return numbers.signed();
      case 'i', 'n':
        if (in.accept('n') && in.accept('f') || in.accept('a') && in.accept('n')) {
          return numbers.toFloat();
        }
        break;
      default:
        break;
    }
    return word(c);
  }

  private Object word(int first) {
    if (GoUnicode.isLetter(first, Profile.HELM_4)) {
      in.back();
      int from = in.current().length();
      while (GoUnicode.isLetter(in.next(), Profile.HELM_4)) {}
      in.back();
      String word = in.current().substring(from);
      if (word.equals("true") || word.equals("false")) {
        in.ignore();
        return word.equals("true");
      }
      throw in.failure("expected value but found " + GoQuote.quote(word) + " instead");
    }
    if (first == TomlScanner.END) {
      throw in.failure("unexpected EOF; expected value");
    }
    String message = "expected value but found " + shown(first) + " instead";
    throw first == '\n' ? in.failureBefore(message) : in.failure(message);
  }

  private String quoted(char quote) {
    if (in.accept(quote)) {
      if (in.accept(quote)) {
        return quote == '"' ? strings.basicLines() : strings.rawLines();
      }
      in.back();
    }
    return quote == '"' ? strings.basic() : strings.raw();
  }

  private Object array() {
    in.ignore();
    tables.note(tables.key(), true);
    List<Object> list = new ArrayList<>();
    int c = nextInside();
    while (c != ']') {
      if (c == ',') {
        throw in.failure("unexpected comma");
      }
      in.back();
      list.add(value(true));
      c = nextInside();
      if (c == ',') {
        in.ignore();
        c = nextInside();
      } else if (c != ']') {
        throw in.failure("expected a comma (',') or array terminator (']'), but got " + orEnd(c));
      }
    }
    in.ignore();
    return list;
  }

  private static String orEnd(int c) {
    return c == TomlScanner.END ? "end of file" : "'" + Character.toString(c) + "'";
  }

  /** The next character that is no blank, line break or comment. */
  private int nextInside() {
    while (true) {
      int c = in.next();
      if (c == '#') {
        comment();
      } else if (!TomlScanner.isBlank(c) && !TomlScanner.isBreak(c)) {
        return c;
      }
      in.ignore();
    }
  }

  private Object inlineTable(boolean inArray) {
    in.ignore();
    TomlKey outer = tables.context();
    String outerKey = tables.key();
    Map<String, Object> map = new LinkedHashMap<>();
    tables.enterInline(inArray);
    TomlKey inner = tables.context();
    int c = nextInside();
    while (c != '}') {
      if (c == ',') {
        throw in.failure("unexpected comma");
      }
      in.back();
      inlinePair(inner, map);
      c = nextInside();
      if (c == ',') {
        in.ignore();
        c = nextInside();
      } else if (c != '}') {
        throw in.failure(
            "expected a comma or an inline table terminator '}', but got " + orEnd(c) + " instead");
      }
    }
    in.ignore();
    tables.at(outer, outerKey);
    return map;
  }

  private void inlinePair(TomlKey table, Map<String, Object> map) {
    TomlKey key = key();
    tables.at(table, key.last());
    for (int i = 0; i < key.size() - 1; i++) {
      tables.enterImplied(key.part(i));
    }
    Object value = value(false);
    set(value);
    tables.putAt(map, key, value);
    tables.at(table, key.last());
  }
}
