package dev.fairlead.gpu;

import dev.fairlead.CaseFile;
import dev.fairlead.format.YamlReader;
import dev.fairlead.gpu.plan.NodeState;
import dev.fairlead.gpu.plan.Plan;
import dev.fairlead.gpu.plan.PlanText;
import dev.fairlead.gpu.plan.Planner;
import dev.fairlead.gpu.plan.PoolPlan;
import dev.fairlead.gpu.plan.PoolReader;
import dev.fairlead.gpu.plan.WorkloadPlan;
import dev.fairlead.gpu.plan.WorkloadReader;
import dev.fairlead.gpu.plugin.Delivery;
import dev.fairlead.gpu.plugin.GpuException;
import dev.fairlead.gpu.plugin.Passage;
import dev.fairlead.gpu.plugin.SharingValues;
import dev.fairlead.review.Finding;
import dev.fairlead.value.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A case about a plan: values with configs and pools, then {@code --- values} with the workloads'
 * manifests, then {@code --- want} with one line for each thing that is asked.
 */
final class PlanCase implements GpuCaseTest.Questions {
  private final String gpus;
  private final String manifests;
  private final Plan plan;
  private final String failure;

  PlanCase(CaseFile.Case c) {
    this.gpus = c.template() + "\n";
    this.manifests = c.values();
    Plan made = null;
    String failed = "none";
    try {
      made = plan();
    } catch (GpuException e) {
      failed = e.place() + " " + e.getMessage();
    }
    this.plan = made;
    this.failure = failed;
  }

  private Plan plan() {
    Map<String, Object> values = YamlReader.readMap(gpus, "g.yaml", Origin.Layer.USER);
    SharingValues sharing = new SharingValues(values, Passage.files(Map.of("g.yaml", gpus)));
    PoolReader pools = new PoolReader(Passage.files(Map.of("g.yaml", gpus)));
    WorkloadReader.Result given = WorkloadReader.read("w.yaml", manifests, (aspect, own) -> own);
    return Planner.plan(
        sharing.read(Delivery.chart(Delivery.NEWEST)), pools.read(sharing.pools()), given);
  }

  @Override
  public String answer(String question) {
    if (question.equals("failure")) {
      return failure;
    }
    if (plan == null) {
      return failure;
    }
    return switch (question) {
      case "findings" -> findings();
      case "messages" -> messages();
      case "placed" -> placed();
      case "certain" -> certain();
      case "seats" -> Answers.seats(plan.nodes());
      case "free" -> free();
      case "advertised" -> advertised();
      case "reasons" -> reasons();
      case "at most 80 columns" -> String.valueOf(width() <= 80);
      default -> throw new IllegalArgumentException(question);
    };
  }

  private String findings() {
    List<String> found = new ArrayList<>();
    for (Finding finding : plan.findings()) {
      found.add(finding.rule().substring("gpu/".length()) + "@" + finding.place());
    }
    return found.isEmpty() ? "none" : String.join(" ", found);
  }

  private String messages() {
    List<String> found = new ArrayList<>();
    plan.findings().forEach(finding -> found.add(finding.message()));
    return String.join(" | ", found);
  }

  private String placed() {
    List<String> placed = new ArrayList<>();
    for (WorkloadPlan each : plan.workloads()) {
      placed.add(each.workload().name() + " " + each.placed() + "/" + each.wanted());
    }
    return String.join(", ", placed);
  }

  private String certain() {
    List<String> certain = new ArrayList<>();
    plan.workloads().forEach(each -> certain.add(each.certain() ? "yes" : "no"));
    return String.join(" ", certain);
  }

  private String free() {
    List<String> free = new ArrayList<>();
    for (NodeState node : plan.nodes()) {
      free.add(node.name() + " " + node.free().toString().replace("nvidia.com/", ""));
    }
    return String.join(", ", free);
  }

  private String advertised() {
    List<String> all = new ArrayList<>();
    for (PoolPlan pool : plan.pools()) {
      all.add(pool.pool().name() + ": " + Answers.advertised(pool));
    }
    return String.join(", ", all);
  }

  private String reasons() {
    List<String> reasons = new ArrayList<>();
    for (WorkloadPlan each : plan.workloads()) {
      each.fits().forEach(fit -> reasons.add(fit.reason().isEmpty() ? "runs" : fit.reason()));
    }
    return String.join(" | ", reasons);
  }

  private int width() {
    int width = 0;
    for (String line : PlanText.of(plan).split("\n")) {
      width = Math.max(width, line.codePointCount(0, line.length()));
    }
    return width;
  }
}
