package dev.fairlead.cli;

import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.gpu.plan.Plan;
import dev.fairlead.gpu.plan.PlanJson;
import dev.fairlead.gpu.plan.PlanPicture;
import dev.fairlead.gpu.plan.PlanText;
import dev.fairlead.gpu.plan.Planner;
import dev.fairlead.gpu.plugin.GpuException;
import dev.fairlead.review.Finding;
import dev.fairlead.review.TextReport;
import java.nio.file.Path;

/** {@code render gpu plan}: what nodes offer, and who fits where. */
final class GpuPlanCommand {
  private static final int WIDTH = 80;
  private static final String ADVICE = "     | ";

  private final Arguments arguments;
  private final Console console;

  private GpuPlanCommand(Arguments arguments, Console console) {
    this.arguments = arguments;
    this.console = console;
  }

  static int run(Arguments arguments, Console console) {
    return new GpuPlanCommand(arguments, console).run();
  }

  private int run() {
    PlanInputs inputs = new PlanInputs(arguments, console);
    Plan plan;
    try {
      plan = Planner.plan(inputs.sharing(), inputs.pools(), inputs.workloads());
    } catch (GpuException e) {
      throw inputs.failure(e);
    }
    String picture = arguments.text("svg", "");
    if (!picture.isEmpty()) {
      TextFile.write(Path.of(picture), PlanPicture.of(plan));
    }
    console.print(
        switch (arguments.text("format", "text")) {
          case "json" -> PlanJson.of(plan);
          case "svg" -> PlanPicture.of(plan);
          default -> PlanText.of(plan) + findings(plan, inputs);
        });
    return hasErrors(plan) ? Report.FOUND : 0;
  }

  static boolean hasErrors(Plan plan) {
    return plan.findings().stream().anyMatch(Finding::isError);
  }

  private String findings(Plan plan, PlanInputs inputs) {
    if (plan.findings().isEmpty()) {
      return "no rule is broken\n";
    }
    boolean colour = new Report(arguments, console).colour();
    String report = TextReport.of(plan.findings(), inputs.texts(), colour);
    StringBuilder out = new StringBuilder("RULES\n");
    report.lines().forEach(line -> wrap(line, out));
    return out + Report.count(plan.findings().size(), "finding") + "\n";
  }

  /** Breaks a line of words for 80 columns; lines of files stay as they are. */
  private static void wrap(String line, StringBuilder out) {
    String start = line.stripLeading();
    boolean quoted = !start.isEmpty() && Character.isDigit(start.charAt(0)) && line.startsWith(" ");
    if (quoted || length(line) <= WIDTH) {
      out.append(line).append('\n');
      return;
    }
    String hang = line.startsWith(ADVICE) ? ADVICE : " ".repeat(ADVICE.length());
    String first = line.startsWith(ADVICE) ? ADVICE : "";
    int width = length(first);
    out.append(first);
    for (String word : line.substring(first.length()).split(" ", -1)) {
      boolean fresh = width == 0 || width == hang.length();
      if (!fresh && width + 1 + length(word) > WIDTH) {
        out.append('\n').append(hang);
        width = hang.length();
        fresh = true;
      }
      out.append(fresh ? "" : " ").append(word);
      width += length(word) + (fresh ? 0 : 1);
    }
    out.append('\n');
  }

  /** How wide a text is, without what colours it. */
  private static int length(String text) {
    return text.replaceAll("\033\\[[0-9]*m", "").length();
  }
}
