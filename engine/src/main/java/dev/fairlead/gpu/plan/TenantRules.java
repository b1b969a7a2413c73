package dev.fairlead.gpu.plan;

import static dev.fairlead.gpu.plugin.ResourceName.GPU;

import dev.fairlead.gpu.plan.Places.Aspect;
import dev.fairlead.gpu.plugin.Strategy;
import dev.fairlead.review.Finding;
import dev.fairlead.review.Finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The rules for workloads beside each other: W6, W11, W14. */
final class TenantRules {
  private static final double MOST = 0.9;

  private final List<PoolPlan> pools;
  private final List<NodeState> nodes;
  private final Set<Finding> findings = new LinkedHashSet<>();

  TenantRules(List<PoolPlan> pools, List<NodeState> nodes) {
    this.pools = pools;
    this.nodes = nodes;
  }

  List<Finding> check(List<WorkloadPlan> plans) {
    Set<String> done = new TreeSet<>();
    for (NodeState node : nodes) {
      for (Offer offer : node.pool().capacity().offers()) {
        if (offer.shared()) {
          together(node, offer, done);
          for (int i = 0; i < offer.devices().size(); i++) {
            tenants(node, offer, i, done);
          }
        }
      }
    }
    mixed(plans);
    return List.copyOf(findings);
  }

  private void tenants(NodeState node, Offer offer, int device, Set<String> done) {
    List<Seat> seats = new ArrayList<>();
    for (Seat seat : node.seats()) {
      if (seat.offer().equals(offer) && seat.slices()[device] > 0) {
        seats.add(seat);
      }
    }
    if (seats.size() < 2) {
      return;
    }
    String who =
        node.pool().pool().name()
            + seats.stream().map(s -> s.workload().title()).distinct().toList();
    if (node.pool().plugin().strategy() == Strategy.MPS) {
      users(node, seats);
    } else if (done.add(who)) {
      memory(node, offer.devices().get(device), seats);
    }
  }

  /** W6. */
  private void memory(NodeState node, Device device, List<Seat> seats) {
    double sum = 0;
    for (Seat seat : seats) {
      sum += seat.container().vllm().utilization();
    }
    if (sum > MOST + 1e-9) {
      Seat last = seats.get(seats.size() - 1);
      String pods = String.join(", ", seats.stream().map(Seat::pod).distinct().toList());
      findings.add(
          new Finding(
              "gpu/W6",
              Severity.WARNING,
              "memory shares on GPU "
                  + device.label()
                  + " of "
                  + node.name()
                  + " add up to "
                  + text(sum),
              last.container().places().of(Aspect.UTILIZATION),
              List.of(
                  pods + " share it; time-slicing does not part memory",
                  "keep the sum at 0.9 or less: each process needs more than its share"),
              ""));
    }
  }

  /** W6 at its worst: the plugin only prefers a spread, so all may meet on one device. */
  private void together(NodeState node, Offer offer, Set<String> done) {
    double sum = 0;
    int tenants = 0;
    Seat last = null;
    for (Seat seat : node.seats()) {
      if (seat.offer().equals(offer) && tenants < offer.replicas()) {
        sum += seat.container().vllm().utilization();
        tenants++;
        last = seat;
      }
    }
    boolean some = tenants > 1 && sum > MOST + 1e-9 && offer.devices().size() > 1;
    boolean slicing = node.pool().plugin().strategy() == Strategy.TIME_SLICING;
    if (some
        && slicing
        && worst(node, offer) <= MOST + 1e-9
        && done.add("together " + last.pod())) {
      findings.add(
          new Finding(
              "gpu/W6",
              Severity.WARNING,
              "memory shares on one GPU of " + node.name() + " can add up to " + text(sum),
              last.container().places().of(Aspect.UTILIZATION),
              List.of(
                  "spreading slices over GPUs is a preference, not a promise",
                  "to be sure, keep the sum of all that fit at 0.9 or less"),
              ""));
    }
  }

  /** The largest sum on any device as the pods lie now. */
  private static double worst(NodeState node, Offer offer) {
    double worst = 0;
    for (int i = 0; i < offer.devices().size(); i++) {
      double sum = 0;
      for (Seat seat : node.seats()) {
        boolean here = seat.offer().equals(offer) && seat.slices()[i] > 0;
        sum += here ? seat.container().vllm().utilization() : 0;
      }
      worst = Math.max(worst, sum);
    }
    return worst;
  }

  private static String text(double sum) {
    return String.format(Locale.ROOT, "%.2f", sum);
  }

  /** W14. */
  private void users(NodeState node, List<Seat> seats) {
    Set<String> users = new TreeSet<>();
    for (Seat seat : seats) {
      Long user = seat.container().traits().user();
      users.add(user == null ? "the image's user" : "user " + user);
    }
    if (users.size() > 1) {
      Seat last = seats.get(seats.size() - 1);
      findings.add(
          new Finding(
              "gpu/W14",
              Severity.WARNING,
              "MPS tenants of pool "
                  + node.pool().pool().name()
                  + " run as different users: "
                  + String.join(", ", users),
              last.container().places().of(Aspect.USER),
              List.of("an MPS server serves one user at a time; the others wait"),
              ""));
    }
  }

  /** W11: one name for slices here and whole GPUs there. */
  private void mixed(List<WorkloadPlan> plans) {
    List<String> shared = new ArrayList<>();
    List<String> whole = new ArrayList<>();
    for (PoolPlan pool : pools) {
      Offer offer = pool.capacity().offer(GPU);
      if (offer != null) {
        (offer.shared() ? shared : whole).add(pool.pool().name());
      }
    }
    if (shared.isEmpty() || whole.isEmpty()) {
      return;
    }
    for (WorkloadPlan plan : plans) {
      boolean both = runs(plan, shared) && runs(plan, whole);
      if (both && plan.shape().effective().containsKey(GPU)) {
        findings.add(
            new Finding(
                "gpu/W11",
                Severity.WARNING,
                plan.workload().title()
                    + " may land on a slice or on a whole GPU: both are nvidia.com/gpu",
                plan.shape().containers().get(0).places().of(Aspect.REQUEST),
                List.of(
                    "shared: " + String.join(", ", shared) + "; whole: " + String.join(", ", whole),
                    "set renameByDefault, or select nodes by nvidia.com/gpu.sharing-strategy"),
                ""));
      }
    }
  }

  private static boolean runs(WorkloadPlan plan, List<String> names) {
    return plan.fits().stream().anyMatch(fit -> fit.schedules() && names.contains(fit.pool()));
  }
}
