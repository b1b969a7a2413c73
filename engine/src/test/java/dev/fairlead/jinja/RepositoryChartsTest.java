package dev.fairlead.jinja;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.ChartFile;
import dev.fairlead.chart.UserValues;
import dev.fairlead.format.JsonReader;
import dev.fairlead.function.FunctionSet;
import dev.fairlead.render.CompiledChart;
import dev.fairlead.render.Release;
import dev.fairlead.render.RenderFailure;
import dev.fairlead.render.Renderer;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The charts of this repository that are kept in Jinja, and those of the tests. */
final class RepositoryChartsTest {
  private static final List<Path> HOMES =
      List.of(Path.of("../charts"), Path.of("src/test/resources/jinja-charts"));

  private static List<Path> charts() throws IOException {
    List<Path> charts = new ArrayList<>();
    for (Path home : HOMES) {
      for (Path folder : children(home, "")) {
        if (Files.isDirectory(folder.resolve(JinjaChart.FOLDER))) {
          charts.add(folder);
        }
      }
    }
    return charts;
  }

  private static List<Path> children(Path folder, String suffix) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> committedFilesAreWhatCompileWrites() throws IOException {
    return charts().stream()
        .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> checkCommitted(folder)));
  }

  private static void checkCommitted(Path folder) throws IOException {
    CompiledChart compiled = CompiledChart.of(folder);
    for (ChartFile file : compiled.made()) {
      String name = folder.resolve(file.name()) + ": run render compile " + folder;
      assertArrayEquals(Files.readAllBytes(folder.resolve(file.name())), file.data(), name);
    }
    assertEquals(List.of(), compiled.stale());
  }

  @TestFactory
  Stream<DynamicTest> bothFormsPrintTheSame() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path folder : charts()) {
      List<Path> values = new ArrayList<>(List.of(folder.resolve("values.yaml")));
      values.addAll(children(folder.resolve("ci"), ".yaml"));
      values.addAll(children(folder.resolve("examples"), ".yaml"));
      for (Path file : values) {
        tests.add(DynamicTest.dynamicTest(file.toString(), () -> checkSame(folder, file)));
      }
    }
    return tests.stream();
  }

  private static void checkSame(Path folder, Path values) {
    for (Profile profile : Profile.values()) {
      Chart chart = Chart.load(folder, profile);
      Chart plain = chart.withTemplates(chart.templates());
      Map<String, Object> given = UserValues.of(profile).file(values.toString()).merge();
      assertEquals(text(plain, given, profile), text(chart, given, profile), profile.name());
    }
  }

  private static String text(Chart chart, Map<String, Object> values, Profile profile) {
    try {
      Renderer renderer = Renderer.of(profile).seeded(0);
      return renderer.render(chart, values, Release.named("release-name")).print();
    } catch (RenderFailure e) {
      return "failed";
    }
  }

  /** A control action that goes over lines and has none of its own is exact, but ugly. */
  @Test
  void hardlyAnyControlActionStaysInsideALine() throws IOException {
    int controls = 0;
    int inline = 0;
    for (Path folder : charts()) {
      JinjaChart.Result result = lower(folder);
      controls += result.controls();
      inline += result.inline();
    }
    assertTrue(controls > 40, controls + " control actions");
    assertTrue(inline * 100 < controls * 3, inline + " of " + controls + " inline");
  }

  private static JinjaChart.Result lower(Path folder) {
    Chart chart = Chart.load(folder);
    Map<String, String> files = new LinkedHashMap<>();
    for (ChartFile file : chart.jinjaTemplates()) {
      files.put(file.name().substring(JinjaChart.FOLDER.length()), Utf8.text(file.data()));
    }
    Map<String, Object> schema =
        JsonReader.readMap(Utf8.text(chart.schema().orElseThrow()), Profile.HELM_4);
    boolean inferred = InferredSchema.MARK.equals(schema.get("$comment"));
    JinjaChart.Types types = new JinjaChart.Types(inferred ? Map.of() : schema, chart.values());
    return JinjaChart.lower(chart.name(), files, types, FunctionSet.of(Profile.HELM_4));
  }
}
