package dev.fairlead.chart;

/**
 * One file of a chart.
 *
 * @param name the path inside the chart, with {@code /}
 * @param data the content without a byte order mark; shared, not to be changed
 */
public record ChartFile(String name, byte[] data) {}
