package dev.fairlead.cli;

import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.review.Finding;
import dev.fairlead.review.GithubReport;
import dev.fairlead.review.JsonReport;
import dev.fairlead.review.SarifReport;
import dev.fairlead.review.TextReport;
import java.util.List;
import java.util.Map;

/** Findings as {@code --format} asks for them. */
record Report(Arguments arguments, Console console) {
  /** The exit code of a command that found something. */
  static final int FOUND = 3;

  /**
   * The report.
   *
   * @param texts the files' contents by path
   * @param summary the last line, for people
   */
  String of(List<Finding> findings, Map<String, String> texts, String summary) {
    return switch (arguments.text("format", "text")) {
      case "json" -> JsonReport.of(findings);
      case "sarif" -> SarifReport.of(findings, VersionCommand.number());
      case "github" -> GithubReport.of(findings);
      default -> TextReport.of(findings, texts, colour()) + summary + "\n";
    };
  }

  /** Whether findings are coloured. */
  boolean colour() {
    return console.colours(arguments.text("color", arguments.text("colour", "")));
  }

  /** A number and what it counts. */
  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
