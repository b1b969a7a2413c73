package dev.fairlead.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.fairlead.chart.Chart;
import dev.fairlead.chart.schema.ValuesSchema;
import dev.fairlead.format.JsonReader;
import dev.fairlead.format.JsonWriter;
import dev.fairlead.format.YamlReader;
import dev.fairlead.value.DeepCopy;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The engine's own check of schemas gives the verdict of networknt's validator: on the values of
 * every chart, and on each of their fields replaced, removed or joined by an unknown one.
 */
class SchemaAgreementTest {
  private static final List<Object> REPLACEMENTS =
      Arrays.asList(
          null, "", "x", "a/b", -1.0, 1.5, 3.0, 1e9, true, List.of(), List.of("x", 1.0), Map.of());

  @TestFactory
  List<DynamicTest> charts() throws IOException {
    List<Path> charts = new ArrayList<>(ChartFolders.all());
    charts.add(ChartFolders.REPOSITORY.resolve("tests/charts/schema"));
    List<DynamicTest> tests = new ArrayList<>();
    for (Path chart : charts) {
      tests.add(DynamicTest.dynamicTest(chart.getFileName().toString(), () -> compare(chart)));
    }
    return tests;
  }

  private static void compare(Path folder) throws IOException {
    String text = Files.readString(folder.resolve("values.schema.json"));
    ValuesSchema ours = ValuesSchema.compile(text, Profile.HELM_4);
    Schema theirs =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
    List<Map<String, Object>> bases = new ArrayList<>(List.of(Chart.load(folder).values()));
    for (Path file : ChartFolders.valuesFiles(folder)) {
      bases.add(YamlReader.readMap(Files.readString(file)));
    }
    int[] verdicts = new int[2];
    for (Map<String, Object> base : bases) {
      variants(
          base,
          values -> {
            String json = JsonWriter.write(values, Profile.HELM_4);
            Object read = JsonReader.read(json, Profile.HELM_4);
            boolean valid = ours.check(map(read)).rules().isEmpty();
            assertEquals(theirs.validate(json, InputFormat.JSON).isEmpty(), valid, json);
            verdicts[valid ? 1 : 0]++;
          });
    }
    assertTrue(verdicts[0] > 20 && verdicts[1] > 0, Arrays.toString(verdicts));
  }

  /** The values as they are and with one change each. */
  private static void variants(Map<String, Object> base, Consumer<Object> check) {
    check.accept(base);
    Map<String, Object> copy = map(DeepCopy.copy(base));
    vary(copy, () -> check.accept(copy));
  }

  private static void vary(Map<String, Object> map, Runnable check) {
    for (String key : List.copyOf(map.keySet())) {
      Object value = map.get(key);
      for (Object replacement : REPLACEMENTS) {
        map.put(key, replacement);
        check.run();
      }
      map.remove(key);
      check.run();
      map.put(key, value);
      if (value instanceof Map) {
        vary(map(value), check);
      }
    }
    map.put("unknown", 1.0);
    check.run();
    map.remove("unknown");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null ? new LinkedHashMap<>() : (Map<String, Object>) value;
  }
}
