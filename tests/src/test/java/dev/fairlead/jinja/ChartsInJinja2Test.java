package dev.fairlead.jinja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.charts.ChartFolders;
import dev.fairlead.cli.CommandRun;
import dev.fairlead.format.JsonWriter;
import dev.fairlead.format.YamlReader;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The charts against Python's Jinja2: the same objects, or the same failure, for the values that
 * the record holds. They are random ones that the schema allows, and the files of {@code ci} and
 * {@code examples}. {@code tests/jinja/record_charts.py} makes the record again after a change of a
 * chart, of the values that this test leaves in {@code tests/target}.
 */
final class ChartsInJinja2Test {
  private static final int RANDOM_SETS = 80;
  private static final long SEED = 20261124;

  @TempDir static Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"gpu-sharing", "vllm"})
  void jinja2MakesTheSame(String name) throws Exception {
    Path chart = ChartFolders.REPOSITORY.resolve("charts").resolve(name);
    Path written = Path.of("target", name + ".jsonl");
    Files.write(written, ValueSets.of(chart, RANDOM_SETS, SEED));
    Path record = ChartFolders.REPOSITORY.resolve("tests/jinja/" + name + ".tsv");
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (String row : Files.readAllLines(record)) {
      String[] cells = row.split("\t");
      if (cells[1].startsWith("unknown ")) {
        continue;
      }
      compared++;
      String ours = outcome(chart, cells[0]);
      if (!cells[1].equals(ours)) {
        wrong.add("\n" + cells[0] + "\n  Jinja2: " + cells[1] + "\n  here:   " + ours);
      }
    }
    assertEquals(List.of(), wrong, "of a changed chart record again: tests/jinja/record_charts.py");
    assertTrue(compared >= RANDOM_SETS, compared + " rows");
  }

  /** What we make of values, a file of the chart or JSON, in the words of the record. */
  private static String outcome(Path chart, String values) throws Exception {
    Path file =
        values.startsWith("{")
            ? Files.writeString(Files.createTempFile(temporary, "values", ".yaml"), values)
            : chart.resolve(values);
    CommandRun run = CommandRun.of("template", "r", chart.toString(), "-f", file.toString());
    if (run.exit() != 0) {
      return failure(run.err().lines().findFirst().orElse(""));
    }
    StringBuilder outcome = new StringBuilder("ok");
    for (Map.Entry<String, List<Object>> source : objects(run.out()).entrySet()) {
      String digest = digest(JsonWriter.write(source.getValue(), Profile.HELM_4));
      outcome.append(' ').append(source.getKey()).append('=').append(digest);
    }
    return outcome.toString();
  }

  private static String failure(String line) {
    if (line.contains("YAML parse error")) {
      return "yaml";
    }
    int place = line.indexOf("): ");
    return line.startsWith("Error: execution error at (")
        ? "fail " + line.substring(place + 3)
        : line;
  }

  /** The objects of each template, sorted by its name. */
  private static Map<String, List<Object>> objects(String printed) throws IOException {
    Map<String, List<Object>> objects = new TreeMap<>();
    for (String document : printed.split("(?m)^---\n")) {
      if (document.startsWith("# Source: ")) {
        String source = document.substring(0, document.indexOf('\n'));
        String name = source.substring(source.lastIndexOf('/') + 1).replaceFirst("[.]j2$", "");
        objects.computeIfAbsent(name, n -> new ArrayList<>()).add(YamlReader.read(document));
      }
    }
    return objects;
  }

  private static String digest(String text) throws GeneralSecurityException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
    return HexFormat.of().formatHex(digest).substring(0, 8);
  }
}
