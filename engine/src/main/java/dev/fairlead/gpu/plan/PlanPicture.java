package dev.fairlead.gpu.plan;

import dev.fairlead.gpu.plan.WorkloadPlan.Fit;
import dev.fairlead.gpu.plan.WorkloadPlan.Spread;
import dev.fairlead.gpu.plugin.Strategy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A plan as a picture: a bar for each device of each node, cut into slices, with the pods that sit
 * there; below it how far each workload's slices can spread.
 */
public final class PlanPicture {
  private static final int WIDTH = 820;
  private static final int LEFT = 24;
  private static final int BAR_X = 150;
  private static final int BAR = 640;
  private static final int ROW = 26;
  private static final int MOST_CELLS = 64;
  private static final int MOST_NODES = 40;
  private static final int MOST_GPUS = 16;
  private static final int COLOURS = 8;
  private static final int LONGEST = 100;

  private final Plan plan;
  private final Svg svg = new Svg(WIDTH);
  private final List<String> workloads = new ArrayList<>();
  private double y = 10;

  private PlanPicture(Plan plan) {
    this.plan = plan;
    plan.workloads().forEach(each -> workloads.add(each.workload().title()));
  }

  /** The picture, the same for the same plan. */
  public static String of(Plan plan) {
    PlanPicture picture = new PlanPicture(plan);
    for (PoolPlan pool : plan.pools()) {
      picture.pool(pool);
    }
    picture.spreads();
    return picture.svg.document("GPUs and who sits where", (int) picture.y + 20);
  }

  private void text(double x, String style, String text) {
    boolean cut = text.codePointCount(0, text.length()) > LONGEST;
    svg.text(
        x, y, style, cut ? text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…" : text);
  }

  // Pools and their nodes.

  private void pool(PoolPlan pool) {
    y += 22;
    GpuModel model = pool.pool().model();
    String name = model.name().isEmpty() ? "GPU" : model.name();
    text(LEFT, "head", "Pool " + pool.pool().name());
    y += 20;
    text(LEFT, "quiet", description(pool, name));
    y += 8;
    if (pool.capacity().trouble().isPresent()) {
      y += 14;
      text(LEFT, "bad", "offers nothing: " + pool.capacity().trouble().get().text());
      y += 10;
      return;
    }
    nodes(pool);
  }

  private static String description(PoolPlan pool, String model) {
    int nodes = pool.pool().nodes().size();
    Strategy strategy = pool.plugin().strategy();
    return nodes
        + (nodes == 1 ? " node of " : " nodes of ")
        + pool.pool().gpus().size()
        + " × "
        + model
        + ", config "
        + (pool.config().isEmpty() ? "(no name)" : pool.config())
        + (strategy == Strategy.NONE
            ? ", not shared"
            : ", " + strategy.label() + ", slices " + pool.plugin().allocationPolicy());
  }

  private void nodes(PoolPlan pool) {
    int drawn = 0;
    int empty = 0;
    NodeState firstEmpty = null;
    int more = 0;
    for (NodeState node : plan.nodes()) {
      if (node.pool() != pool) {
        continue;
      }
      if (node.seats().isEmpty()) {
        firstEmpty = firstEmpty == null ? node : firstEmpty;
        empty++;
      } else if (drawn < MOST_NODES) {
        node(node, node.name());
        drawn++;
      } else {
        more++;
      }
    }
    if (empty > 0) {
      node(
          firstEmpty,
          empty == 1
              ? firstEmpty.name()
              : firstEmpty.name() + " and " + (empty - 1) + " more, empty");
    }
    if (more > 0) {
      y += 20;
      text(LEFT, "quiet", "and " + more + " more nodes with pods");
    }
  }

  private void node(NodeState node, String title) {
    y += 18;
    text(LEFT, "part", title);
    for (Offer offer : node.pool().capacity().offers()) {
      y += 18;
      String cut = offer.shared() ? offer.devices().size() + " × " + offer.replicas() + " = " : "";
      long free = node.free().getOrDefault(offer.resource(), 0L);
      text(LEFT, "quiet", offer.resource() + ": " + cut + offer.count() + ", " + free + " free");
      y += 6;
      for (int i = 0; i < offer.devices().size(); i++) {
        if (i == MOST_GPUS) {
          y += 16;
          text(LEFT, "quiet", "and " + (offer.devices().size() - i) + " more devices");
          break;
        }
        device(node, offer, i);
      }
    }
    legend(node);
  }

  private void device(NodeState node, Offer offer, int index) {
    Device device = offer.devices().get(index);
    String whole = "GPU " + device.label();
    MigProfile profile = device.profile();
    String label = profile == null ? whole : device.label() + " " + profile.name();
    svg.text(LEFT, y + 17, "", label);
    svg.rect(BAR_X, y + 2, BAR, ROW - 6, "free", "");
    double slice = (double) BAR / offer.replicas();
    long used = 0;
    List<String> pods = pods(node);
    for (Seat seat : node.seats()) {
      long count = seat.offer().equals(offer) ? seat.slices()[index] : 0;
      if (count > 0) {
        double x = BAR_X + used * slice;
        String style = "c" + workloads.indexOf(seat.workload().title()) % COLOURS;
        svg.rect(x, y + 2, count * slice, ROW - 6, style, seat.pod() + ": " + count);
        String letter = letter(pods.indexOf(seat.pod()));
        String within = offer.shared() ? letter + " " + count : letter;
        if (count * slice > 9 * within.length() + 4) {
          svg.centred(x + count * slice / 2, y + 17, within);
        }
        used += count;
      }
    }
    for (int i = 1; offer.replicas() <= MOST_CELLS && i < offer.replicas(); i++) {
      svg.line(BAR_X + i * slice, y + 2, y + ROW - 4);
    }
    svg.rect(BAR_X, y + 2, BAR, ROW - 6, "frame", "");
    y += ROW;
  }

  private static List<String> pods(NodeState node) {
    return node.seats().stream().map(Seat::pod).distinct().toList();
  }

  /** Which letter is which pod, several to a line. */
  private void legend(NodeState node) {
    List<String> pods = pods(node);
    double x = BAR_X;
    y += pods.isEmpty() ? 0 : 14;
    for (int i = 0; i < pods.size(); i++) {
      String text = letter(i) + "  " + pods.get(i);
      double width = 8.0 * text.length() + 30;
      if (x > BAR_X && x + width > BAR_X + BAR) {
        x = BAR_X;
        y += 17;
      }
      svg.rect(x, y - 10, 11, 11, style(node, pods.get(i)), "");
      text(x + 16, "", text);
      x += width;
    }
    y += 6;
  }

  private String style(NodeState node, String pod) {
    for (Seat seat : node.seats()) {
      if (seat.pod().equals(pod)) {
        return "c" + workloads.indexOf(seat.workload().title()) % COLOURS;
      }
    }
    return "free";
  }

  private static String letter(int index) {
    return index < 26 ? String.valueOf((char) ('A' + index)) : String.valueOf(index + 1);
  }

  // Spreads.

  private void spreads() {
    boolean first = true;
    Set<String> done = new HashSet<>();
    for (WorkloadPlan each : plan.workloads()) {
      for (Fit fit : each.fits()) {
        for (Spread spread : fit.schedules() ? fit.spreads() : List.<Spread>of()) {
          String key =
              each.workload().title()
                  + each.shape().role()
                  + fit.pool()
                  + spread.container().name()
                  + spread.offer().resource();
          if (done.add(key)) {
            if (first) {
              y += 28;
              text(LEFT, "head", "GPUs that a container can get");
              y += 2;
            }
            first = false;
            spread(each, fit, spread);
          }
        }
      }
      pending(each);
    }
  }

  private void pending(WorkloadPlan each) {
    if (each.pending() > 0 && !each.shape().effective().isEmpty()) {
      y += 18;
      text(
          LEFT,
          "bad",
          each.workload().title()
              + ": "
              + each.pending()
              + " of "
              + each.wanted()
              + " pods find no place");
    }
  }

  private void spread(WorkloadPlan each, Fit fit, Spread spread) {
    y += 26;
    VllmFlags vllm = spread.container().vllm();
    String needs = vllm.server() ? ", needs " + vllm.world() : "";
    String role = each.shape().role().isEmpty() ? "" : " " + each.shape().role();
    text(
        LEFT,
        "part",
        each.workload().title()
            + role
            + ", "
            + spread.container().name()
            + " on "
            + fit.pool()
            + ": "
            + spread.slices()
            + " "
            + spread.offer().resource()
            + needs);
    String style = "c" + workloads.indexOf(each.workload().title()) % COLOURS;
    strip("at worst", spread.guaranteed(), spread.offer().devices().size(), style);
    strip("at best", spread.possible(), spread.offer().devices().size(), style);
    if (!fit.reason().isEmpty()) {
      y += 16;
      text(LEFT, "bad", fit.reason());
    }
  }

  private void strip(String label, long count, int devices, String style) {
    y += 18;
    text(LEFT, "quiet", label + " " + count + (count == 1 ? " GPU" : " GPUs"));
    for (int i = 0; i < Math.min(devices, MOST_GPUS); i++) {
      svg.rect(BAR_X + i * 22.0, y - 12, 18, 14, i < count ? style : "free", "");
    }
  }
}
