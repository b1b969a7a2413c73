package dev.fairlead.jinja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.chart.Chart;
import dev.fairlead.charts.ChartFolders;
import dev.fairlead.cli.CommandRun;
import dev.fairlead.format.JsonWriter;
import dev.fairlead.format.YamlReader;
import dev.fairlead.parity.HelmCommand;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Charts in Jinja with random values that their schemas allow: Helm prints of the compiled
 * templates what we print of the sources, to the byte, and Python's Jinja2 makes the same objects.
 */
final class RandomValuesTest {
  private static final Path TEST_CHARTS =
      ChartFolders.REPOSITORY.resolve("engine/src/test/resources/jinja-charts");
  private static final Path RECORD = ChartFolders.REPOSITORY.resolve("tests/jinja/bazaar.tsv");
  private static final int HELM_SETS = 8;
  private static final int RECORDED_SETS = 80;
  private static final long SEED = 20261124;

  @TempDir static Path temporary;

  @TestFactory
  List<DynamicTest> helmPrintsTheSame() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    List<Path> charts = new ArrayList<>(ChartFolders.all());
    charts.addAll(ChartFolders.children(TEST_CHARTS, "bazaar"));
    for (Path chart : charts) {
      if (Files.isDirectory(chart.resolve(Chart.JINJA_FOLDER))) {
        for (String values : ValueSets.of(chart, HELM_SETS, SEED)) {
          String name = chart.getFileName() + " " + values;
          tests.add(DynamicTest.dynamicTest(name, () -> checkHelm(chart, values)));
        }
      }
    }
    assertTrue(tests.size() >= HELM_SETS, tests.size() + " sets");
    return tests;
  }

  private static void checkHelm(Path chart, String values) throws Exception {
    Path file = Files.writeString(Files.createTempFile(temporary, "values", ".yaml"), values);
    for (Profile profile : Profile.values()) {
      List<String> line =
          new ArrayList<>(List.of("template", "r", chart.toString(), "-f", file.toString()));
      CommandRun wanted = HelmCommand.run(profile, temporary, line);
      line.add("--helm=" + (profile == Profile.HELM_4 ? "4" : "3"));
      CommandRun got = CommandRun.of(line.toArray(String[]::new));
      assertEquals(wanted.out(), got.out(), profile.name());
      assertEquals(wanted.exit(), got.exit(), profile + ": " + wanted.err() + got.err());
    }
  }

  /** The record has a set of values and the digest of Jinja2's objects per line. */
  @Test
  void jinja2MakesTheSameObjects() throws Exception {
    List<String> sets = ValueSets.of(TEST_CHARTS.resolve("bazaar"), RECORDED_SETS, SEED);
    Path written = Path.of("target", "bazaar.jsonl");
    Files.write(written, sets);
    List<String> recorded = Files.readAllLines(RECORD);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      String[] cells = i < recorded.size() ? recorded.get(i).split("\t") : new String[] {"", ""};
      assertEquals(cells[0], sets.get(i), "record again: tests/jinja/record_sets.py");
      if (!cells[1].equals(objects(sets.get(i)))) {
        wrong.add("line " + (i + 1) + ": " + sets.get(i));
      }
    }
    assertEquals(List.of(), wrong);
    assertEquals(sets.size(), recorded.size());
  }

  private static String objects(String values) throws Exception {
    Path file = Files.writeString(Files.createTempFile(temporary, "values", ".yaml"), values);
    String chart = TEST_CHARTS.resolve("bazaar").toString();
    CommandRun run = CommandRun.of("template", "r", chart, "-f", file.toString());
    if (run.exit() != 0) {
      return "failed";
    }
    Map<String, Object> objects = new TreeMap<>();
    for (String document : run.out().split("(?m)^---\n")) {
      if (document.startsWith("# Source: ")) {
        String source = document.substring(0, document.indexOf('\n'));
        objects.put(source.substring(source.lastIndexOf('/') + 1), YamlReader.read(document));
      }
    }
    return digest(JsonWriter.write(objects, Profile.HELM_4));
  }

  private static String digest(String text) throws GeneralSecurityException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
    return HexFormat.of().formatHex(digest).substring(0, 16);
  }
}
