package dev.fairlead.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings for a terminal: a line each, the line of the file, a mark and advice. */
public final class TextReport {
  private static final int LONGEST_LINE = 160;
  private static final String MARGIN = "     | ";
  private static final String RED = "\033[31m";
  private static final String YELLOW = "\033[33m";
  private static final String BOLD = "\033[1m";
  private static final String PLAIN = "\033[0m";

  private final Map<String, String> texts;
  private final boolean colour;
  private final StringBuilder out = new StringBuilder();

  private TextReport(Map<String, String> texts, boolean colour) {
    this.texts = texts;
    this.colour = colour;
  }

  /**
   * The report.
   *
   * @param texts the files' contents by path, for the lines shown
   */
  public static String of(List<Finding> findings, Map<String, String> texts, boolean colour) {
    TextReport report = new TextReport(texts, colour);
    findings.forEach(report::add);
    return report.out.toString();
  }

  /** A place and its line, without colour. */
  public static String of(Place place, String text) {
    TextReport report = new TextReport(Map.of(place.file(), text), false);
    report.out.append(place).append(":\n");
    report.excerpt(place, MARGIN);
    return report.out.toString();
  }

  private void add(Finding finding) {
    String tone = finding.isError() ? RED : YELLOW;
    out.append(painted(BOLD, finding.place().toString())).append(' ');
    out.append(painted(tone, finding.severity().name().toLowerCase(Locale.ROOT)));
    out.append(' ').append(finding.rule()).append("  ").append(finding.message()).append('\n');
    if (finding.place().hasLine() && texts.containsKey(finding.place().file())) {
      excerpt(finding.place(), MARGIN);
    }
    for (String line : finding.advice()) {
      out.append(MARGIN).append(line).append('\n');
    }
  }

  private void excerpt(Place place, String margin) {
    String line = line(place, texts.get(place.file()));
    if (line == null) {
      return;
    }
    String number = String.valueOf(place.line());
    out.append(" ".repeat(Math.max(0, 4 - number.length()))).append(number).append(" | ");
    out.append(line, 0, Math.min(line.length(), LONGEST_LINE)).append('\n');
    int start = Math.min(place.column() - 1, line.codePointCount(0, line.length()));
    if (start < LONGEST_LINE && place.length() > 0) {
      int room = Math.min(line.length(), LONGEST_LINE) - start;
      out.append(margin).append(" ".repeat(start));
      out.append(painted(BOLD, "^".repeat(Math.max(1, Math.min(place.length(), room)))));
      out.append('\n');
    }
  }

  private static String line(Place place, String text) {
    String[] lines = text.split("\r?\n", -1);
    return place.line() > lines.length ? null : lines[place.line() - 1];
  }

  private String painted(String tone, String text) {
    return colour ? tone + text + PLAIN : text;
  }
}
