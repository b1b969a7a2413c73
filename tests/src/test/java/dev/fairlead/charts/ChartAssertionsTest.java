package dev.fairlead.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.fairlead.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the charts promise: {@code charts/NAME/tests/*_test.yaml}, in the format of helm-unittest
 * (suites of {@code it}, {@code values}, {@code set}, {@code release}, {@code capabilities} and
 * {@code asserts}), of which it knows what those files use. Each holds with both Helms and here,
 * under both profiles.
 */
final class ChartAssertionsTest {
  private static final String NOTES = "NOTES.txt";

  @TestFactory
  List<DynamicTest> suites() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path chart : ChartFolders.all()) {
      for (Path file : ChartFolders.children(chart.resolve("tests"), "_test.yaml")) {
        Map<String, Object> suite = map(yaml().load(Files.readString(file)));
        for (Object test : (List<?>) suite.get("tests")) {
          AssertedRender render = new AssertedRender(chart, file.getParent(), map(test));
          String name = chart.getFileName() + " " + suite.get("suite") + " " + map(test).get("it");
          for (Engine engine : Engine.values()) {
            tests.add(DynamicTest.dynamicTest(name + ", " + engine, () -> run(render, engine)));
          }
        }
      }
    }
    assertFalse(tests.isEmpty());
    return tests;
  }

  private static void run(AssertedRender render, Engine engine) throws Exception {
    List<Map<String, Object>> asserts = new ArrayList<>();
    for (Object one : (List<?>) render.test().get("asserts")) {
      asserts.add(map(one));
    }
    if (asserts.get(0).containsKey("failedTemplate")) {
      fails(map(asserts.get(0).get("failedTemplate")), engine.template(render));
      return;
    }
    if (asserts.stream().anyMatch(one -> !NOTES.equals(one.get("template")))) {
      List<Object> objects = objects(engine.template(render));
      asserts.stream()
          .filter(one -> !one.containsKey("template"))
          .forEach(one -> one.forEach((kind, argument) -> check(kind, map(argument), objects)));
    }
    if (engine == Engine.HELM_4 && asserts.stream().anyMatch(one -> one.containsKey("template"))) {
      String notes = engine.notes(render);
      asserts.stream()
          .filter(one -> one.containsKey("template"))
          .forEach(one -> one.forEach((kind, argument) -> checkNotes(kind, argument, notes)));
    }
  }

  /**
   * A line of the failure ends in the message, which is there from its beginning; a pattern stands
   * for messages that the two Helms word differently.
   */
  private static void fails(Map<String, Object> expected, CommandRun run) {
    assertNotEquals(0, run.exit(), run.out());
    Pattern message =
        expected.get("errorPattern") instanceof String pattern
            ? Pattern.compile("(^|: |- )(" + pattern + ")$")
            : Pattern.compile(
                "(^|: |- )" + Pattern.quote((String) expected.get("errorMessage")) + "$");
    assertTrue(run.err().lines().anyMatch(message.asPredicate()), run.err());
  }

  private static List<Object> objects(CommandRun run) {
    assertEquals(0, run.exit(), run.err());
    List<Object> objects = new ArrayList<>();
    yaml().loadAll(run.out()).forEach(objects::add);
    objects.removeIf(Objects::isNull);
    return objects;
  }

  private static void check(String kind, Map<String, Object> argument, List<Object> objects) {
    if (kind.equals("hasDocuments")) {
      assertEquals(argument.get("count"), objects.size());
      return;
    }
    Object object = objectOf(objects, argument);
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

  private static void checkNotes(String kind, Object argument, String notes) {
    switch (kind) {
      case "template" -> assertEquals(NOTES, argument);
      case "equalRaw" -> assertEquals(map(argument).get("value"), notes);
      case "matchRegexRaw" -> assertTrue(finds(argument, notes), notes);
      case "notMatchRegexRaw" -> assertFalse(finds(argument, notes), notes);
      default -> fail("unknown assertion " + kind);
    }
  }

  private static boolean finds(Object argument, String notes) {
    return Pattern.compile((String) map(argument).get("pattern")).matcher(notes).find();
  }

  /** The object of a kind, and of a name where there are several. */
  private static Object objectOf(List<Object> objects, Map<String, Object> argument) {
    Object kind = argument.get("kind");
    Object name = argument.get("name");
    List<Object> found =
        objects.stream()
            .filter(object -> kind.equals(map(object).get("kind")))
            .filter(object -> name == null || name.equals(FieldPath.get(object, "metadata.name")))
            .toList();
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
