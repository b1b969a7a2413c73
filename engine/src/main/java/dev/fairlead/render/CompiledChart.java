package dev.fairlead.render;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.ChartException;
import dev.fairlead.chart.ChartFile;
import dev.fairlead.chart.SchemaBundle;
import dev.fairlead.chart.UserValues;
import dev.fairlead.format.JsonReader;
import dev.fairlead.format.JsonWriter;
import dev.fairlead.function.FunctionSet;
import dev.fairlead.gotmpl.GoTemplateParser;
import dev.fairlead.gotmpl.Printer;
import dev.fairlead.jinja.InferredSchema;
import dev.fairlead.source.Source;
import dev.fairlead.tree.Template;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A chart's Jinja templates as Go templates, checked: what they print is what Helm would. */
public final class CompiledChart {
  private static final String SCHEMA = "values.schema.json";

  private final Path folder;
  private final Chart chart;
  private final List<ChartFile> made = new ArrayList<>();

  private CompiledChart(Path folder, Chart chart) {
    this.folder = folder;
    this.chart = chart;
  }

  /**
   * Compiles the chart in a folder, parses what was written again and renders both with the default
   * values and with each file in {@code ci/}.
   *
   * @throws dev.fairlead.jinja.JinjaException with all that is wrong with its templates
   * @throws ChartException when the chart cannot be read, or a check fails
   */
  public static CompiledChart of(Path folder) {
    Chart chart = Chart.load(folder);
    CompiledChart compiled = new CompiledChart(folder, chart);
    if (!chart.jinjaTemplates().isEmpty()) {
      JinjaTemplates jinja = JinjaTemplates.of(chart, FunctionSet.of(Profile.HELM_4));
      compiled.checkText(jinja);
      compiled.checkRenders(jinja);
      compiled.made.addAll(jinja.made());
    }
    compiled.schema();
    return compiled;
  }

  /** The chart as it was read. */
  public Chart chart() {
    return chart;
  }

  /** The files that were made, by their paths in the chart. */
  public List<ChartFile> made() {
    return List.copyOf(made);
  }

  /** The file that says of what the others were made; it stands beside the sources. */
  public ChartFile lock() {
    return CompiledLock.of(chart, made);
  }

  /** The files made earlier that nothing makes any more. */
  public List<String> stale() {
    List<String> stale = new ArrayList<>();
    for (ChartFile file : chart.templates()) {
      if (CompiledLock.isMade(file)
          && made.stream().noneMatch(one -> one.name().equals(file.name()))) {
        stale.add(file.name());
      }
    }
    return stale;
  }

  private void checkText(JinjaTemplates jinja) {
    GoTemplateParser parser = new GoTemplateParser(FunctionSet.of(Profile.HELM_4));
    for (ChartFile file : jinja.made()) {
      String name = chart.name() + "/" + file.name();
      Template again = parser.parse(new Source(name, Utf8.text(file.data()))).get(0);
      Template lowered = jinja.find(file).get(0);
      if (!Printer.print(again).equals(Printer.print(lowered))) {
        throw new ChartException(file.name() + " does not parse back to what was compiled");
      }
    }
  }

  private void checkRenders(JinjaTemplates jinja) {
    Chart plain = chart.withTemplates(jinja.files());
    check(plain, Map.of(), "the default values");
    Path ci = folder.resolve("ci");
    if (!Files.isDirectory(ci)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(ci, "*.yaml")) {
      for (Path file : files) {
        Map<String, Object> values = UserValues.of(Profile.HELM_4).file(file.toString()).merge();
        check(plain, values, "ci/" + file.getFileName());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(Chart plain, Map<String, Object> values, String what) {
    for (Profile profile : Profile.values()) {
      Renderer renderer = Renderer.of(profile).seeded(0).fromSources();
      if (!text(renderer, chart, values).equals(text(renderer, plain, values))) {
        throw new ChartException("the compiled chart prints something else for " + what);
      }
    }
  }

  /** What a chart prints, or that it fails: where a failure stands differs between the two. */
  private static String text(Renderer renderer, Chart chart, Map<String, Object> values) {
    try {
      return renderer.render(chart, values, Release.named("release-name")).print();
    } catch (RenderFailure e) {
      return "failed";
    }
  }

  private void schema() {
    Path file = folder.resolve(SCHEMA);
    boolean inferred = JinjaTemplates.schema(chart).isEmpty();
    Map<String, Object> schema;
    if (inferred && !chart.jinjaTemplates().isEmpty()) {
      schema = InferredSchema.of(chart.values());
    } else if (!inferred && refersToFiles(JsonReader.readMap(text(file), Profile.HELM_4))) {
      schema = SchemaBundle.of(file);
    } else {
      return;
    }
    String text = JsonWriter.writePretty(schema, Profile.HELM_4) + "\n";
    made.add(new ChartFile(SCHEMA, Utf8.bytes(text)));
  }

  private static String text(Path file) {
    try {
      return Utf8.text(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean refersToFiles(Object schema) {
    if (schema instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        boolean reference = entry.getKey().equals("$ref") && entry.getValue() instanceof String;
        boolean outside = reference && !((String) entry.getValue()).startsWith("#");
        if (outside || refersToFiles(entry.getValue())) {
          return true;
        }
      }
    }
    if (schema instanceof List<?> list) {
      for (Object item : list) {
        if (refersToFiles(item)) {
          return true;
        }
      }
    }
    return false;
  }
}
