package dev.fairlead.gpu.plan;

import dev.fairlead.review.Place;
import java.util.List;
import java.util.Map;

/**
 * Nodes with the same GPUs and the same config.
 *
 * @param name what the user calls it
 * @param config the config its nodes choose by label; empty for the default
 * @param nodes the names of its nodes
 * @param named whether those names are the user's, not made up here
 * @param gpus the GPUs of each node
 * @param facts what else is known of it
 */
public record Pool(
    String name, String config, List<String> nodes, boolean named, List<Gpu> gpus, Facts facts) {
  /**
   * What else is known of a pool.
   *
   * @param driver the driver's version, or empty
   * @param selector labels that its nodes have already
   * @param place where the pool stands in values
   * @param configPlace where its config is named; the pool's own place if it is not
   */
  public record Facts(String driver, Map<String, String> selector, Place place, Place configPlace) {
    public Facts {
      selector = Map.copyOf(selector);
    }
  }

  public Pool {
    nodes = List.copyOf(nodes);
    gpus = List.copyOf(gpus);
  }

  /** The model of its GPUs. */
  public GpuModel model() {
    return gpus.get(0).model();
  }

  /** The same nodes, choosing no config. */
  public Pool withoutLabel() {
    return new Pool(name, "", nodes, named, gpus, facts);
  }
}
