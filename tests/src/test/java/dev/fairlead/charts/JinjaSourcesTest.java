package dev.fairlead.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.UserValues;
import dev.fairlead.cli.CommandRun;
import dev.fairlead.render.Release;
import dev.fairlead.render.RenderFailure;
import dev.fairlead.render.Renderer;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The charts written in Jinja: the templates beside the sources are what they compile to, and print
 * the same with the default values and each file of {@code ci} and {@code examples}.
 */
final class JinjaSourcesTest {
  @TempDir Path temporary;

  @TestFactory
  List<DynamicTest> compiledTemplates() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path chart : ChartFolders.all()) {
      if (Files.isDirectory(chart.resolve(Chart.JINJA_FOLDER))) {
        String name = chart.getFileName().toString();
        tests.add(DynamicTest.dynamicTest(name + " is compiled", () -> compiled(chart)));
        tests.add(DynamicTest.dynamicTest(name + " prints the same", () -> printsTheSame(chart)));
      }
    }
    assertFalse(tests.isEmpty());
    return tests;
  }

  private static void compiled(Path chart) throws InterruptedException {
    CommandRun run = CommandRun.of("compile", chart.toString(), "--check");
    assertEquals("", run.err());
    assertEquals(0, run.exit());
  }

  private void printsTheSame(Path folder) throws IOException {
    Chart jinja = Chart.load(folder);
    Chart plain = Chart.load(withoutSources(folder));
    assertFalse(jinja.jinjaTemplates().isEmpty());
    assertEquals(List.of(), plain.jinjaTemplates());
    List<Path> files = ChartFolders.valuesFiles(folder);
    compare(jinja, plain, "the defaults", UserValues.of(Profile.HELM_4));
    for (Path file : files) {
      UserValues values = UserValues.of(Profile.HELM_4).file(file.toString());
      compare(jinja, plain, file.toString(), values);
    }
  }

  private static void compare(Chart jinja, Chart plain, String what, UserValues values) {
    for (Profile profile : Profile.values()) {
      Renderer renderer = Renderer.of(profile).seeded(0).fromSources();
      assertEquals(outcome(renderer, plain, values), outcome(renderer, jinja, values), what);
    }
  }

  /** The output, or why there is none: some charts have no defaults for what only a user knows. */
  private static String outcome(Renderer renderer, Chart chart, UserValues values) {
    try {
      return renderer.render(chart, values.merge(), Release.named("release")).print();
    } catch (RenderFailure e) {
      return e.getMessage();
    }
  }

  /** A copy of a chart that has the compiled templates only. */
  private Path withoutSources(Path folder) throws IOException {
    Path copy = temporary.resolve(folder.getFileName());
    Path sources = folder.resolve(Chart.JINJA_FOLDER);
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(path -> !path.startsWith(sources)).toList()) {
        Files.copy(path, copy.resolve(folder.relativize(path).toString()));
      }
    }
    return copy;
  }
}
