package dev.fairlead.jinja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.charts.ChartFolders;
import dev.fairlead.cli.CommandRun;
import dev.fairlead.format.JsonReader;
import dev.fairlead.format.YamlReader;
import dev.fairlead.function.FunctionSet;
import dev.fairlead.gotmpl.TemplateWriter;
import dev.fairlead.parity.HelmCommand;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The engine's table of snippets through real Helm: each emitted template is a partial of one
 * chart, whose only manifest prints them all.
 */
final class SnippetsThroughHelmTest {
  private static final Path TABLE =
      ChartFolders.REPOSITORY.resolve("engine/src/test/resources/cases/jinja");

  @TempDir Path chart;

  @ParameterizedTest
  @EnumSource(Profile.class)
  void helmPrintsWhatTheTableSays(Profile profile) throws Exception {
    Map<String, String> wanted = write();
    assertTrue(wanted.size() > 500, wanted.size() + " snippets");
    List<String> line = List.of("template", "rel", chart.toString(), "-n", "ns");
    CommandRun run = HelmCommand.run(profile, chart, line);
    assertEquals("", run.err());
    Map<String, Object> printed = YamlReader.readMap(run.out());
    List<String> wrong = new ArrayList<>();
    wanted.forEach(
        (key, want) -> {
          // Helm takes this out of what a file prints, but not out of JSON.
          String text = String.valueOf(printed.get(key)).replace("<no value>", "");
          if (!want.equals(text.startsWith("\n") ? text.substring(1) : text)) {
            wrong.add(key + ": want " + want + ", helm prints " + text);
          }
        });
    assertEquals(List.of(), wrong);
  }

  /** Writes the chart; what each snippet is to print, by its line in the table. */
  private Map<String, String> write() throws IOException {
    String values = Files.readString(TABLE.resolve("values.yaml"));
    Map<String, Object> schema =
        JsonReader.readMap(Files.readString(TABLE.resolve("schema.json")), Profile.HELM_4);
    JinjaChart.Types types = new JinjaChart.Types(schema, YamlReader.readMap(values));
    Path templates = Files.createDirectories(chart.resolve("templates"));
    String metadata = "apiVersion: v2\nname: s\nversion: 1.0.0\nappVersion: \"2.0\"\n";
    Files.writeString(chart.resolve("Chart.yaml"), metadata);
    Files.writeString(chart.resolve("values.yaml"), values);
    Map<String, String> wanted = new LinkedHashMap<>();
    StringBuilder all = new StringBuilder();
    List<String> rows = Files.readAllLines(TABLE.resolve("snippets.tsv"));
    for (int i = 1; i < rows.size(); i++) {
      String[] cells = rows.get(i).split("\t", -1);
      if (cells[1].equals("refused")) {
        continue;
      }
      Map<String, String> files = Map.of("t.txt.j2", unescaped(cells[0], "\\\\"));
      var made = JinjaChart.lower("s" + i, files, types, FunctionSet.of(Profile.HELM_4));
      String text = TemplateWriter.write(made.outputs().get(0).templates().get(0));
      Files.writeString(templates.resolve("_" + i + ".tpl"), text);
      all.append("line").append(i + 1).append(": {{ include (print .Template.BasePath \"/_");
      all.append(i).append(".tpl\") . | toJson }}\n");
      wanted.put("line" + (i + 1), unescaped(cells[2], "\\"));
    }
    Files.writeString(templates.resolve("all.yaml"), all.toString());
    return wanted;
  }

  /** Line breaks and tabs are escaped, and two backslashes stand for what is given. */
  private static String unescaped(String cell, String backslash) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char next = cell.charAt(i) == '\\' && i + 1 < cell.length() ? cell.charAt(i + 1) : ' ';
      String meant =
          switch (next) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case '\\' -> backslash;
            default -> null;
          };
      text.append(meant == null ? String.valueOf(cell.charAt(i)) : meant);
      i += meant == null ? 0 : 1;
    }
    return text.toString();
  }
}
