package dev.fairlead.render;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.ChartFile;
import dev.fairlead.format.JsonReader;
import dev.fairlead.gotmpl.TemplateWriter;
import dev.fairlead.jinja.InferredSchema;
import dev.fairlead.jinja.JinjaChart;
import dev.fairlead.jinja.JinjaChart.Output;
import dev.fairlead.tree.Functions;
import dev.fairlead.tree.Template;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the Jinja templates of a chart become. A chart that has any is rendered from them: a file of
 * its templates folder that one of them becomes is not read, all others are.
 */
public final class JinjaTemplates {
  private final List<ChartFile> files = new ArrayList<>();
  private final List<ChartFile> made = new ArrayList<>();
  private final Map<Object, List<Template>> byData = new IdentityHashMap<>();

  private JinjaTemplates() {}

  /**
   * Lowers a chart's Jinja templates.
   *
   * @throws dev.fairlead.jinja.JinjaException with all that is wrong with them
   */
  public static JinjaTemplates of(Chart chart, Functions functions) {
    Map<String, String> sources = new LinkedHashMap<>();
    for (ChartFile file : chart.jinjaTemplates()) {
      if (file.name().endsWith(JinjaChart.ENDING)) {
        String path = file.name().substring(JinjaChart.FOLDER.length());
        sources.put(path, Utf8.text(file.data()));
      }
    }
    JinjaChart.Types types = new JinjaChart.Types(schema(chart), chart.values());
    List<Output> outputs = JinjaChart.lower(chart.name(), sources, types, functions).outputs();
    JinjaTemplates jinja = new JinjaTemplates();
    Map<String, ChartFile> merged = new LinkedHashMap<>();
    chart.templates().forEach(file -> merged.put(file.name(), file));
    for (Output output : outputs) {
      byte[] text = Utf8.bytes(TemplateWriter.write(output.templates().get(0)));
      ChartFile file = new ChartFile(output.name(), text);
      jinja.byData.put(text, output.templates());
      jinja.made.add(file);
      merged.put(file.name(), file);
    }
    jinja.files.addAll(merged.values());
    return jinja;
  }

  /** The values schema that people wrote; empty when there is none, or only an inferred one. */
  static Map<String, Object> schema(Chart chart) {
    Map<String, Object> schema =
        chart
            .schema()
            .map(data -> JsonReader.readMap(Utf8.text(data), Profile.HELM_4))
            .orElse(Map.of());
    return InferredSchema.MARK.equals(schema.get("$comment")) ? Map.of() : schema;
  }

  /** All files of templates, those that were made among them. */
  List<ChartFile> files() {
    return files;
  }

  /** The Go templates that were made, by their names in the chart. */
  public List<ChartFile> made() {
    return List.copyOf(made);
  }

  /** The templates that a file was printed from, or null when it was not. */
  List<Template> find(ChartFile file) {
    return byData.get(file.data());
  }
}
