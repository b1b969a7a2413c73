package dev.fairlead.document;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The keys of a chart's values as Markdown tables: one for the keys at the top, one for each key
 * that groups others. Keys stand in the order of values.yaml, then those that only the schema
 * knows.
 */
final class ValueTable {
  private static final int DEEPEST = 8;
  private static final int LONGEST_DEFAULT = 60;

  /** The key that stands last, for what it holds is often said elsewhere too. */
  private static final String GLOBAL = "global";

  private static final String HEAD = "| key | type | default | description |\n|---|---|---|---|\n";

  private final ValueComments comments;

  /** Where the keys of a schema that several others refer to are listed. */
  private final Map<String, String> homes;

  private final StringBuilder rows = new StringBuilder();

  private ValueTable(ValueComments comments, Map<String, String> homes) {
    this.comments = comments;
    this.homes = homes;
  }

  static String of(SchemaView schema, ValueComments comments) {
    Map<String, Object> values = comments.values();
    Map<String, String> homes = new HashMap<>();
    ValueTable top = new ValueTable(comments, homes);
    StringBuilder groups = new StringBuilder();
    Set<String> keys = keys(schema, values);
    if (keys.remove(GLOBAL)) {
      keys.add(GLOBAL);
    }
    for (String key : keys) {
      Spot spot = new Spot(key, schema.property(key), values.containsKey(key), values.get(key));
      if (!isGroup(spot)) {
        top.add(spot, 0);
        continue;
      }
      ValueTable group = new ValueTable(comments, homes);
      if (spot.schema().properties().isEmpty()
          && spot.value() instanceof Map<?, ?> m
          && !m.isEmpty()) {
        group.row(spot, false, "");
      }
      group.addChildren(spot, 0);
      groups.append("\n### ").append(key).append("\n\n");
      String text = group.description(spot);
      String stop = text.isEmpty() ? "" : text.endsWith(".") ? "\n\n" : ".\n\n";
      groups.append(text).append(stop).append(HEAD).append(group.rows);
    }
    String first = top.rows.length() == 0 ? "" : HEAD + top.rows;
    String tables = (first + groups).strip();
    return (tables.isEmpty() ? "None." : tables) + "\n";
  }

  /** A key at its path: what the schema says and what values.yaml has. */
  private record Spot(String path, SchemaView schema, boolean given, Object value) {
    Spot child(String key) {
      boolean has = value instanceof Map<?, ?> map && map.containsKey(key);
      Object inner = has ? ((Map<?, ?>) value).get(key) : null;
      return new Spot(path + "." + key, schema.property(key), has, inner);
    }
  }

  private static Set<String> keys(SchemaView schema, Map<?, ?> values) {
    Set<String> keys = new LinkedHashSet<>();
    values.keySet().forEach(key -> keys.add((String) key));
    keys.addAll(schema.properties().keySet());
    keys.removeIf(key -> schema.property(key).isDeprecated());
    return keys;
  }

  /** Whether a key at the top only holds others: it has no default of its own. */
  private static boolean isGroup(Spot spot) {
    boolean closed = !spot.schema().properties().isEmpty();
    boolean plain =
        !spot.schema().isKnown() && spot.value() instanceof Map<?, ?> map && !map.isEmpty();
    return closed || plain || !memberKeys(spot.schema()).isEmpty();
  }

  private static Set<String> memberKeys(SchemaView schema) {
    return keys(schema.members(), Map.of());
  }

  private void add(Spot spot, int depth) {
    boolean holds = !spot.schema().properties().isEmpty() && spot.value() instanceof Map;
    String text = description(spot);
    String home = home(spot);
    if (!home.isEmpty()) {
      String keys = "keys as `" + home + "`";
      row(spot, holds, text.isEmpty() ? keys : text + (text.endsWith(".") ? " " : "; ") + keys);
      return;
    }
    if (!holds || !text.isEmpty()) {
      row(spot, holds, text);
    }
    addChildren(spot, depth);
  }

  /** Where the keys below a key are listed already; empty if they are not. */
  private String home(Spot spot) {
    SchemaView schema = spot.schema();
    boolean several = schema.properties().size() > 2 || !memberKeys(schema).isEmpty();
    String reference = schema.reference();
    return several && !reference.isEmpty() ? homes.getOrDefault(reference, "") : "";
  }

  private void addChildren(Spot spot, int depth) {
    homes.putIfAbsent(spot.schema().reference(), spot.path());
    if (depth > DEEPEST) {
      return;
    }
    SchemaView schema = spot.schema();
    Map<?, ?> values = spot.value() instanceof Map<?, ?> map ? map : Map.of();
    if (!schema.properties().isEmpty() || !schema.isKnown()) {
      for (String key : keys(schema, values)) {
        add(spot.child(key), depth + 1);
      }
    }
    String member = spot.path() + (schema.isList() ? "[]" : ".NAME");
    for (String key : memberKeys(schema)) {
      SchemaView inner = schema.members().property(key);
      add(new Spot(member + "." + key, inner, false, null), depth + 1);
    }
  }

  private void row(Spot spot, boolean holds, String text) {
    rows.append("| `").append(spot.path()).append("` | ");
    rows.append(cell(type(spot))).append(" | ");
    rows.append(holds || !spot.given() ? "" : cell(fallback(spot.value()))).append(" | ");
    rows.append(cell(text)).append(" |\n");
  }

  private static String type(Spot spot) {
    String type = spot.schema().type();
    if (!type.isEmpty() || spot.schema().isKnown() || !spot.given()) {
      return type;
    }
    Object value = spot.value();
    if (value instanceof Map || value instanceof List) {
      return value instanceof Map ? "map" : "list";
    }
    if (value instanceof String) {
      return "string";
    }
    return value instanceof Boolean ? "boolean" : value instanceof Number ? "number" : "";
  }

  private static String fallback(Object value) {
    String json = SchemaView.json(value);
    return json.length() > LONGEST_DEFAULT ? "see [values.yaml](values.yaml)" : "`" + json + "`";
  }

  /** The comment in values.yaml, else the schema's word; without the full stop at its end. */
  private String description(Spot spot) {
    String comment = comments.of(spot.path());
    String text = comment.isEmpty() ? spot.schema().description() : comment;
    return text.endsWith(".") && text.indexOf(". ") < 0
        ? text.substring(0, text.length() - 1)
        : text;
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ").strip();
  }
}
