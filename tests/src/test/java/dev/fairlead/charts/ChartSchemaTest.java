package dev.fairlead.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.chart.SchemaBundle;
import dev.fairlead.format.JsonWriter;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each chart's {@code values.schema.json} is what its source in {@code values-schemas} bundles to.
 * With {@code -Dupdate} it is written instead of compared.
 */
final class ChartSchemaTest {
  @TestFactory
  List<DynamicTest> schemas() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path chart : ChartFolders.all()) {
      tests.add(DynamicTest.dynamicTest(chart.getFileName().toString(), () -> check(chart)));
    }
    return tests;
  }

  private static void check(Path chart) throws IOException {
    Path source =
        ChartFolders.REPOSITORY.resolve("values-schemas/" + chart.getFileName() + ".schema.yaml");
    String schema = JsonWriter.writePretty(SchemaBundle.of(source), Profile.HELM_4) + "\n";
    Path shipped = chart.resolve("values.schema.json");
    if (System.getProperty("update") != null) {
      Files.writeString(shipped, schema);
    }
    assertEquals(schema, Files.readString(shipped));
  }
}
