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
  private final Arguments arguments;
  private final Console console;
  private final Chart chart;
  private final ValuesFiles files;
  private final SchemaFindings schema;
  private final Set<Finding> findings = new LinkedHashSet<>();

  private CheckCommand(Arguments arguments, Console console) {
    this.arguments = arguments;
    this.console = console;
    String folder = arguments.words().get(0);
    this.chart = Chart.load(ChartPath.of(folder), arguments.profile());
    this.files = new ValuesFiles(folder, chart.name());
    this.schema = new SchemaFindings(files);
  }

  static int run(Arguments arguments, Console console) {
    return new CheckCommand(arguments, console).run();
  }

  private int run() {
    List<String> names = arguments.list("values");
    for (String file : names) {
      UserValues values = UserValues.of(arguments.profile()).file(file);
      check(file, values.stdin(this::standardInput).merge());
    }
    if (names.isEmpty()) {
      check(files.defaults(), Map.of());
    }
    String found =
        findings.isEmpty() ? "no violations" : Report.count(findings.size(), "violation");
    String summary = Report.count(Math.max(1, names.size()), "values file") + " checked, " + found;
    console.print(new Report(arguments, console).of(List.copyOf(findings), files.texts(), summary));
    return findings.isEmpty() ? 0 : Report.FOUND;
  }

  private byte[] standardInput() {
    try {
      byte[] bytes = console.in().readAllBytes();
      files.remember("-", bytes);
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
}
