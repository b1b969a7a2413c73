package dev.fairlead.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.UserValues;
import dev.fairlead.value.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A render tells which values it read, where they came from, and where it read them. */
class ReadsTest {
  private static final Path CASES = Path.of("src/test/resources/cases/cli");

  @Test
  void tellsPathOriginAndPlace() {
    List<String> reads = reads();
    List.of(
            "aliased.enabled from unused.yaml:48:3 by Chart.yaml",
            "aliased.size from unused.yaml:49:3"
                + " in unused/charts/aliased/templates/a.yaml at 1:16",
            "global.registry from unused.yaml:44:3"
                + " in unused/charts/aliased/templates/a.yaml at 2:20",
            "global" + " in unused/charts/aliased/templates/a.yaml at 2:20",
            "image.tag from unused/values.yaml:3:3 in image at 2:33",
            "imported from unused/charts/sub/values.yaml:4:5 in unused/templates/a.yaml at 3:20",
            "pod.name in unused/templates/a.yaml at 8:8",
            "ports.http.number from unused.yaml:17:5 in unused/templates/a.yaml at 12:21",
            "hosts[0].name from unused.yaml:20:5 in unused/templates/a.yaml at 15:9",
            "indirect from unused.yaml:23:1 in unused/templates/a.yaml at 17:41",
            "over.two from unused.yaml:37:3 in unused/templates/a.yaml at 23:36")
        .forEach(read -> assertTrue(reads.contains(read), read + "\n" + String.join("\n", reads)));
  }

  @Test
  void rendersTheSame() {
    Chart chart = Chart.load(CASES.resolve("unused"));
    Renderer renderer = Renderer.of(Profile.HELM_4);
    Release release = Release.named("web");
    assertEquals(
        renderer.render(chart, values(), release).print(),
        renderer.reading(chart, values(), release).manifests().print());
  }

  private static Map<String, Object> values() {
    return UserValues.of(Profile.HELM_4).file(CASES.resolve("unused.yaml").toString()).merge();
  }

  private static List<String> reads() {
    Chart chart = Chart.load(CASES.resolve("unused"));
    Reading reading = Renderer.of(Profile.HELM_4).reading(chart, values(), Release.named("web"));
    List<String> lines = new ArrayList<>();
    for (Read read : reading.reads().list()) {
      String from = read.origin().map(origin -> " from " + origin).orElse("");
      String where =
          read.position()
              .map(at -> " in " + read.template() + " at " + at.line() + ":" + at.column())
              .orElse(" by Chart.yaml");
      lines.add(read.path() + from.replace(CASES + "/", "") + where);
    }
    return lines;
  }
}
