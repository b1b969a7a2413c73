package dev.fairlead.chart;

import dev.fairlead.format.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes one schema that stands alone out of a schema that refers to files beside it. A reference to
 * {@code other.yaml#/$defs/port} becomes {@code #/$defs/port}, and the definition is carried over
 * together with all that it refers to. Only files below the schema's own folder are read.
 */
public final class SchemaBundle {
  private static final String DEFINITIONS = "#/$defs/";

  private final Path folder;
  private final Map<String, Object> definitions = new LinkedHashMap<>();
  private final Map<String, String> origins = new LinkedHashMap<>();

  private SchemaBundle(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads a schema in YAML or JSON and bundles it.
   *
   * @throws ChartException when a file is missing, a reference leads nowhere or outside the folder,
   *     or two files define the same name differently
   */
  public static Map<String, Object> of(Path schema) {
    SchemaBundle bundle = new SchemaBundle(schema.toAbsolutePath().normalize().getParent());
    String file = schema.getFileName().toString();
    Map<String, Object> root = new LinkedHashMap<>(bundle.read(file));
    Object own = root.remove("$defs");
    Map<String, Object> result = bundle.map(root, file);
    if (own instanceof Map<?, ?> definitions) {
      for (Object name : definitions.keySet()) {
        bundle.define(file, (String) name);
      }
    }
    if (!bundle.definitions.isEmpty()) {
      result.put("$defs", bundle.definitions);
    }
    return result;
  }

  private Object value(Object value, String file) {
    if (value instanceof Map<?, ?> map) {
      return map(map, file);
    }
    if (value instanceof List<?> list) {
      List<Object> items = new ArrayList<>();
      for (Object item : list) {
        items.add(value(item, file));
      }
      return items;
    }
    return value;
  }

  private Map<String, Object> map(Map<?, ?> map, String file) {
    Map<String, Object> result = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      boolean reference = entry.getKey().equals("$ref") && entry.getValue() instanceof String;
      Object value =
          reference ? resolve((String) entry.getValue(), file) : value(entry.getValue(), file);
      result.put((String) entry.getKey(), value);
    }
    return result;
  }

  private String resolve(String reference, String file) {
    int hash = reference.indexOf('#');
    if (reference.startsWith("https://") || hash < 0) {
      throw new ChartException(file + ": $ref " + reference + ": want FILE#/$defs/NAME");
    }
    String target = hash == 0 ? file : reference.substring(0, hash);
    String fragment = reference.substring(hash);
    if (!fragment.startsWith(DEFINITIONS)) {
      throw new ChartException(file + ": $ref " + reference + ": want FILE#/$defs/NAME");
    }
    define(target, fragment.substring(DEFINITIONS.length()));
    return fragment;
  }

  private void define(String file, String name) {
    String before = origins.putIfAbsent(name, file);
    if (before != null) {
      if (!before.equals(file)) {
        throw new ChartException("$defs/" + name + " stands in both " + before + " and " + file);
      }
      return;
    }
    Object definition = read(file).get("$defs");
    Object found = definition instanceof Map<?, ?> map ? map.get(name) : null;
    if (found == null) {
      throw new ChartException(file + " has no definition " + name);
    }
    definitions.put(name, null);
    definitions.put(name, value(found, file));
  }

  private Map<String, Object> read(String file) {
    Path path = folder.resolve(file).normalize();
    if (!path.startsWith(folder)) {
      throw new ChartException(file + " is outside of " + folder);
    }
    try {
      return YamlReader.readMap(Files.readString(path));
    } catch (IOException e) {
      throw new ChartException("cannot read " + path + ": " + e.getMessage());
    }
  }
}
