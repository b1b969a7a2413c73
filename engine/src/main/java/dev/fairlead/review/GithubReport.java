package dev.fairlead.review;

import java.util.List;

/** Findings as workflow commands, which GitHub Actions turns into annotations. */
public final class GithubReport {
  private GithubReport() {}

  /** The report: a line for each finding. */
  public static String of(List<Finding> findings) {
    StringBuilder out = new StringBuilder();
    for (Finding finding : findings) {
      Place place = finding.place();
      out.append("::").append(command(finding.severity())).append(' ');
      if (place.isFile()) {
        out.append("file=").append(property(place.file())).append(',');
      }
      if (place.hasLine()) {
        out.append("line=").append(place.line()).append(",col=").append(place.column());
        out.append(",endColumn=").append(place.endColumn()).append(',');
      }
      out.append("title=").append(property(finding.rule())).append("::");
      String advice = finding.advice().isEmpty() ? "" : "\n" + String.join("\n", finding.advice());
      out.append(escaped(finding.message() + advice)).append('\n');
    }
    return out.toString();
  }

  private static String command(Finding.Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }

  private static String escaped(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return escaped(text).replace(":", "%3A").replace(",", "%2C");
  }
}
