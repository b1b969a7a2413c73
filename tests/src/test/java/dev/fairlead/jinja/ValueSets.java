package dev.fairlead.jinja;

import dev.fairlead.chart.Chart;
import dev.fairlead.charts.ChartFolders;
import dev.fairlead.format.JsonReader;
import dev.fairlead.format.JsonWriter;
import dev.fairlead.format.YamlReader;
import dev.fairlead.render.Release;
import dev.fairlead.render.RenderFailure;
import dev.fairlead.render.Renderer;
import dev.fairlead.value.DeepCopy;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random values that a chart's schema allows: its defaults, or one of the files of {@code ci} and
 * {@code examples}, changed at some places of the schema. The same seed gives the same sets.
 */
final class ValueSets {
  private static final int TRIES = 400;
  private static final int DEEPEST = 8;
  private static final String[] TEXTS = {
    "", "a", "x-1", "Hello World", "yes", "1.5", "0", "a: b", "it's", "red", "#no", "UPPER"
  };

  private final Map<String, Object> root;
  private final Random random;

  private ValueSets(Map<String, Object> root, long seed) {
    this.root = root;
    this.random = new Random(seed);
  }

  /** As many sets as are asked for, as JSON. */
  static List<String> of(Path folder, int count, long seed) throws IOException {
    Chart chart = Chart.load(folder);
    String schema = Utf8.text(chart.schema().orElseThrow());
    ValueSets sets = new ValueSets(JsonReader.readMap(schema, Profile.HELM_4), seed);
    List<Map<String, Object>> bases = bases(folder);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < TRIES && found.size() < count; i++) {
      Map<String, Object> values = sets.changed(bases.get(i % bases.size()));
      if (isAllowed(chart, values)) {
        found.add(JsonWriter.write(values, Profile.HELM_4));
      }
    }
    return found;
  }

  private static List<Map<String, Object>> bases(Path folder) throws IOException {
    List<Map<String, Object>> bases = new ArrayList<>(List.of(new LinkedHashMap<>()));
    for (Path file : ChartFolders.valuesFiles(folder)) {
      bases.add(YamlReader.readMap(Files.readString(file)));
    }
    return bases;
  }

  /** Whether the schema allows the values; a chart may still fail on them. */
  private static boolean isAllowed(Chart chart, Map<String, Object> values) {
    try {
      Renderer.of(Profile.HELM_4).render(chart, values, Release.named("r"));
      return true;
    } catch (RenderFailure e) {
      return !e.getMessage().contains("values don't meet the specifications");
    }
  }

  private Map<String, Object> changed(Map<String, Object> base) {
    Map<String, Object> values = DeepCopy.copy(base);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      change(values, root);
    }
    return values;
  }

  /** Changes one place below a mapping. */
  @SuppressWarnings("unchecked")
  private void change(Map<String, Object> values, Map<String, Object> schema) {
    Map<String, Object> rules = resolved(schema);
    if (!(rules.get("properties") instanceof Map<?, ?> properties) || properties.isEmpty()) {
      return;
    }
    List<String> names = new ArrayList<>((Collection<String>) properties.keySet());
    String name = names.get(random.nextInt(names.size()));
    Map<String, Object> inner = (Map<String, Object>) properties.get(name);
    boolean mapping = resolved(inner).get("properties") instanceof Map;
    if (mapping && random.nextInt(5) > 0) {
      if (!(values.get(name) instanceof Map)) {
        values.put(name, new LinkedHashMap<String, Object>());
      }
      change((Map<String, Object>) values.get(name), inner);
    } else {
      values.put(name, made(inner, 0));
    }
  }

  /** A new value. */
  @SuppressWarnings("unchecked")
  private Object made(Map<String, Object> schema, int depth) {
    Map<String, Object> rules = resolved(schema);
    if (rules.get("enum") instanceof List<?> words) {
      return words.get(random.nextInt(words.size()));
    }
    return switch (type(rules)) {
      case "boolean" -> random.nextBoolean();
      case "integer" -> whole(rules);
      case "number" -> random.nextInt(8) / 4.0;
      case "array" -> list(rules, depth);
      case "object" -> mapping(rules, depth);
      default -> TEXTS[random.nextInt(TEXTS.length)];
    };
  }

  private String type(Map<String, Object> rules) {
    Object type = rules.get("type");
    if (type instanceof List<?> types) {
      return String.valueOf(types.get(random.nextInt(types.size())));
    }
    return type == null && rules.containsKey("properties") ? "object" : String.valueOf(type);
  }

  private long whole(Map<String, Object> rules) {
    long least = rules.get("minimum") instanceof Number n ? n.longValue() : 0;
    long most = rules.get("maximum") instanceof Number n ? n.longValue() : 3_000_000;
    return random.nextInt(3) == 0
        ? least
        : Math.min(most, least + random.nextInt(random.nextBoolean() ? 5 : 2_500_000));
  }

  @SuppressWarnings("unchecked")
  private List<Object> list(Map<String, Object> rules, int depth) {
    List<Object> items = new ArrayList<>();
    if (depth < DEEPEST && rules.get("items") instanceof Map<?, ?> item) {
      for (int i = random.nextInt(4); i > 0; i--) {
        items.add(made((Map<String, Object>) item, depth + 1));
      }
    }
    return items;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> mapping(Map<String, Object> rules, int depth) {
    Map<String, Object> made = new LinkedHashMap<>();
    List<?> required = rules.get("required") instanceof List<?> names ? names : List.of();
    if (rules.get("properties") instanceof Map<?, ?> properties && depth < DEEPEST) {
      properties.forEach(
          (name, inner) -> {
            if (required.contains(name) || random.nextInt(3) == 0) {
              made.put((String) name, made((Map<String, Object>) inner, depth + 1));
            }
          });
    }
    if (rules.get("additionalProperties") instanceof Map<?, ?> inner && depth < DEEPEST) {
      for (int i = random.nextInt(3); i > 0; i--) {
        made.put("key" + i, made((Map<String, Object>) inner, depth + 1));
      }
    }
    return made;
  }

  /** The rules behind references; one of several alternatives. */
  @SuppressWarnings("unchecked")
  private Map<String, Object> resolved(Map<String, Object> schema) {
    Map<String, Object> rules = schema;
    for (int i = 0; i < DEEPEST && rules.get("$ref") instanceof String reference; i++) {
      Object at = root;
      for (String step : reference.replace("#/", "").split("/")) {
        at = at instanceof Map<?, ?> map ? map.get(step) : null;
      }
      rules = at instanceof Map ? (Map<String, Object>) at : Map.of();
    }
    for (String word : List.of("anyOf", "oneOf")) {
      if (rules.get(word) instanceof List<?> choices && !rules.containsKey("properties")) {
        return resolved((Map<String, Object>) choices.get(random.nextInt(choices.size())));
      }
    }
    return rules;
  }
}
