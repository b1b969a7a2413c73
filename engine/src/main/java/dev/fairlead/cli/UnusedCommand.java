package dev.fairlead.cli;

import dev.fairlead.chart.Chart;
import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.render.Release;
import dev.fairlead.render.Renderer;
import dev.fairlead.render.UnusedValue;
import dev.fairlead.render.UnusedValues;
import dev.fairlead.review.Finding;
import dev.fairlead.review.Finding.Severity;
import dev.fairlead.review.Place;
import dev.fairlead.value.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code render values --unused}: the keys of the user's values that nothing reads. */
final class UnusedCommand {
  private static final String RULE = "values/unused-key";

  private UnusedCommand() {}

  static int run(Arguments arguments, Console console) {
    String folder = arguments.words().get(0);
    Chart chart = Chart.load(ChartPath.of(folder), arguments.profile());
    ValuesFiles files = new ValuesFiles(folder, chart.name());
    Map<String, Object> given = Inputs.values(arguments, console, files);
    // A schema is for render check to hold; it says nothing about reads.
    Renderer renderer =
        Renderer.of(arguments.profile())
            .logging(line -> console.note(line.text()))
            .with(Inputs.capabilities(arguments))
            .withoutSchema();
    Release release = new Release("release-name", KubeContext.namespace(arguments, console), false);
    Set<Finding> findings = new LinkedHashSet<>();
    for (UnusedValue unused : UnusedValues.find(renderer, chart, given, release)) {
      add(unused, files, findings);
    }
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(
        Comparator.comparing((Finding finding) -> finding.place().file())
            .thenComparing(finding -> finding.place().line()));
    String count = sorted.isEmpty() ? "no" : String.valueOf(sorted.size());
    String summary = count + " unused key" + (sorted.size() == 1 ? "" : "s");
    console.print(new Report(arguments, console).of(sorted, files.texts(), summary));
    return sorted.isEmpty() ? 0 : Report.FOUND;
  }

  /** A finding for each place where the user gave the key. */
  private static void add(UnusedValue unused, ValuesFiles files, Set<Finding> findings) {
    List<String> advice = new ArrayList<>();
    unused.suggestion().ifPresent(key -> advice.add("did you mean " + key + "?"));
    switch (unused.likeness()) {
      case KNOWN -> advice.add("the chart has this key, but does not read it with these values");
      case NAMED -> advice.add("templates use this name, but not here with these values");
      case UNKNOWN -> {}
    }
    String message = unused.path() + ": nothing reads this key";
    for (Origin origin : unused.origins()) {
      Place place = files.place(origin, origin.source(), unused.key());
      boolean plain = place.hasLine() && place.length() == unused.key().length();
      String fix = plain ? unused.suggestion().orElse("") : "";
      findings.add(new Finding(RULE, Severity.WARNING, message, place, advice, fix));
    }
  }
}
