package dev.fairlead.render;

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
    for (int i = 0; i < levels.size(); i++) {
      if (i >= LISTED && i < levels.size() - LISTED) {
        continue;
      }
      RenderException level = levels.get(i);
      out.append("called from ").append(at(level.source(), level.offset()));
      out.append(" in \"").append(level.template()).append("\": ").append(level.context());
      out.append('\n');
      if (i == LISTED - 1 && levels.size() > 2 * LISTED) {
        out.append("… ").append(levels.size() - 2 * LISTED).append(" more\n");
      }
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
    return source.name() + ":" + position.line() + ":" + column;
  }
}
