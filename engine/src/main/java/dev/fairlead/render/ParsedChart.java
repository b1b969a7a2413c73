package dev.fairlead.render;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.ChartFile;
import dev.fairlead.function.FunctionSet;
import dev.fairlead.gotmpl.GoTemplateParser;
import dev.fairlead.source.Source;
import dev.fairlead.tree.Template;
import dev.fairlead.tree.TemplateParser;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates of a chart, parsed once for all renders. Which of them take part depends on the
 * subcharts that a render's values enable, and for each such selection the work is done once.
 */
final class ParsedChart {
  /** Values that switch subcharts on and off at random must not fill the memory. */
  private static final int MOST_SELECTIONS = 256;

  private final TemplateParser parser;
  private final Map<FileKey, List<Template>> files = new ConcurrentHashMap<>();
  private final Map<Selection, TemplateOrder> orders = new ConcurrentHashMap<>();

  private final JinjaTemplates jinja;

  private ParsedChart(Chart chart, Profile profile) {
    FunctionSet functions = FunctionSet.of(profile);
    this.parser = new GoTemplateParser(functions);
    this.jinja = chart.jinjaTemplates().isEmpty() ? null : JinjaTemplates.of(chart, functions);
  }

  /** What is known of a chart, as one Helm version parses it. */
  static ParsedChart of(Chart chart, Profile profile) {
    Object known = chart.derived(profile);
    return (ParsedChart)
        (known != null ? known : chart.keep(profile, new ParsedChart(chart, profile)));
  }

  /** A template's name; charts that swap places under one name have different files. */
  private record FileKey(String name, Object data) {
    @Override
    public boolean equals(Object other) {
      return other instanceof FileKey key && data == key.data && name.equals(key.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** The enabled charts: their paths and the very lists of their templates. */
  private record Selection(List<String> paths, Object[] templates) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Selection selection
          && paths.equals(selection.paths)
          && same(templates, selection.templates);
    }

    private static boolean same(Object[] a, Object[] b) {
      for (int i = 0; i < a.length; i++) {
        if (a[i] != b[i]) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int hashCode() {
      return paths.hashCode();
    }
  }

  TemplateParser parser() {
    return parser;
  }

  /**
   * The templates of a chart whose dependencies are worked out, in the order of rendering.
   *
   * @throws dev.fairlead.source.SourceException for the first template that does not parse
   */
  TemplateOrder order(Chart enabled) {
    List<Chart> charts = new ArrayList<>();
    collect(enabled, charts);
    List<String> paths = new ArrayList<>(charts.size());
    Object[] templates = new Object[charts.size()];
    for (int i = 0; i < templates.length; i++) {
      paths.add(charts.get(i).fullPath());
      templates[i] = charts.get(i).templates();
    }
    Selection selection = new Selection(paths, templates);
    TemplateOrder order = orders.get(selection);
    if (order == null) {
      order = TemplateOrder.of(charts, this);
      if (orders.size() < MOST_SELECTIONS) {
        orders.put(selection, order);
      }
    }
    return order;
  }

  /** All charts of a tree, each after its subcharts. */
  static void collect(Chart chart, List<Chart> charts) {
    for (Chart child : chart.dependencies()) {
      collect(child, charts);
    }
    charts.add(chart);
  }

  /** The files of templates that a chart has, or that its Jinja templates become. */
  List<ChartFile> templates(Chart chart) {
    return jinja != null && chart.isRoot() ? jinja.files() : chart.templates();
  }

  /** The templates that a file holds: its own and those that it defines. */
  List<Template> parse(String name, ChartFile file) {
    FileKey key = new FileKey(name, file.data());
    List<Template> templates = jinja == null ? null : jinja.find(file);
    if (templates == null) {
      templates = files.get(key);
    }
    if (templates == null) {
      templates = parser.parse(new Source(name, Utf8.text(file.data())));
      files.put(key, templates);
    }
    return templates;
  }
}
