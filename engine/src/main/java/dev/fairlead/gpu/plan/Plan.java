package dev.fairlead.gpu.plan;

import dev.fairlead.review.Finding;
import java.util.List;

/**
 * The whole answer: what nodes offer, who fits where, and what is wrong.
 *
 * @param version the plugin's version
 * @param pools the pools in the order given
 * @param workloads the pods in the order given
 * @param nodes all nodes with who sits where
 * @param findings what is wrong, by the rules S1 to S14 and W1 to W15
 */
public record Plan(
    String version,
    List<PoolPlan> pools,
    List<WorkloadPlan> workloads,
    List<NodeState> nodes,
    List<Finding> findings) {
  public Plan {
    pools = List.copyOf(pools);
    workloads = List.copyOf(workloads);
    nodes = List.copyOf(nodes);
    findings = List.copyOf(findings);
  }
}
