package dev.fairlead.render;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.ChartFile;
import dev.fairlead.jinja.JinjaChart;
import dev.fairlead.value.Utf8;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * The file that {@code render compile} leaves beside a chart's Jinja templates: a checksum of all
 * that they are compiled from and of all that they became. While it fits, the compiled templates
 * are rendered, which spares a start the whole Jinja front end; any change on either side ends
 * that.
 */
final class CompiledLock {
  /** How a compiled template begins. */
  private static final String MARK = "{{- /* Made from templates-jinja/";

  private static final String NAME = Chart.JINJA_FOLDER + "/compiled.lock";

  /** To be raised with every change of what Jinja templates become. */
  private static final String EDITION = "1";

  private static final String COMMENT =
      "# Written by render compile: the compiled templates are used while this checksum fits.\n";

  private static final byte[] NOTHING = {};

  private final Checksum first = new CRC32();
  private final Checksum second = new CRC32C();

  private CompiledLock() {}

  /** The lock of a chart once the given files have been written into it. */
  static ChartFile of(Chart chart, List<ChartFile> made) {
    byte[] schema = chart.schema().orElse(NOTHING);
    for (ChartFile file : made) {
      if (file.name().equals("values.schema.json")) {
        schema = file.data();
      }
    }
    return new ChartFile(NAME, Utf8.bytes(text(chart, schema, made)));
  }

  /** A chart without its Jinja sources where it has a lock that fits, else the chart itself. */
  static Chart compiled(Chart chart) {
    if (chart.jinjaTemplates().isEmpty()) {
      return chart;
    }
    Object known = chart.derived(NAME);
    if (known == null) {
      Chart compiled = fits(chart) ? chart.withTemplates(chart.templates()) : chart;
      known = chart.keep(NAME, compiled);
    }
    return (Chart) known;
  }

  private static boolean fits(Chart chart) {
    for (ChartFile file : chart.jinjaTemplates()) {
      if (file.name().equals(NAME)) {
        byte[] schema = chart.schema().orElse(NOTHING);
        return Arrays.equals(file.data(), Utf8.bytes(text(chart, schema, chart.templates())));
      }
    }
    return false;
  }

  private static String text(Chart chart, byte[] schema, List<ChartFile> templates) {
    CompiledLock lock = new CompiledLock();
    lock.add(EDITION);
    lock.add(chart.name());
    lock.add(schema);
    StringBuilder values = new StringBuilder();
    write(chart.values(), values);
    lock.add(values.toString());
    Map<String, ChartFile> files = new TreeMap<>(Utf8.ORDER);
    for (ChartFile file : chart.jinjaTemplates()) {
      if (file.name().endsWith(JinjaChart.ENDING)) {
        files.put(file.name(), file);
      }
    }
    for (ChartFile file : templates) {
      if (isMade(file)) {
        files.put(file.name(), file);
      }
    }
    for (ChartFile file : files.values()) {
      lock.add(file);
    }
    return COMMENT
        + Long.toHexString(lock.first.getValue())
        + "-"
        + Long.toHexString(lock.second.getValue())
        + "\n";
  }

  /** Whether a file of templates was compiled from Jinja. */
  static boolean isMade(ChartFile file) {
    byte[] data = file.data();
    if (data.length < MARK.length()) {
      return false;
    }
    for (int i = 0; i < MARK.length(); i++) {
      if (data[i] != MARK.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void add(ChartFile file) {
    add(file.name());
    add(file.data());
  }

  private void add(String text) {
    add(Utf8.bytes(text));
  }

  private void add(byte[] data) {
    for (Checksum sum : new Checksum[] {first, second}) {
      sum.update(data, 0, data.length);
      // Where one piece ends and the next begins counts too.
      for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
        sum.update(data.length >> shift);
      }
    }
  }

  /** Values in one way that is the same on every JDK. */
  private static void write(Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      out.append('{');
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        write(entry.getKey(), out);
        write(entry.getValue(), out);
      }
      out.append('}');
    } else if (value instanceof List<?> list) {
      out.append('[');
      for (Object item : list) {
        write(item, out);
      }
      out.append(']');
    } else if (value instanceof Double number) {
      out.append('d').append(Double.doubleToLongBits(number)).append(';');
    } else {
      String text = String.valueOf(value);
      out.append(value instanceof String ? 's' : 'v').append(text.length()).append(text);
    }
  }
}
