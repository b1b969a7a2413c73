package dev.fairlead.gpu.plan;

import dev.fairlead.gpu.plan.WorkloadPlan.Fit;
import dev.fairlead.gpu.plan.WorkloadPlan.Spread;
import dev.fairlead.gpu.plugin.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A plan for a terminal of 80 columns. */
public final class PlanText {
  private static final int WIDTH = 80;
  private static final int BAR = 40;

  private final StringBuilder out = new StringBuilder();

  private PlanText() {}

  /** The text, without findings. */
  public static String of(Plan plan) {
    PlanText text = new PlanText();
    for (PoolPlan pool : plan.pools()) {
      text.pool(pool);
    }
    if (!plan.workloads().isEmpty()) {
      text.out.append("WORKLOADS\n");
      plan.workloads().forEach(text::workload);
      text.out.append('\n');
      text.nodes(plan);
      text.out.append('\n');
    }
    return text.out.toString();
  }

  private void line(int indent, String label, String rest) {
    StringBuilder line = new StringBuilder(" ".repeat(indent)).append(label);
    int hang = line.length();
    for (String word : rest.split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH && line.length() > hang) {
        out.append(line).append('\n');
        line = new StringBuilder(" ".repeat(hang));
      }
      line.append(line.length() == hang ? "" : " ").append(word);
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }

  // Pools.

  private void pool(PoolPlan plan) {
    Pool pool = plan.pool();
    String nodes = pool.nodes().size() + (pool.nodes().size() == 1 ? " node" : " nodes");
    line(0, "POOL " + pool.name() + "  ", nodes + " of " + gpus(pool));
    line(2, "config     ", config(plan));
    plan.capacity()
        .trouble()
        .ifPresent(
            trouble -> line(2, "offers     ", "nothing: " + trouble.who() + ": " + trouble.text()));
    for (Offer offer : plan.capacity().offers()) {
      line(2, "offers     ", offer.resource() + ": " + offer.count() + " per node" + cut(offer));
    }
    for (String name : plan.capacity().absent()) {
      line(2, "           ", name + ": absent (0 if the node advertised it before)");
    }
    for (Memory memory : Memory.of(plan)) {
      line(2, "memory     ", memory(memory, plan));
    }
    plan.capacity().warnings().forEach(text -> line(2, "log        ", text));
    if (plan.labelsFailure().isPresent()) {
      line(2, "labels     ", "none: " + plan.labelsFailure().get());
    } else {
      String head = "labels     ";
      for (Map.Entry<String, String> label : plan.labels().entrySet()) {
        out.append("  ").append(head).append(label.getKey()).append('=');
        out.append(label.getValue()).append('\n');
        head = "           ";
      }
    }
    out.append('\n');
  }

  private static String gpus(Pool pool) {
    GpuModel model = pool.model();
    String name = model.name().isEmpty() ? "GPU" : model.name();
    StringBuilder text = new StringBuilder().append(pool.gpus().size()).append(" × ").append(name);
    if (model.memoryMiB() > 0) {
      text.append(" (").append(model.memoryMiB()).append(" MiB)");
    }
    int i = 0;
    for (Gpu gpu : pool.gpus()) {
      if (gpu.mig()) {
        List<String> names = gpu.profiles().stream().map(MigProfile::name).toList();
        text.append(", GPU ").append(i).append(" cut into ");
        text.append(names.isEmpty() ? "nothing" : String.join(" ", names));
      }
      i++;
    }
    return text.toString();
  }

  private static String config(PoolPlan plan) {
    StringBuilder text = new StringBuilder();
    text.append(plan.config().isEmpty() ? "(no name)" : plan.config()).append(": ");
    text.append(
        plan.plugin().strategy() == Strategy.NONE
            ? "not shared"
            : plan.plugin().strategy().label());
    text.append(", MIG ").append(plan.plugin().migStrategy());
    if (plan.plugin().strategy() != Strategy.NONE) {
      text.append(", slices ").append(plan.plugin().allocationPolicy());
      text.append(plan.plugin().sharing().failsAboveOne() ? ", one slice per container" : "");
    }
    return text.toString();
  }

  private static String cut(Offer offer) {
    int devices = offer.devices().size();
    return offer.shared() ? " (" + devices + " × " + offer.replicas() + " slices)" : "";
  }

  private static String memory(Memory memory, PoolPlan plan) {
    Offer offer = plan.capacity().offer(memory.resource());
    String about = memory.rough() ? "about " : "";
    if (!offer.shared()) {
      return about + memory.deviceMiB() + " MiB per " + memory.resource();
    }
    String share = about + memory.sliceMiB() + " MiB per slice of " + memory.deviceMiB() + " MiB";
    return memory.enforced()
        ? share + ", enforced by MPS per process; " + memory.threadPercent() + " % of threads"
        : share + " if all were taken alike; time-slicing enforces nothing";
  }

  // Workloads.

  private void workload(WorkloadPlan plan) {
    String role = plan.shape().role().isEmpty() ? "" : " (" + plan.shape().role() + ")";
    String pods = plan.wanted() + (plan.wanted() == 1 ? " pod" : " pods");
    String placed = plan.placed() + " placed, " + plan.pending() + " pending";
    if (plan.shape().effective().isEmpty()) {
      line(2, "", plan.workload().title() + role + ": " + pods + ", asks for no GPU");
      return;
    }
    String sure = plan.certain() ? "" : " (depends on which nodes the scheduler takes first)";
    line(2, "", plan.workload().title() + role + ": " + pods + ", " + placed + sure);
    List<String> requests = new ArrayList<>();
    plan.shape().effective().forEach((name, count) -> requests.add(count + " " + name));
    line(4, "asks  ", String.join(", ", requests) + " per pod");
    for (Fit fit : plan.fits()) {
      if (!fit.reason().isEmpty()) {
        String word = fit.schedules() ? "fails on pool " : "not on pool ";
        line(4, "      ", word + fit.pool() + ": " + fit.reason());
        continue;
      }
      for (Spread spread : fit.spreads()) {
        line(4, "gets  ", gets(spread, fit));
      }
    }
  }

  private static String gets(Spread spread, Fit fit) {
    String container = spread.container().name() + " on pool " + fit.pool() + ": ";
    String least = spread.guaranteed() + " to " + spread.possible();
    String count =
        spread.guaranteed() == spread.possible() ? String.valueOf(spread.possible()) : least;
    String unit = spread.possible() == 1 ? " GPU" : " GPUs";
    VllmFlags vllm = spread.container().vllm();
    String needs = vllm.server() ? ", needs " + vllm.world() : "";
    return container + count + unit + needs;
  }

  // Nodes.

  private void nodes(Plan plan) {
    out.append("NODES  (one letter per pod, . is free)\n");
    for (PoolPlan pool : plan.pools()) {
      List<NodeState> empty = new ArrayList<>();
      for (NodeState node : plan.nodes()) {
        if (node.pool() == pool && node.seats().isEmpty()) {
          empty.add(node);
        } else if (node.pool() == pool) {
          node(node, node.name());
        }
      }
      if (!empty.isEmpty()) {
        String more = empty.size() == 1 ? "" : " and " + (empty.size() - 1) + " more alike";
        node(empty.get(0), empty.get(0).name() + more);
      }
    }
  }

  private void node(NodeState node, String title) {
    List<String> free = new ArrayList<>();
    node.free().forEach((name, count) -> free.add(count + " " + name));
    String left = free.isEmpty() ? "nothing" : String.join(", ", free);
    line(2, title + "  ", "free: " + left);
    List<String> pods = node.seats().stream().map(Seat::pod).distinct().toList();
    for (Offer offer : node.pool().capacity().offers()) {
      for (int i = 0; i < offer.devices().size(); i++) {
        String device = offer.devices().get(i).label();
        out.append("    GPU ").append(device).append(" ".repeat(Math.max(1, 5 - device.length())));
        out.append(bar(node, offer, i, pods)).append('\n');
      }
    }
    for (int i = 0; i < pods.size(); i++) {
      line(4, letter(i) + "  ", pods.get(i));
    }
  }

  private static String letter(int index) {
    return index < 26 ? String.valueOf((char) ('A' + index)) : "#";
  }

  private static String bar(NodeState node, Offer offer, int device, List<String> pods) {
    StringBuilder bar = new StringBuilder("|");
    boolean exact = offer.replicas() <= BAR;
    long used = 0;
    for (Seat seat : node.seats()) {
      if (seat.offer().equals(offer) && seat.slices()[device] > 0) {
        long count = seat.slices()[device];
        String letter = letter(pods.indexOf(seat.pod()));
        bar.append(exact ? letter.repeat((int) count) : letter + "×" + count + " ");
        used += count;
      }
    }
    long free = offer.replicas() - used;
    return bar.append(exact ? ".".repeat((int) free) : ".×" + free).append('|').toString();
  }
}
