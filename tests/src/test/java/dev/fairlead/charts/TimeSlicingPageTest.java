package dev.fairlead.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page on time-slicing: its values render and say what stands below them, and its tables are
 * what their formulas give.
 */
final class TimeSlicingPageTest {
  private static final Pattern BLOCK =
      Pattern.compile("```(yaml gpu-sharing|text error|text notes)\n(.*?)```", Pattern.DOTALL);

  @TempDir Path temporary;

  private final String page;

  TimeSlicingPageTest() throws IOException {
    page = Files.readString(ChartFolders.REPOSITORY.resolve("docs/time-slicing.md"));
  }

  @TestFactory
  List<DynamicTest> examples() {
    List<DynamicTest> tests = new ArrayList<>();
    AssertedRender[] values = new AssertedRender[1];
    for (MatchResult block : BLOCK.matcher(page).results().toList()) {
      String text = block.group(2);
      switch (block.group(1)) {
        case "yaml gpu-sharing" -> values[0] = render(text, tests.size());
        case "text error" -> tests.add(test(text, values[0], TimeSlicingPageTest::fails));
        default -> tests.add(test(text, values[0], TimeSlicingPageTest::says));
      }
    }
    assertEquals(4, tests.size());
    return tests;
  }

  private AssertedRender render(String values, int number) {
    try {
      Path file = Files.writeString(temporary.resolve("values-" + number + ".yaml"), values);
      Path chart = ChartFolders.REPOSITORY.resolve("charts/gpu-sharing");
      return new AssertedRender(chart, temporary, Map.of("values", List.of(file.toString())));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Claim {
    void check(AssertedRender render, String text) throws Exception;
  }

  private static DynamicTest test(String text, AssertedRender render, Claim claim) {
    return DynamicTest.dynamicTest(text.strip(), () -> claim.check(render, text));
  }

  private static void fails(AssertedRender render, String text) throws Exception {
    for (Engine engine : Engine.values()) {
      CommandRun run = engine.template(render);
      assertNotEquals(0, run.exit());
      assertTrue(run.err().contains(": " + text), run.err());
    }
  }

  private static void says(AssertedRender render, String text) throws Exception {
    for (Engine engine : Engine.values()) {
      assertEquals(0, engine.template(render).exit());
    }
    String notes = Engine.HELM_4.notes(render);
    assertTrue(notes.contains("\n" + text), notes);
  }

  @Test
  void slicesGiveGpus() {
    for (String[] row : table("| slices |")) {
      int slices = Integer.parseInt(row[0]);
      boolean fits = slices <= 2 * 10;
      assertEquals(fits ? "" + ceil(slices, 10) : "never scheduled", row[1]);
      assertEquals(fits ? "" + Math.min(slices, 2) : "never scheduled", row[2]);
    }
  }

  @Test
  void gpusNeedSlices() {
    for (String[] row : table("| GPUs needed |")) {
      int gpus = Integer.parseInt(row[0]);
      int replicas = Integer.parseInt(row[1]);
      int least = (gpus - 1) * replicas + 1;
      assertEquals("" + least, row[3]);
      assertEquals(gpus, ceil(least, replicas));
      assertEquals(gpus - 1, ceil(least - 1, replicas));
      assertEquals("" + Integer.parseInt(row[2]) * replicas / least, row[4]);
    }
  }

  @Test
  void mpsLimits() {
    for (String[] row : table("| card, MiB |")) {
      int replicas = Integer.parseInt(row[1]);
      assertEquals("" + Integer.parseInt(row[0]) / replicas, row[2]);
      assertEquals(100 / replicas + " %", row[3]);
    }
  }

  private static int ceil(int a, int b) {
    return (a + b - 1) / b;
  }

  /** The rows of the table whose head begins so. */
  private List<String[]> table(String head) {
    List<String[]> rows = new ArrayList<>();
    page.substring(page.indexOf(head))
        .lines()
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .forEach(line -> rows.add(line.substring(2, line.length() - 2).split(" \\| ")));
    assertTrue(rows.size() > 2, head);
    return rows;
  }
}
