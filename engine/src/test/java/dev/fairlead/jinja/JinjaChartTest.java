package dev.fairlead.jinja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.fairlead.CaseFile;
import dev.fairlead.chart.Chart;
import dev.fairlead.chart.UserValues;
import dev.fairlead.format.YamlReader;
import dev.fairlead.format.YamlWriter;
import dev.fairlead.function.FunctionSet;
import dev.fairlead.gotmpl.Printer;
import dev.fairlead.gotmpl.TemplateWriter;
import dev.fairlead.render.Release;
import dev.fairlead.render.Renderer;
import dev.fairlead.tree.Template;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole chart in Jinja: what it becomes is committed, and what Helm prints of that. */
final class JinjaChartTest {
  private static final Path CHARTS = Path.of("src/test/resources/jinja-charts");
  private static final Path SHOP = CHARTS.resolve("shop");

  @ParameterizedTest
  @ValueSource(strings = {"values.yaml", "ci/scaled.yaml", "ci/empty.yaml"})
  void printsWhatHelmPrintsOfTheCompiledChart(String values) throws IOException {
    String name = values.substring(values.indexOf('/') + 1);
    for (Profile profile : Profile.values()) {
      String folder = profile == Profile.HELM_3 ? "golden/helm-3" : "golden/helm-4";
      String golden = Files.readString(CHARTS.resolve(folder).resolve(name));
      Chart chart = Chart.load(SHOP, profile);
      Map<String, Object> given =
          UserValues.of(profile).file(SHOP.resolve(values).toString()).merge();
      Renderer renderer = Renderer.of(profile);
      String text = renderer.render(chart, given, Release.named("release-name")).print();
      assertEquals(golden, text, profile.name());
    }
  }

  /** How templates look; the first word of a case is the name of its file. */
  @TestFactory
  Stream<DynamicTest> lookAsIfAPersonHadWrittenThem() throws IOException {
    Snippet snippet = Snippet.load();
    return CaseFile.read(Snippet.FOLDER.resolve("layout.case")).cases().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name(),
                    () -> {
                      String file = one.name().substring(0, one.name().indexOf(' '));
                      List<Template> made = snippet.templates(file, one.template());
                      String text = TemplateWriter.write(made.get(0));
                      assertEquals(one.sections().get("want"), text);
                      assertEquals(
                          Printer.print(made.get(0)), Printer.print(Snippet.again(made).get(0)));
                    }));
  }

  @ParameterizedTest
  @EnumSource(Ending.class)
  void lineEndingsDoNotMatter(Ending ending) {
    String text = "a: {{ values.x }}\n{% if values.x %}\nb: 1\n{% endif %}\n";
    JinjaChart.Result plain = lower(Map.of("t.yaml.j2", text));
    JinjaChart.Result other = lower(Map.of("t.yaml.j2", ending.of(text)));
    assertEquals(
        plain.outputs().get(0).templates().get(0).body().toString(),
        other.outputs().get(0).templates().get(0).body().toString());
  }

  private enum Ending {
    WINDOWS {
      @Override
      String of(String text) {
        return text.replace("\n", "\r\n");
      }
    },
    MARKED {
      @Override
      String of(String text) {
        return "\uFEFF" + text;
      }
    };

    abstract String of(String text);
  }

  @Test
  void aTemplateExtendsAnother() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "_base.j2",
        "kind: {% block kind %}Pod{% endblock +%}\n"
            + "name: {{ values.x }}-{% block tail %}base{% endblock +%}\n");
    files.put(
        "web.yaml.j2",
        "{% extends '_base.j2' %}\n{% block kind %}Job of {{ values.x }}{% endblock %}\n");
    JinjaChart.Result result = lower(files);
    assertEquals(
        """
        {{- /* Made from templates-jinja/_base.j2 by render compile: edit that file. */}}

        {{- define "c.web" -}}
        kind: {{ include "c.web.kind" . }}
        name: {{ .Values.x }}-base
        {{ end }}
        """,
        TemplateWriter.write(result.outputs().get(0).templates().get(0)));
    assertEquals(
        """
        {{- /* Made from templates-jinja/web.yaml.j2 by render compile: edit that file. */}}
        {{ include "c.web" . }}

        {{- define "c.web.kind" -}}
        Job of {{ .Values.x }}
        {{- end }}""",
        TemplateWriter.write(result.outputs().get(1).templates().get(0)));
  }

  @Test
  void aLongTemplateIsCompiled() {
    String text = "{% if values.x %}\na: {{ values.x }}\n{% endif %}\n".repeat(4000);
    JinjaChart.Result result = lower(Map.of("t.yaml.j2", text));
    assertEquals(4000, result.controls());
  }

  @Test
  void allProblemsOfAChartAreListed() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("a.yaml.j2", "a: {{ values.y }}\nb: {{ values.x | nofilter }}\n");
    files.put("b.yaml.j2", "{% if values.x %}");
    files.put("c.yaml.j2", "{% from 'nofile.j2' import m %}");
    JinjaException syntax = assertThrows(JinjaException.class, () -> lower(files));
    assertEquals(
        "c/templates-jinja/b.yaml.j2:1:1: 'if' is never closed: endif is missing",
        syntax.getMessage());
    files.remove("b.yaml.j2");
    files.remove("c.yaml.j2");
    JinjaException names = assertThrows(JinjaException.class, () -> lower(files));
    assertEquals(
        """
        c/templates-jinja/a.yaml.j2:1:14: 'y' is not in the values schema
        c/templates-jinja/a.yaml.j2:2:18: there is no filter 'nofilter'""",
        names.getMessage());
  }

  @Test
  void filesAndMacrosDoNotComeBackToThemselves() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("_a.j2", "{% include '_b.j2' %}\n");
    files.put("_b.j2", "{{ include('_a.j2') }}\n");
    files.put("_c.j2", "{% import '_d.j2' as d %}\n{% macro one() %}{{ d.two() }}{% endmacro %}\n");
    files.put("_d.j2", "{% import '_c.j2' as c %}\n{% macro two() %}{{ c.one() }}{% endmacro %}\n");
    JinjaException failure = assertThrows(JinjaException.class, () -> lower(files));
    assertEquals(
        """
        c/templates-jinja/_a.j2:1:1: the file includes itself
        c/templates-jinja/_c.j2:2:1: the macro 'c.one' calls itself""",
        failure.getMessage());
  }

  @Test
  void manifestsOfAnsibleBecomeAChart() {
    Map<String, String> manifests = new LinkedHashMap<>();
    manifests.put(
        "web.yaml.j2",
        "kind: X\nreplicas: {{ replicas | default(2) }}\n"
            + "{% for p in ports %}\n- {{ p.name }}: {{ prefix + p.name }}\n{% endfor %}\n"
            + "env: {{ lookup('env', 'HOME') }}\n");
    manifests.put("bad.yaml.j2", "{{ x | ipaddr }}");
    Migration.Result result = Migration.of("c", manifests, FunctionSet.of(Profile.HELM_4));
    assertEquals(
        "kind: X\nreplicas: {{ values.replicas | default(2) }}\n"
            + "{% for p in values.ports %}\n- {{ p.name }}: {{ values.prefix + p.name }}\n"
            + "{% endfor %}\nenv: {{ values.env.HOME }}\n",
        result.files().get("web.yaml.j2"));
    assertEquals(1, result.refusals().size());
    assertEquals("there is no filter 'ipaddr'", result.refusals().get(0).getMessage());
    assertEquals(
        YamlReader.read(
            "{env: {HOME: null}, ports: [{name: ''}], prefix: '', replicas: 2, x: null}"),
        YamlReader.read(YamlWriter.write(result.values())));
  }

  /** A chart of these files, with one text among its values. */
  private static JinjaChart.Result lower(Map<String, String> files) {
    JinjaChart.Types types = new JinjaChart.Types(Map.of(), Map.of("x", "y"));
    return JinjaChart.lower("c", files, types, FunctionSet.of(Profile.HELM_4));
  }
}
