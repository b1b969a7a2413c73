package dev.fairlead.gpu.adopt;

import static dev.fairlead.gpu.plugin.ResourceName.GPU;
import static dev.fairlead.gpu.plugin.ResourceName.MIG;
import static dev.fairlead.gpu.plugin.ResourceName.SHARED;

import dev.fairlead.gpu.plan.Quantity;
import dev.fairlead.gpu.plugin.Findings;
import dev.fairlead.gpu.plugin.GpuException;
import dev.fairlead.gpu.plugin.Passage;
import dev.fairlead.gpu.plugin.Replication;
import dev.fairlead.gpu.plugin.SharedResource;
import dev.fairlead.gpu.plugin.Strategy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a container asks for: its GPUs, and the rest. */
final class GpuAdoption {

  /** What a config says of a resource that containers ask for. */
  record Slices(Strategy strategy, Replication sharing) {
    /** The config's entry for what is advertised under a name, or null. */
    SharedResource of(String advertised) {
      for (SharedResource resource : sharing.resources()) {
        if (resource.advertised().equals(advertised)) {
          return resource;
        }
      }
      return null;
    }
  }

  private final Made values;
  private final Passage passage;
  private final Findings findings;
  private final List<Slices> known;

  /**
   * @param known the sharing configs that were given along
   */
  GpuAdoption(Made values, Passage passage, Findings findings, List<Slices> known) {
    this.values = values;
    this.passage = passage;
    this.findings = findings;
    this.known = List.copyOf(known);
  }

  void adopt(Part resources) {
    Part limits = resources.part("limits");
    Part requests = resources.part("requests");
    String name = one(limits, requests);
    if (name.isEmpty()) {
      resources.leave("limits", "no GPU is asked for; the chart asks for one", findings);
    } else {
      Part holder = limits.has(name) ? limits : requests;
      long count = count(holder, name);
      limits.ignore(name);
      requests.ignore(name);
      ask(name, count, holder);
    }
    rest(limits, "limits", name);
    rest(requests, "requests", name);
  }

  private void rest(Part part, String key, String gpu) {
    Map<String, Object> others = new LinkedHashMap<>(part.takeAll());
    others.remove(gpu);
    values.putGiven("resources." + key, others);
  }

  private static boolean isGpu(String name) {
    return name.equals(GPU)
        || name.equals(GPU + SHARED)
        || name.startsWith(MIG)
        || name.endsWith("/gpu");
  }

  /** The one kind of GPU that is asked for. */
  private String one(Part limits, Part requests) {
    List<String> names = new ArrayList<>(limits.keys());
    requests.keys().stream().filter(key -> !names.contains(key)).forEach(names::add);
    names.removeIf(name -> !isGpu(name));
    if (names.size() > 1) {
      Part holder = limits.has(names.get(1)) ? limits : requests;
      throw new GpuException(
          passage.place(holder.origin(names.get(1)), names.get(1)),
          "found "
              + names.size()
              + " kinds of GPUs ("
              + String.join(", ", names)
              + "), expected"
              + " one: a container of the chart asks for one resource");
    }
    return names.isEmpty() ? "" : names.get(0);
  }

  private long count(Part holder, String name) {
    String text = Words.of(holder.peek(name));
    BigDecimal number = Quantity.parse(text);
    boolean whole =
        number != null && number.signum() > 0 && number.stripTrailingZeros().scale() <= 0;
    if (!whole || number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
      throw new GpuException(
          passage.place(holder.origin(name), name),
          name + ": found " + text + ", expected a whole number, 1 or more");
    }
    return number.longValueExact();
  }

  private void ask(String name, long count, Part holder) {
    Slices config = null;
    for (Slices one : known) {
      config = config == null && one.of(name) != null ? one : config;
    }
    if (config != null || name.endsWith(SHARED)) {
      slices(name, count, config, holder);
      return;
    }
    if (name.startsWith(MIG)) {
      values.put("gpu.mode", "mig");
    }
    if (!name.equals(GPU)) {
      values.put("gpu.resourceName", name);
    }
    values.put("gpu.count", (double) count);
    if (count > size()) {
      values.put("gpu.allowIdleGpus", true);
    }
  }

  private void slices(String name, long count, Slices config, Part holder) {
    boolean mps = config != null && config.strategy() == Strategy.MPS;
    values.put("gpu.mode", mps ? "mps" : "timeSlicing");
    values.put("gpu.resourceName", name);
    values.put("gpu.slices", (double) count);
    if (config != null) {
      values.put("gpu.replicasPerGpu", (double) config.of(name).replicas());
      if (config.sharing().failsAboveOne() != mps) {
        values.put("gpu.failRequestsGreaterThanOne", config.sharing().failsAboveOne());
      }
      return;
    }
    long most = size() > 1 ? Math.max(2, (count - 1) / (size() - 1)) : Math.max(2, count);
    values.put("gpu.replicasPerGpu", (double) most);
    findings.warning(
        "guess",
        name
            + ": the file does not say how many slices a GPU has; wrote gpu.replicasPerGpu "
            + most,
        holder.origin(name),
        name,
        "name the sharing config's file too, or correct the value; gpu.mode is mps if MPS shares");
  }

  /** GPUs that the engine uses. */
  private long size() {
    return number("engine.tensorParallelSize") * number("engine.pipelineParallelSize");
  }

  private long number(String path) {
    return values.get(path) instanceof Number number ? number.longValue() : 1;
  }
}
