package dev.fairlead.jinja;

import dev.fairlead.source.SourceException;
import java.util.List;

/** Jinja templates that cannot be lowered, with all that is wrong with them. */
public final class JinjaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<SourceException> problems;

  JinjaException(List<SourceException> problems) {
    super(text(problems), problems.get(0));
    this.problems = List.copyOf(problems);
  }

  static void check(List<SourceException> problems) {
    if (!problems.isEmpty()) {
      throw new JinjaException(problems);
    }
  }

  /** What is wrong, in the order of the files. */
  public List<SourceException> problems() {
    return problems;
  }

  private static String text(List<SourceException> problems) {
    StringBuilder text = new StringBuilder();
    for (SourceException problem : problems) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(place(problem)).append(": ").append(problem.getMessage());
    }
    return text.toString();
  }

  /** Where a problem is; lines and columns count from 1, as editors do. */
  private static String place(SourceException problem) {
    var position = problem.position();
    return position.name() + ":" + position.line() + ":" + (position.column() + 1);
  }
}
