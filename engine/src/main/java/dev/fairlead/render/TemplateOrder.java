package dev.fairlead.render;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.ChartFile;
import dev.fairlead.tree.Template;
import dev.fairlead.tree.TemplateSet;
import dev.fairlead.value.Utf8;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The templates of one selection of charts: those that write output, in the order in which Helm
 * renders them, and the set that all of them share. Deep paths come first, then names in reverse;
 * of two definitions the one read later counts. Reference: pkg/engine/engine.go, sortTemplates.
 *
 * @param rendered the files that are rendered, in order
 * @param templates all templates by name
 */
record TemplateOrder(List<Entry> rendered, TemplateSet templates) {
  /**
   * A file that is rendered.
   *
   * @param name the path from the root chart's name on
   * @param folder its chart's folder of templates
   * @param chart which chart's scope it sees, as an index
   */
  record Entry(String name, String folder, int chart, Template template) {}

  /** A file before it is parsed. */
  private record File(String name, int chart, ChartFile file) implements Comparable<File> {
    @Override
    public int compareTo(File other) {
      int depths = Integer.compare(depth(other.name), depth(name));
      return depths != 0 ? depths : Utf8.compare(other.name, name);
    }

    boolean isPartial() {
      return name.startsWith("_", name.lastIndexOf('/') + 1);
    }
  }

  /** The order for charts, each after its subcharts. */
  static TemplateOrder of(List<Chart> charts, ParsedChart parsed) {
    List<File> files = sorted(charts, parsed);
    List<Template> all = new ArrayList<>();
    for (File file : files) {
      all.addAll(parsed.parse(file.name, file.file));
    }
    TemplateSet set = TemplateSet.of(all);
    List<Entry> rendered = new ArrayList<>();
    for (File file : files) {
      if (!file.isPartial()) {
        String folder = charts.get(file.chart).fullPath() + "/templates";
        rendered.add(new Entry(file.name, folder, file.chart, set.find(file.name)));
      }
    }
    return new TemplateOrder(List.copyOf(rendered), set);
  }

  private static List<File> sorted(List<Chart> charts, ParsedChart parsed) {
    Map<String, File> byName = new LinkedHashMap<>();
    for (int i = 0; i < charts.size(); i++) {
      Chart chart = charts.get(i);
      for (ChartFile file : parsed.templates(chart)) {
        File template = new File(chart.fullPath() + "/" + file.name(), i, file);
        if (!chart.isLibrary() || template.isPartial()) {
          byName.put(template.name, template);
        }
      }
    }
    List<File> files = new ArrayList<>(byName.values());
    Collections.sort(files);
    return files;
  }

  private static int depth(String path) {
    int depth = 0;
    for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
      depth++;
    }
    return depth;
  }
}
