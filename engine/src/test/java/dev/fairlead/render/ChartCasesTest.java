package dev.fairlead.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.ChartException;
import dev.fairlead.chart.LogLine;
import dev.fairlead.manifest.ManifestException;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
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
 * Renders the charts of {@code cases/chart}, {@code cases/manifest} and {@code cases/render} and
 * compares with what Helm printed. With {@code -Dupdate=true} real Helm records the expectations
 * anew.
 */
class ChartCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> cases() throws IOException, InterruptedException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String topic : List.of("chart", "manifest", "render")) {
      try (Stream<Path> paths = Files.list(CASES.resolve(topic))) {
        for (Path file : paths.filter(ChartCasesTest::isCase).sorted().toList()) {
          if (Boolean.getBoolean("update")) {
            update(file);
          }
          add(file, tests);
        }
      }
    }
    return tests.stream();
  }

  private static boolean isCase(Path file) {
    return file.toString().endsWith(".case");
  }

  private void update(Path file) throws IOException, InterruptedException {
    StringBuilder text = new StringBuilder();
    for (ChartCase each : ChartCase.read(file)) {
      text.append(each.recorded(Files.createTempDirectory(folder, "update")));
    }
    Files.write(file, Utf8.bytes(text.toString()));
  }

  private void add(Path file, List<DynamicTest> tests) throws IOException {
    for (ChartCase each : ChartCase.read(file)) {
      for (Profile profile : Profile.values()) {
        String name = file.getFileName() + ":" + each.line() + " " + each.title() + " " + profile;
        tests.add(DynamicTest.dynamicTest(name, file.toUri(), () -> check(each, profile)));
      }
    }
  }

  private void check(ChartCase each, Profile profile) throws IOException {
    Path chart = Files.createTempDirectory(folder, "case").resolve("c");
    each.write(chart);
    List<LogLine> log = new ArrayList<>();
    String version = profile == Profile.HELM_4 ? "4" : "3";
    String printed = "";
    String error = "";
    String why = "";
    try {
      Renderer renderer = each.configure(Renderer.of(profile).logging(log::add));
      printed =
          renderer
              .render(Chart.load(chart, profile), each.values(profile, chart), each.release())
              .print(each.printing());
    } catch (RenderFailure e) {
      error = "Error: " + e.report() + "\n";
      why = e.explanation();
    } catch (ManifestException | ChartException e) {
      error = "Error: " + e.getMessage() + "\n";
    }
    error = error.replace(chart.getParent() + "/", "");
    String wanted = each.want("error", version, "");
    assertEquals(wanted, error.substring(0, Math.min(wanted.length(), error.length())));
    assertEquals(each.want("why", version, why), why);
    assertEquals(each.want("want", version, ""), printed);
    StringBuilder lines = new StringBuilder();
    log.forEach(line -> lines.append(line.text()).append('\n'));
    assertEquals(each.want("log", version, ""), lines.toString());
  }
}
