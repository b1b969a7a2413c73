package dev.fairlead.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.format.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * What the gpu-sharing chart knows of the device plugin, in its schema and its data file, is what
 * the engine's own tables say.
 */
class PluginDataTest {
  private static final String FOLDER = "/dev/fairlead/gpu/";
  private static final String OLDEST = "0.12.0";

  private final Map<String, Object> data =
      yaml(ChartFolders.REPOSITORY.resolve("charts/gpu-sharing/files/device-plugin.yaml"));

  @Test
  void chartHasEveryFlag() throws IOException {
    Path file = ChartFolders.REPOSITORY.resolve("values-schemas/sharing-model.schema.yaml");
    Map<String, Object> model = map(yaml(file).get("$defs"));
    TreeSet<String> flags = new TreeSet<>(List.of("flags.migStrategy"));
    Map.of("sharingFlags", "", "pluginFlags", "plugin.", "gfdFlags", "gfd.")
        .forEach(
            (name, path) -> {
              for (String key : map(map(model.get(name)).get("properties")).keySet()) {
                flags.add("flags." + path + key);
              }
            });
    TreeSet<String> known = new TreeSet<>(releases().keySet());
    known.removeIf(path -> !path.startsWith("flags."));
    assertEquals(known, flags);
  }

  @Test
  void chartKnowsSinceWhen() throws IOException {
    Map<String, String> since = new TreeMap<>();
    map(data.get("since"))
        .forEach(
            (section, keys) ->
                map(keys).forEach((key, release) -> since.put(section + "." + key, "" + release)));
    since.put("sharing.mps", (String) data.get("mps"));
    since.put("imex", (String) data.get("imex"));
    Map<String, String> wanted = releases();
    wanted.values().removeIf(OLDEST::equals);
    wanted.keySet().removeIf(path -> path.startsWith("sharing.mps.") || path.startsWith("imex."));
    // Before, the plugin read one word, not the list that the chart writes.
    wanted.put("flags.plugin.deviceListStrategy", "0.14.0");
    assertEquals(wanted, since);
  }

  @Test
  void chartKnowsTheNewestRelease() throws IOException {
    String releases = resource("plugin/plugin-releases.txt").strip();
    assertEquals(data.get("newest"), releases.substring(releases.lastIndexOf(' ') + 1));
  }

  @Test
  void chartKnowsModelsThatServeFewerClients() throws IOException {
    for (String line : resource("plan/gpus.tsv").lines().toList()) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t");
        boolean old = Double.parseDouble(cells[2]) < 7.5;
        boolean known =
            ((List<?>) data.get("sixteenClients"))
                .stream().anyMatch(part -> cells[0].contains((String) part));
        assertEquals(old, known, cells[0]);
      }
    }
  }

  /** The first release of each key of the plugin's config. */
  private static Map<String, String> releases() throws IOException {
    Map<String, String> releases = new TreeMap<>();
    for (String line : resource("plugin/plugin-keys.tsv").lines().toList()) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t");
        releases.put(cells[0], cells[2]);
      }
    }
    return releases;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = YamlReader.class.getResourceAsStream(FOLDER + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Map<String, Object> yaml(Path file) {
    try {
      return YamlReader.readMap(Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
