package dev.fairlead.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.ChartFile;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiled templates stand for their sources only while neither has changed. */
class CompiledLockTest {
  private static final String SOURCE = "templates-jinja/web.yaml.j2";
  private static final String TEMPLATE = "templates/web.yaml";

  @TempDir Path folder;

  @BeforeEach
  void compile() throws IOException {
    write("Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
    write("values.yaml", "size: 1\nname: a\n");
    write(SOURCE, "kind: ConfigMap\nname: {{ values.name }}\n");
    CompiledChart compiled = CompiledChart.of(folder);
    List<ChartFile> files = new ArrayList<>(compiled.made());
    files.add(compiled.lock());
    for (ChartFile file : files) {
      Files.createDirectories(folder.resolve(file.name()).getParent());
      Files.write(folder.resolve(file.name()), file.data());
    }
  }

  @Test
  void freshTemplatesAreUsed() {
    Chart chart = Chart.load(folder);
    assertNotSame(chart, CompiledLock.compiled(chart));
    assertEquals(List.of(), CompiledLock.compiled(chart).jinjaTemplates());
    assertTrue(render(chart).contains("name: a\n"), render(chart));
  }

  @Test
  void changedSourceIsRendered() throws IOException {
    write(SOURCE, "kind: ConfigMap\nname: {{ values.name }}-new\n");
    assertStale("name: a-new\n");
  }

  @Test
  void newSourceIsRendered() throws IOException {
    write("templates-jinja/more.yaml.j2", "kind: Secret\nname: more\n");
    assertStale("name: more\n");
  }

  @Test
  void editedTemplateIsNotUsed() throws IOException {
    Path file = folder.resolve(TEMPLATE);
    Files.writeString(file, Files.readString(file) + "edited: true\n");
    assertStale("name: a\n");
  }

  @Test
  void missingTemplateIsMadeAgain() throws IOException {
    Files.delete(folder.resolve(TEMPLATE));
    assertStale("name: a\n");
  }

  @Test
  void defaultsAndSchemaGiveTypes() throws IOException {
    write("values.yaml", "size: big\nname: a\n");
    Files.delete(folder.resolve("values.schema.json"));
    assertStale("name: a\n");
  }

  private void assertStale(String expected) {
    Chart chart = Chart.load(folder);
    assertSame(chart, CompiledLock.compiled(chart));
    String text = render(chart);
    assertTrue(text.contains(expected), text);
    assertTrue(!text.contains("edited"), text);
  }

  private static String render(Chart chart) {
    return Renderer.of(Profile.HELM_4).render(chart, Map.of(), Release.named("r")).print();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
