package dev.fairlead.gpu;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.gpu.plan.AllocatorVectors;
import dev.fairlead.gpu.plugin.ConfigReader;
import dev.fairlead.gpu.plugin.Delivery;
import dev.fairlead.gpu.plugin.Passage;
import dev.fairlead.gpu.plugin.PluginConfig;
import dev.fairlead.gpu.plugin.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares with what the plugin's own code did. */
class PluginVectorsTest {
  private static final Path FOLDER = Path.of("src/test/resources/cases/gpu");
  private static final String BEFORE =
      "error starting plugins: unable to load config: unable to finalize config: unable to parse"
          + " config file: error parsing config file: ";

  private static List<String> rows(String file) throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve(file));
    return lines.stream().filter(line -> !line.startsWith("#")).toList();
  }

  @Test
  void configsAreReadAsThePluginReadsThem() throws IOException {
    for (String row : rows("configs.tsv")) {
      String[] cells = row.split("\t");
      assertEquals(cells[1], verdict(cells[0] + "\n"), cells[0]);
    }
  }

  private static String verdict(String text) {
    Passage passage = Passage.file("f", text);
    Reading reading = new ConfigReader(Delivery.plain(Delivery.NEWEST), passage).read(text);
    if (reading.config().isEmpty()) {
      return reading.refusal().orElseThrow().log().substring(BEFORE.length());
    }
    PluginConfig config = reading.config().get();
    StringBuilder verdict = new StringBuilder(config.strategy().label());
    verdict.append(config.sharing().failsAboveOne() ? " fails above one" : "");
    config
        .sharing()
        .resources()
        .forEach(
            shared ->
                verdict
                    .append(' ')
                    .append(shared.name())
                    .append('=')
                    .append(shared.advertised())
                    .append('*')
                    .append(shared.replicas()));
    return verdict.toString();
  }

  @Test
  void slicesArePickedAsThePluginPicksThem() throws IOException {
    for (String row : rows("allocate.tsv")) {
      String[] cells = row.split("\t");
      assertEquals(cells[4], AllocatorVectors.picked(cells), row);
    }
  }
}
