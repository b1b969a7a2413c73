package dev.fairlead.cli;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.Coalesce;
import dev.fairlead.chart.Dependencies;
import dev.fairlead.chart.Log;
import dev.fairlead.chart.LogLine;
import dev.fairlead.chart.SchemaCheck;
import dev.fairlead.chart.UserValues;
import dev.fairlead.chart.Violation;
import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.review.Finding;
import dev.fairlead.review.GithubReport;
import dev.fairlead.review.JsonReport;
import dev.fairlead.review.SarifReport;
import dev.fairlead.review.TextReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code render check}: values files, each alone over a chart's defaults, by the schemas. */
final class CheckCommand {
  private static final int VIOLATIONS = 3;

  private final Arguments arguments;
  private final Console console;
  private final Chart chart;
  private final SchemaFindings schema;
  private final Set<Finding> findings = new LinkedHashSet<>();

  private CheckCommand(Arguments arguments, Console console) {
    this.arguments = arguments;
    this.console = console;
    String folder = arguments.words().get(0);
    this.chart = Chart.load(ChartPath.of(folder), arguments.profile());
    this.schema = new SchemaFindings(folder, chart.name());
  }

  static int run(Arguments arguments, Console console) {
    return new CheckCommand(arguments, console).run();
  }

  private int run() {
    List<String> files = arguments.list("values");
    for (String file : files) {
      UserValues values = UserValues.of(arguments.profile()).file(file);
      check(file, values.stdin(this::standardInput).merge());
    }
    if (files.isEmpty()) {
      check(schema.defaults(), Map.of());
    }
    console.print(report(List.copyOf(findings), Math.max(1, files.size())));
    return findings.isEmpty() ? 0 : VIOLATIONS;
  }

  private byte[] standardInput() {
    try {
      byte[] bytes = console.in().readAllBytes();
      schema.remember("-", bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(String file, Map<String, Object> given) {
    Log log = Log.of(arguments.profile());
    Chart enabled = Dependencies.process(chart, given, log);
    Map<String, Object> values = Coalesce.values(enabled, given, log);
    SchemaCheck.Result result = SchemaCheck.check(enabled, values, log);
    for (LogLine line : log.lines()) {
      console.note(line.text());
    }
    if (!result.isClean() && result.violations().isEmpty()) {
      throw new CommandException(result.text());
    }
    List<Finding> found = new ArrayList<>();
    for (Violation violation : result.violations()) {
      found.add(schema.finding(violation, file));
    }
    found.sort(Comparator.comparing(finding -> finding.place().line()));
    findings.addAll(found);
  }

  private String report(List<Finding> list, int files) {
    return switch (arguments.text("format", "text")) {
      case "json" -> JsonReport.of(list);
      case "sarif" -> SarifReport.of(list, VersionCommand.number());
      case "github" -> GithubReport.of(list);
      default -> {
        String found = list.isEmpty() ? "no violations" : count(list.size(), "violation");
        yield TextReport.of(list, schema.texts(), colour())
            + count(files, "values file")
            + " checked, "
            + found
            + "\n";
      }
    };
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private boolean colour() {
    return console.colours(arguments.text("color", arguments.text("colour", "")));
  }
}
