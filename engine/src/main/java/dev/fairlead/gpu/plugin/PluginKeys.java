package dev.fairlead.gpu.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The table of the keys that the plugin knows: {@code plugin-keys.tsv}. */
public final class PluginKeys {
  private static final PluginKeys TABLE = read();

  private final Map<String, PluginKey> keys = new LinkedHashMap<>();

  private PluginKeys() {}

  public static PluginKeys table() {
    return TABLE;
  }

  private static PluginKeys read() {
    PluginKeys table = new PluginKeys();
    try (InputStream in = PluginKeys.class.getResourceAsStream("plugin-keys.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String line : text.split("\n")) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          List<String> words = cells[5].isEmpty() ? List.of() : List.of(cells[5].split("\\|"));
          table.keys.put(
              cells[0], new PluginKey(cells[0], cells[1], cells[2], cells[3], cells[4], words));
        }
      }
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All keys, in the order of the table. */
  public List<PluginKey> all() {
    return List.copyOf(keys.values());
  }

  /** The key at a path, or null. */
  public PluginKey at(String path) {
    return keys.get(path);
  }

  /** The keys right below a path. */
  public List<PluginKey> below(String path) {
    List<PluginKey> below = new ArrayList<>();
    for (PluginKey key : keys.values()) {
      if (key.parent().equals(path)) {
        below.add(key);
      }
    }
    return below;
  }

  /**
   * The key that the plugin takes a name for: the same, else, where Go matches names of fields, one
   * that differs in case; or null.
   */
  public PluginKey find(String parent, String name) {
    PluginKey folded = null;
    for (PluginKey key : below(parent)) {
      if (key.name().equals(name)) {
        return key;
      }
      if (folded == null && !key.isExact() && key.name().equalsIgnoreCase(name)) {
        folded = key;
      }
    }
    return folded;
  }
}
