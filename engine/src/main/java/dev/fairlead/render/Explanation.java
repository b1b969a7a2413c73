package dev.fairlead.render;

import dev.fairlead.chart.Violation;
import dev.fairlead.manifest.ManifestException;
import dev.fairlead.source.Position;
import dev.fairlead.source.Source;
import dev.fairlead.source.SourceException;
import dev.fairlead.tree.RenderException;
import java.util.ArrayList;
import java.util.List;

/** What Helm's error text leaves out: where, how it was reached, and which value was missing. */
final class Explanation {
  /** How many levels of include are listed at each end of a long chain. */
  private static final int LISTED = 8;

  private final StringBuilder out = new StringBuilder();

  private Explanation() {}

  /** A template that does not parse. */
  static String of(SourceException failure) {
    Explanation explanation = new Explanation();
    explanation.place(failure.source(), failure.offset(), "", 1);
    return explanation.out.toString();
  }

  /** Values that do not fit a schema: where each was given. */
  static String of(List<Violation> violations) {
    StringBuilder out = new StringBuilder();
    for (Violation violation : violations) {
      Violation.Spot spot = violation.spot();
      out.append(spot.origin() == null ? spot.chart() : spot.origin()).append(": ");
      out.append(spot.pointer().isEmpty() ? "the values" : spot.pointer()).append(": ");
      out.append(violation.message());
      if (violation.suggestion().isPresent()) {
        out.append("; did you mean ").append(violation.suggestion().get()).append('?');
      }
      out.append('\n');
    }
    return out.toString();
  }

  /** Rendered text that is no YAML. */
  static String of(ManifestException failure) {
    Explanation explanation = new Explanation();
    if (failure.line() > 0) {
      explanation.out.append("the rendered text of ").append(failure.source()).append(":\n");
      new Excerpt(explanation.out).around(failure.document(), failure.line());
    }
    return explanation.out.toString();
  }

  /** A template that failed while it ran; {@code values} finds the paths of what it saw. */
  static String of(RenderException failure, ValuePaths values) {
    List<RenderException> levels = new ArrayList<>();
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof RenderException level) {
        levels.add(0, level);
      }
    }
    Explanation explanation = new Explanation();
    explanation.failed(levels.get(0));
    explanation.chain(levels.subList(1, levels.size()));
    explanation.out.append(values.missing(levels.get(0)));
    return explanation.out.toString();
  }

  private void failed(RenderException level) {
    String context = level.context();
    String text = level.source().text();
    int start = text.lastIndexOf(context, level.offset());
    boolean known = start >= 0 && start + context.length() > level.offset();
    String template = level.template();
    place(
        level.source(),
        known ? start : level.offset(),
        template.equals(level.source().name()) ? "" : " in \"" + template + "\"",
        known ? context.length() : 1);
  }

  private void chain(List<RenderException> levels) {
    List<String> lines = new ArrayList<>();
    String last = "";
    int times = 0;
    for (RenderException level : levels) {
      String line = at(level.source(), level.offset()) + ": " + level.context();
      if (!line.equals(last)) {
        repeat(lines, last, times);
        last = line;
        times = 0;
      }
      times++;
    }
    repeat(lines, last, times);
    for (int i = 0; i < lines.size(); i++) {
      if (i < LISTED || i >= lines.size() - LISTED) {
        out.append("called from ").append(lines.get(i)).append('\n');
      } else if (i == LISTED) {
        out.append("… ").append(lines.size() - 2 * LISTED).append(" more\n");
      }
    }
  }

  private static void repeat(List<String> lines, String line, int times) {
    if (times > 0) {
      lines.add(times == 1 ? line : line + " (" + times + " times)");
    }
  }

  private void place(Source source, int offset, String where, int length) {
    out.append(at(source, offset)).append(where).append(":\n");
    new Excerpt(out).mark(source, offset, length);
  }

  /** A place as editors count: the column from 1, in characters. */
  private static String at(Source source, int offset) {
    Position position = source.position(offset);
    int end = Math.min(offset, source.text().length());
    int lineStart = source.text().lastIndexOf('\n', end - 1) + 1;
    int column = source.text().codePointCount(lineStart, end) + 1;
    String name = source.name().equals("gotpl") ? "text of tpl" : source.name();
    return name + ":" + position.line() + ":" + column;
  }
}
