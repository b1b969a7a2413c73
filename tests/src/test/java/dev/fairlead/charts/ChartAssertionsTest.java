package dev.fairlead.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.UserValues;
import dev.fairlead.format.JsonWriter;
import dev.fairlead.manifest.Manifest;
import dev.fairlead.render.Release;
import dev.fairlead.render.Renderer;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the charts promise: {@code charts/NAME/tests/*_test.yaml}, in the format of helm-unittest
 * (suites of {@code it}, {@code values}, {@code set}, {@code release} and {@code asserts}), of
 * which it knows what those files use.
 */
final class ChartAssertionsTest {
  @TestFactory
  List<DynamicTest> suites() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path chart : ChartFolders.all()) {
      for (Path file : ChartFolders.children(chart.resolve("tests"), "_test.yaml")) {
        Map<String, Object> suite = map(yaml().load(Files.readString(file)));
        for (Object test : (List<?>) suite.get("tests")) {
          Map<String, Object> one = map(test);
          String name = chart.getFileName() + " " + suite.get("suite") + " " + one.get("it");
          tests.add(DynamicTest.dynamicTest(name, () -> run(chart, file.getParent(), one)));
        }
      }
    }
    assertFalse(tests.isEmpty());
    return tests;
  }

  private static void run(Path chart, Path folder, Map<String, Object> test) {
    List<?> asserts = (List<?>) test.get("asserts");
    Object expected = map(asserts.get(0)).get("failedTemplate");
    if (expected != null) {
      RuntimeException failure =
          assertThrows(RuntimeException.class, () -> render(chart, folder, test));
      String wanted = (String) map(expected).get("errorMessage");
      assertTrue(failure.getMessage().contains(wanted), failure::getMessage);
      return;
    }
    List<Object> objects = render(chart, folder, test);
    for (Object item : asserts) {
      map(item).forEach((kind, argument) -> check(kind, map(argument), objects));
    }
  }

  private static List<Object> render(Path chart, Path folder, Map<String, Object> test) {
    UserValues values = UserValues.of(Profile.HELM_4);
    for (Object file : list(test.get("values"))) {
      values.file(folder.resolve((String) file).normalize().toString());
    }
    Object set = test.get("set");
    if (set != null) {
      map(set)
          .forEach(
              (path, value) ->
                  values.setJson(path + "=" + JsonWriter.write(value, Profile.HELM_4)));
    }
    Map<String, Object> release = test.get("release") == null ? Map.of() : map(test.get("release"));
    Release named =
        Release.named((String) release.getOrDefault("name", "release"))
            .in((String) release.getOrDefault("namespace", "default"));
    List<Object> objects = new ArrayList<>();
    for (Manifest manifest :
        Renderer.of(Profile.HELM_4).render(Chart.load(chart), values.merge(), named).documents()) {
      objects.add(yaml().load(manifest.text()));
    }
    return objects;
  }

  private static void check(String kind, Map<String, Object> argument, List<Object> objects) {
    if (kind.equals("hasDocuments")) {
      assertEquals(argument.get("count"), objects.size());
      return;
    }
    Object object = objectOf(objects, (String) argument.get("kind"));
    String path = (String) argument.get("path");
    Object found = FieldPath.get(object, path);
    switch (kind) {
      case "equal" -> assertEquals(argument.get("value"), found, path);
      case "exists" -> assertNotNull(found, path);
      case "notExists" -> assertNull(found, path);
      case "contains" ->
          assertTrue(list(found).contains(argument.get("content")), path + " is " + found);
      case "matchRegex" ->
          assertTrue(String.valueOf(found).matches((String) argument.get("pattern")), path);
      default -> fail("unknown assertion " + kind);
    }
  }

  private static Object objectOf(List<Object> objects, String kind) {
    List<Object> found =
        objects.stream().filter(object -> kind.equals(map(object).get("kind"))).toList();
    assertEquals(1, found.size(), "objects of kind " + kind);
    return found.get(0);
  }

  private static List<?> list(Object value) {
    return value == null ? List.of() : (List<?>) value;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static Yaml yaml() {
    return new Yaml(new SafeConstructor(new LoaderOptions()));
  }
}
