package dev.fairlead.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.cli.CommandRun;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input of a size that nobody writes by hand: real Helm takes it, and so do we. */
class LargeInputTest {
  private static final int INCLUDES = 100_000;
  private static final int VALUES_BYTES = 20_000_000;

  @TempDir Path chart;

  @Test
  void manyIncludes() throws Exception {
    String item = "- {{ include \"one\" . }}\n";
    write("{{ define \"one\" }}x{{ end }}\nitems:\n" + item.repeat(INCLUDES));
    assertSame(List.of());
  }

  @Test
  void largeValuesFile() throws Exception {
    StringBuilder values = new StringBuilder("items:\n");
    int count = 0;
    while (values.length() < VALUES_BYTES) {
      values.append("- name: item-").append(count++).append("\n  text: \"ordinary text\"\n");
    }
    Path file = chart.resolveSibling("large-values.yaml");
    Files.writeString(file, values);
    write("count: {{ len .Values.items }}\nlast: {{ (last .Values.items).name }}\n");
    assertSame(List.of("-f", file.toString()));
    Files.delete(file);
  }

  private void write(String template) throws IOException {
    Files.writeString(chart.resolve("Chart.yaml"), "apiVersion: v2\nname: large\nversion: 0.1.0\n");
    Files.createDirectories(chart.resolve("templates"));
    Files.writeString(chart.resolve("templates/out.yaml"), template);
  }

  private void assertSame(List<String> flags) throws Exception {
    List<String> line = new ArrayList<>(List.of("template", "x", chart.toString()));
    line.addAll(flags);
    CommandRun wanted = HelmCommand.run(Profile.HELM_4, chart, line);
    CommandRun got = CommandRun.of(line.toArray(String[]::new));
    assertEquals(0, wanted.exit(), wanted.err());
    assertTrue(wanted.out().equals(got.out()), "the output differs from helm's: " + got.err());
    assertEquals(wanted.exit(), got.exit());
  }
}
