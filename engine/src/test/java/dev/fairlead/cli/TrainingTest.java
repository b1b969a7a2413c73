package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.chart.Chart;
import dev.fairlead.render.Release;
import dev.fairlead.render.Renderer;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The chart that the launcher renders to make an archive of classes. */
class TrainingTest {
  private static final Path CHART = Path.of("src/main/training");

  @Test
  void renders() {
    Chart chart = Chart.load(CHART);
    Release release = Release.named("training");
    String text = Renderer.of(Profile.HELM_4).render(chart, Map.of(), release).print();
    assertTrue(text.contains("kind: Deployment"), text);
  }

  @Test
  void namesEveryFunction() throws IOException {
    List<String> lines = Files.readAllLines(CHART.resolve("templates/functions.yaml"));
    Path table = Path.of("src/main/resources/dev/fairlead/function/functions.tsv");
    StringBuilder missing = new StringBuilder();
    for (String row : Files.readAllLines(table)) {
      String name = row.substring(0, row.indexOf('\t'));
      if (!List.of("name", "and", "or").contains(name) && !lines.contains("{{ " + name + " }}")) {
        missing.append(name).append(' ');
      }
    }
    assertEquals("", missing.toString());
  }
}
