package dev.fairlead.gpu.adopt;

import static dev.fairlead.value.Decoded.list;
import static dev.fairlead.value.Decoded.map;

import dev.fairlead.format.FormatException;
import dev.fairlead.format.JsonReader;
import dev.fairlead.format.YamlReader;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The flags of {@code vllm serve} as values under {@code engine}: by the chart's own table of flags
 * and the types of its schema. A flag without a key goes to {@code engine.extraArgs}.
 */
final class EngineFlags {
  private static final String NO = "no-";

  private final Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
  private final Map<String, String> refused = new LinkedHashMap<>();
  private final Map<String, Object> schema;
  private final List<String> words;
  private final Made values;
  private final List<Object> extra = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private String model = "";
  private int next;

  EngineFlags(List<String> words, Made values) {
    this.words = words;
    this.values = values;
    Map<String, Object> table = YamlReader.readMap(resource("files/engine-args.yaml"));
    for (Object item : list(table.get("args"))) {
      Map<String, Object> row = map(item);
      rows.put((String) row.get("flag"), row);
      list(row.get("short")).forEach(name -> rows.put(Words.of(name), row));
    }
    for (Object item : list(table.get("refused"))) {
      refused.put((String) map(item).get("flag"), (String) map(item).get("use"));
    }
    this.schema = JsonReader.readMap(resource("values.schema.json"), Profile.HELM_4);
  }

  /** The text of a file of the chart. */
  static String resource(String name) {
    try (InputStream in = EngineFlags.class.getResourceAsStream(name)) {
      return Utf8.text(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is served: the first word that is no flag, or that of {@code --model}. */
  String model() {
    return model;
  }

  /** Flags that the chart writes in another way only, with the key to use. */
  List<String> left() {
    return left;
  }

  EngineFlags read() {
    while (next < words.size()) {
      String word = words.get(next++);
      if (!word.startsWith("-")) {
        model = model.isEmpty() ? word : model;
        continue;
      }
      int equals = word.indexOf('=');
      String name = word.substring(0, equals < 0 ? word.length() : equals).replace('_', '-');
      List<String> given = equals < 0 ? following() : List.of(word.substring(equals + 1));
      flag(name.substring(name.startsWith("--") ? 2 : 1), word, given);
    }
    values.putGiven("engine.extraArgs", extra);
    return this;
  }

  /** The words behind a flag that are its values. */
  private List<String> following() {
    List<String> given = new ArrayList<>();
    while (next < words.size() && !isFlag(words.get(next))) {
      given.add(words.get(next++));
    }
    return given;
  }

  private static boolean isFlag(String word) {
    return word.length() > 1 && word.charAt(0) == '-' && !Character.isDigit(word.charAt(1));
  }

  private void flag(String name, String word, List<String> given) {
    if (name.equals("model")) {
      model = String.join(" ", given);
      return;
    }
    if (refused.containsKey(name)) {
      left.add("--" + name + ": use " + refused.get(name));
      return;
    }
    boolean negated = name.startsWith(NO) && !rows.containsKey(name);
    Map<String, Object> row = rows.get(negated ? name.substring(NO.length()) : name);
    String key = row == null ? "" : (String) row.get("key");
    if (key.equals("model.hf.revision")) {
      values.put("revision", String.join(" ", given));
      return;
    }
    Object value = key.isEmpty() || key.contains(".") ? null : value(key, negated, given, row);
    if (value == null) {
      extra.add(word);
      extra.addAll(word.indexOf('=') < 0 ? given : List.of());
    } else {
      values.put("engine." + key, value);
    }
  }

  /** The value as its key wants it; null if it cannot be. */
  private Object value(String key, boolean negated, List<String> given, Map<String, Object> row) {
    List<Object> types = types(key);
    if (types.contains("array")) {
      List<Object> items = new ArrayList<>();
      for (String word : given) {
        String separator = row.get("join") instanceof String text ? text : "";
        items.addAll(separator.isEmpty() ? List.of(word) : List.of(word.split(separator)));
      }
      return items;
    }
    if (types.contains("boolean")) {
      String text = given.isEmpty() ? "true" : given.get(0).toLowerCase(java.util.Locale.ROOT);
      boolean known = text.equals("true") || text.equals("false");
      return given.size() > 1 || !known ? null : (Object) (text.equals("true") != negated);
    }
    if (given.size() != 1 || negated) {
      return null;
    }
    return types.contains("object") ? object(given.get(0)) : scalar(types, given.get(0));
  }

  private static Object scalar(List<Object> types, String word) {
    boolean numeric = types.contains("integer") || types.contains("number");
    if (numeric && YamlReader.read(word) instanceof Number number) {
      boolean whole = number.doubleValue() == Math.rint(number.doubleValue());
      return whole || types.contains("number") ? number : null;
    }
    return numeric && !types.contains("string") ? null : word;
  }

  private static Object object(String word) {
    try {
      return JsonReader.readMap(word, Profile.HELM_4);
    } catch (FormatException e) {
      return null;
    }
  }

  private List<Object> types(String key) {
    Map<String, Object> engine =
        map(map(map(schema.get("properties")).get("engine")).get("properties"));
    Map<String, Object> property = map(engine.get(key));
    if (property.get("$ref") instanceof String reference) {
      String name = reference.substring(reference.lastIndexOf('/') + 1);
      property = map(map(schema.get("$defs")).get(name));
    }
    Object type = property.get("type");
    if (type == null && property.get("enum") instanceof List<?> words) {
      return words.contains(true) ? List.of("boolean") : List.of("string");
    }
    return type instanceof List ? list(type) : type == null ? List.of("string") : List.of(type);
  }
}
