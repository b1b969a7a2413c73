package dev.fairlead.cli;

import dev.fairlead.chart.UserValues;
import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.gpu.plan.Plan;
import dev.fairlead.gpu.plan.Planner;
import dev.fairlead.gpu.plan.Pool;
import dev.fairlead.gpu.plan.PoolReader;
import dev.fairlead.gpu.plan.Relabel;
import dev.fairlead.gpu.plan.RelabelReport;
import dev.fairlead.gpu.plan.WorkloadReader;
import dev.fairlead.gpu.plugin.GpuException;
import dev.fairlead.gpu.plugin.Passage;
import dev.fairlead.gpu.plugin.SharingFile;
import dev.fairlead.gpu.plugin.SharingValues;
import dev.fairlead.review.TextReport;
import java.util.List;
import java.util.Map;

/** {@code render gpu labels}: which nodes get which label, and what that changes. */
final class GpuLabelsCommand {
  private static final WorkloadReader.Result NONE = new WorkloadReader.Result(List.of(), List.of());

  private final Arguments arguments;
  private final Console console;
  private final PlanInputs inputs;

  private GpuLabelsCommand(Arguments arguments, Console console) {
    this.arguments = arguments;
    this.console = console;
    this.inputs = new PlanInputs(arguments, console);
  }

  static int run(Arguments arguments, Console console) {
    return new GpuLabelsCommand(arguments, console).run();
  }

  private int run() {
    Plan after;
    Plan before;
    try {
      SharingFile sharing = inputs.sharing();
      List<Pool> pools = inputs.pools();
      after = Planner.plan(sharing, pools, NONE);
      before = before(sharing, pools);
    } catch (GpuException e) {
      throw inputs.failure(e);
    }
    List<Relabel> relabels = Relabel.of(after, before);
    boolean json = arguments.text("format", "text").equals("json");
    console.print(json ? RelabelReport.json(relabels) : RelabelReport.text(relabels));
    boolean errors = GpuPlanCommand.hasErrors(after);
    if (errors) {
      console.note(TextReport.of(after.findings(), inputs.texts(), false).stripTrailing());
    }
    return errors ? Report.FOUND : 0;
  }

  /** The pools as they are: those of {@code --from}, else the same nodes without a label. */
  private Plan before(SharingFile sharing, List<Pool> pools) {
    String from = arguments.text("from", "");
    if (from.isEmpty()) {
      List<Pool> bare = pools.stream().map(Pool::withoutLabel).toList();
      return sharing.hasDefault()
          ? Planner.plan(sharing, bare, NONE)
          : new Plan(sharing.delivery().version(), List.of(), List.of(), List.of(), List.of());
    }
    String text = inputs.read(from);
    Passage passage = Passage.files(Map.of(from, text));
    Map<String, Object> given = UserValues.of(arguments.profile()).file(from).merge();
    SharingValues values = new SharingValues(given, passage);
    List<Pool> old = new PoolReader(passage).read(values.pools());
    return Planner.plan(values.read(sharing.delivery()), old, NONE);
  }
}
