package dev.fairlead.gpu.plugin;

import java.util.List;

/**
 * A key of the plugin's config.
 *
 * @param path the keys down to it, {@code flags.plugin.deviceListStrategy}; lists are not counted
 * @param type what it holds: a word of {@code plugin-keys.tsv}
 * @param since the first release that knows it
 * @param variable the environment variable that wins over it, or empty
 * @param chartValue the value of the plugin's chart that sets the variable, or empty
 * @param words the only texts allowed; empty if any is
 */
public record PluginKey(
    String path,
    String type,
    String since,
    String variable,
    String chartValue,
    List<String> words) {
  public PluginKey {
    words = List.copyOf(words);
  }

  /** The last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  /** The path of the map that holds it; empty for the document. */
  public String parent() {
    int dot = path.lastIndexOf('.');
    return dot < 0 ? "" : path.substring(0, dot);
  }

  /** Whether it must be written just so: the plugin looks such keys up in a plain map. */
  boolean isExact() {
    return path.startsWith("sharing.") && path.indexOf('.', "sharing.".length()) > 0
        || path.startsWith("resources.") && path.indexOf('.', "resources.".length()) > 0;
  }
}
