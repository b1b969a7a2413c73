package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code render fmt --write} rewrites what differs, once. */
class FmtCommandTest {
  @TempDir Path chart;

  @Test
  void rewrites() throws IOException, InterruptedException {
    Path template = chart.resolve("templates/a.yaml");
    Files.createDirectories(template.getParent());
    Files.writeString(chart.resolve("Chart.yaml"), "name: a\nversion: 1.0.0\n");
    Files.writeString(chart.resolve("values.yaml"), "a: '{{.b}}'\n");
    Files.writeString(template, "a: {{.Values.a|quote}}\r\n");
    assertEquals(template + "\n", run("fmt", chart.toString(), "--write"));
    assertEquals("a: {{ .Values.a | quote }}\r\n", Files.readString(template));
    assertEquals("a: '{{.b}}'\n", Files.readString(chart.resolve("values.yaml")));
    assertEquals("", run("fmt", chart.toString(), "--write"));
    assertEquals("", run("fmt", chart.toString(), "--check"));
  }

  private static String run(String... arguments) throws InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayInputStream nothing = new ByteArrayInputStream(new byte[0]);
    Main.run(arguments, new Console(nothing, out, out, Map.of(), ""));
    return out.toString(StandardCharsets.UTF_8);
  }
}
