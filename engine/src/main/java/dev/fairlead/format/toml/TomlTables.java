package dev.fairlead.format.toml;

import dev.fairlead.format.toml.TomlScanner.TomlFailure;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.TypedList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables of a TOML text as they grow, and which keys may still be set (toml/parse.go). A table
 * that a longer key implies may be defined once more; the library forgets that at every other use.
 */
final class TomlTables {
  private final Map<String, Object> root = new LinkedHashMap<>();
  private final Set<String> implicit = new HashSet<>();
  private final Set<String> arrays = new HashSet<>();
  private TomlKey context = new TomlKey();
  private String key = "";
  private int line = 1;

  /** An array of tables while it grows. */
  private static final class Tables extends ArrayList<Object> {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("unchecked")
    Map<String, Object> last() {
      return (Map<String, Object>) get(size() - 1);
    }
  }

  /** The finished tables. */
  Map<String, Object> finished() {
    finish(root);
    return root;
  }

  private static Object finish(Object value) {
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        set(entry, finish(entry.getValue()));
      }
      return map;
    }
    if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>(list.size());
      for (Object item : list) {
        items.add(finish(item));
      }
      return value instanceof Tables ? TypedList.of("[]map[string]interface {}", items) : items;
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  private static void set(Map.Entry<?, ?> entry, Object value) {
    ((Map.Entry<Object, Object>) entry).setValue(value);
  }

  TomlKey context() {
    return context;
  }

  String key() {
    return key;
  }

  /** Where the reader is: the table and the key in it. */
  void at(TomlKey newContext, String newKey) {
    context = newContext;
    key = newKey;
  }

  /** The line that failures about keys name. */
  void atLine(int newLine) {
    line = newLine;
  }

  /** The full key under way, as errors show it. */
  String current() {
    if (key.isEmpty()) {
      return context.toString();
    }
    return context.size() == 0 ? key : context + "." + key;
  }

  private TomlFailure failure(String message) {
    return new TomlFailure(line, message);
  }

  /** Enters a table that a dotted key implies. */
  void enterImplied(String part) {
    TomlKey inner = context.add(part);
    implicit.add(inner.toString());
    enter(inner, false);
  }

  /** Enters the inline table that is the value of the current key. */
  void enterInline(boolean inArray) {
    TomlKey inner = context.add(key);
    key = "";
    context = inner;
    implicit.add(inner.toString());
    enter(inner, inArray);
  }

  /** Enters a table, or a new one of an array of tables. */
  void enter(TomlKey table, boolean array) {
    Map<String, Object> parent = root;
    TomlKey path = new TomlKey();
    for (int i = 0; i < table.size() - 1; i++) {
      String part = table.part(i);
      path = path.add(part);
      if (!parent.containsKey(part)) {
        implicit.add(path.toString());
        parent.put(part, new LinkedHashMap<String, Object>());
      }
      parent = inner(parent.get(part));
      if (parent == null) {
        throw failure("Key '" + path + "' was already created as a hash.");
      }
    }
    context = path;
    if (array) {
      addTable(parent, table);
    } else {
      set(table.last(), new LinkedHashMap<String, Object>());
    }
    context = path.add(table.last());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> inner(Object value) {
    if (value instanceof Tables tables) {
      return tables.last();
    }
    return value instanceof Map ? (Map<String, Object>) value : null;
  }

  private void addTable(Map<String, Object> parent, TomlKey table) {
    if (!parent.containsKey(table.last())) {
      parent.put(table.last(), new Tables());
    }
    if (!(parent.get(table.last()) instanceof Tables tables)) {
      throw failure("Key '" + table + "' was already created and cannot be used as an array.");
    }
    tables.add(new LinkedHashMap<String, Object>());
  }

  /** Sets a key of the current table. */
  void set(String name, Object value) {
    Map<String, Object> table = root;
    TomlKey path = new TomlKey();
    for (int i = 0; i < context.size(); i++) {
      path = path.add(context.part(i));
      table = inner(table.get(context.part(i)));
      if (table == null) {
        throw failure("Key '" + path + "' has already been defined.");
      }
    }
    String full = path.add(name).toString();
    if (!table.containsKey(name)) {
      table.put(name, value);
      return;
    }
    if (!implicit.remove(full)) {
      throw failure("Key '" + full + "' has already been defined.");
    }
    if (arrays.contains(full)) {
      table.put(name, value);
    }
  }

  /** Puts a value into a map of its own at a dotted key. */
  void putAt(Map<String, Object> map, TomlKey dotted, Object value) {
    Map<String, Object> target = map;
    for (int i = 0; i < dotted.size() - 1; i++) {
      target.putIfAbsent(dotted.part(i), new LinkedHashMap<String, Object>());
      Object inner = target.get(dotted.part(i));
      if (!(inner instanceof Map)) {
        throw failure(GoQuote.quote(context.toString()) + " is not a table");
      }
      target = inner(inner);
    }
    target.put(dotted.last(), value);
  }

  /** Notes whether the value of a key is an array; the empty name is the current table itself. */
  void note(String name, boolean array) {
    TomlKey full = name.isEmpty() ? context : context.add(name);
    String text = full.size() == 0 ? "\"\"" : full.toString();
    if (array) {
      arrays.add(text);
    } else {
      arrays.remove(text);
    }
  }
}
