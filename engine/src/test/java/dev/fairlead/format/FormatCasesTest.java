package dev.fairlead.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.format.toml.TomlReader;
import dev.fairlead.format.toml.TomlWriter;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** YAML, JSON and TOML against what the Go libraries read and write. */
class FormatCasesTest {
  private static final Profile HELM_4 = Profile.HELM_4;

  /** What is written, or {@code !} and the failure. */
  private static String outcome(Supplier<String> body) {
    try {
      return body.get();
    } catch (FormatException e) {
      return "!" + e.getMessage();
    }
  }

  private static String json(Object value) {
    return JsonWriter.writeRaw(value, HELM_4);
  }

  private static Object value(String json) {
    return JsonReader.read(json, HELM_4);
  }

  private interface Check {
    void check(Map<String, String> sections);
  }

  private static Stream<DynamicTest> tests(String file, Check check) throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    FormatCases.cases(file)
        .forEach(
            (name, sections) ->
                tests.add(DynamicTest.dynamicTest(name, () -> check.check(sections))));
    return tests.stream();
  }

  private static String wanted(Map<String, String> sections, String name) {
    return sections.containsKey(name) ? sections.get(name) : "!" + sections.get("error");
  }

  @TestFactory
  Stream<DynamicTest> readYaml() throws IOException {
    return tests(
        "yaml-read.case",
        sections ->
            assertEquals(
                wanted(sections, "json"), outcome(() -> json(YamlReader.read(sections.get(""))))));
  }

  @TestFactory
  Stream<DynamicTest> writeYaml() throws IOException {
    return tests(
        "yaml-write.case",
        sections -> {
          Object value = value(sections.get(""));
          assertEquals(wanted(sections, "yaml"), outcome(() -> YamlWriter.write(value)));
          assertEquals(sections.get("pretty"), YamlWriter.writePretty(value));
        });
  }

  @TestFactory
  Stream<DynamicTest> toml() throws IOException {
    return tests(
        "toml.case",
        sections ->
            assertEquals(
                wanted(sections, "toml"),
                outcome(() -> TomlWriter.write(TomlReader.read(sections.get(""))))));
  }

  @Test
  void oddYaml() throws IOException {
    for (String[] row : FormatCases.rows("yaml-read.tsv")) {
      assertEquals(row[1], outcome(() -> json(YamlReader.read(row[0]))), row[0]);
    }
  }

  @Test
  void plainScalars() throws IOException {
    for (String[] row : FormatCases.rows("plain.tsv")) {
      assertEquals(row[1], outcome(() -> json(YamlReader.read("v: " + row[0]))), row[0]);
      assertEquals(row[2], outcome(() -> json(YamlReader.read(row[0] + ": 1"))), row[0]);
    }
  }

  @Test
  void strings() throws IOException {
    for (String[] row : FormatCases.rows("scalars.tsv")) {
      Map<String, Object> value = Map.of("k", row[0]);
      assertEquals(row[1], outcome(() -> YamlWriter.write(value)), row[0]);
      assertEquals(row[2], outcome(() -> YamlWriter.writePretty(value)), row[0]);
      assertEquals(row[3], outcome(() -> YamlWriter.write(Map.of(row[0], 1L))), row[0]);
    }
  }

  @Test
  void keys() throws IOException {
    for (String[] row : FormatCases.rows("keys.tsv")) {
      Map<String, Object> map = new LinkedHashMap<>();
      for (String key : row[0].split(" ")) {
        map.put(key, 1L);
      }
      assertEquals(row[1], String.join(" ", YamlKeyOrder.sorted(map, false)));
      assertEquals(row[2], String.join(" ", YamlKeyOrder.sorted(map, true)));
    }
  }

  @Test
  void readJson() throws IOException {
    for (String[] row : FormatCases.rows("json-read.tsv")) {
      Profile helm3 = Profile.HELM_3;
      assertEquals(row[1], outcome(() -> json(JsonReader.read(row[0], helm3))), row[0]);
      assertEquals(row[2], outcome(() -> json(JsonReader.read(row[0], HELM_4))), row[0]);
    }
  }
}
