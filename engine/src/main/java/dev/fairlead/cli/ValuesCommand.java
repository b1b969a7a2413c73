package dev.fairlead.cli;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.Coalesce;
import dev.fairlead.chart.Dependencies;
import dev.fairlead.chart.Log;
import dev.fairlead.chart.LogLine;
import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.format.YamlWriter;
import java.nio.file.Path;
import java.util.Map;

/** {@code render values}: what a chart's templates see as {@code .Values}. */
final class ValuesCommand {
  private ValuesCommand() {}

  static int run(Arguments arguments, Console console) {
    if (arguments.on("unused")) {
      return UnusedCommand.run(arguments, console);
    }
    Path path = ChartPath.of(arguments.words().get(0));
    Map<String, Object> given = Inputs.values(arguments, console);
    Chart chart = Chart.load(path, arguments.profile());
    Log log = Log.of(arguments.profile());
    Chart enabled = Dependencies.process(chart, given, log);
    Map<String, Object> values = Coalesce.values(enabled, given, log);
    for (LogLine line : log.lines()) {
      console.note(line.text());
    }
    boolean explain = arguments.on("explain");
    console.print(explain ? ExplainedValues.of(values, given) : YamlWriter.write(values));
    return 0;
  }
}
