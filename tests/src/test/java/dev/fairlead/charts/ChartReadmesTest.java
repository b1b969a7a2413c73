package dev.fairlead.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.document.ChartReadme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each chart's {@code README.md} is what {@code render docs} makes of its values, schema and
 * examples. With {@code -Dupdate} it is written instead of compared.
 */
final class ChartReadmesTest {
  @TestFactory
  List<DynamicTest> readmes() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path chart : ChartFolders.all()) {
      tests.add(DynamicTest.dynamicTest(chart.getFileName().toString(), () -> check(chart)));
    }
    return tests;
  }

  private static void check(Path chart) throws IOException {
    String wanted = ChartReadme.of(chart);
    Path file = chart.resolve("README.md");
    if (System.getProperty("update") != null) {
      Files.writeString(file, wanted);
    }
    assertEquals(wanted, Files.isRegularFile(file) ? Files.readString(file) : "no README.md");
  }
}
