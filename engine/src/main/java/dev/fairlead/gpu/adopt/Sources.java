package dev.fairlead.gpu.adopt;

import dev.fairlead.format.FormatException;
import dev.fairlead.format.YamlReader;
import dev.fairlead.gpu.plugin.Delivery;
import dev.fairlead.gpu.plugin.GpuException;
import dev.fairlead.gpu.plugin.Passage;
import dev.fairlead.review.Place;
import dev.fairlead.value.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The files to import: a workload or a stack, or the configs that share GPUs, or both. */
public final class Sources {
  private final Delivery delivery;
  private final boolean asIs;
  private final List<SharingAdoption> sharing = new ArrayList<>();
  private final List<Map<String, Object>> objects = new ArrayList<>();
  private Map<String, Object> workload;
  private Passage passage;

  /**
   * @param delivery how configs reach the plugin where files do not say
   * @param asIs whether a ConfigMap that shares nothing is to be written as broken as it is
   */
  public Sources(Delivery delivery, boolean asIs) {
    this.delivery = delivery;
    this.asIs = asIs;
  }

  /** Adds a file. */
  public void add(String name, String text) {
    List<Map<String, Object>> documents;
    try {
      documents = YamlReader.readDocuments(text, name, Origin.Layer.USER);
    } catch (FormatException e) {
      throw new GpuException(new Place(name, Math.max(e.line(), 0), 1, 1), e.getMessage());
    }
    boolean found = false;
    for (Map<String, Object> document : documents) {
      boolean matches = WorkloadAdoption.matches(document) || StackAdoption.matches(document);
      if (matches && workload != null) {
        throw new GpuException(
            Place.in(name), "found a second workload, expected one: import them one at a time");
      }
      found |= matches;
      workload = matches ? document : workload;
      objects.add(document);
    }
    if (found) {
      passage = Passage.file(name, text);
    } else {
      sharing.add(SharingAdoption.of(name, text, delivery));
    }
  }

  /**
   * The values.
   *
   * @param model which model of a stack; empty for the only one
   */
  public Adoption adopt(String model) {
    if (workload == null && sharing.size() > 1) {
      throw new GpuException(
          Place.in(sharing.get(1).name()),
          "found a second file of configs, expected one: import them one at a time");
    }
    if (workload == null) {
      return sharing.get(0).adopt(asIs);
    }
    List<GpuAdoption.Slices> slices = new ArrayList<>();
    sharing.forEach(one -> slices.addAll(one.slices()));
    if (StackAdoption.matches(workload)) {
      return new StackAdoption(passage, slices).adopt(workload, model);
    }
    return new WorkloadAdoption(passage, slices).adopt(workload, objects);
  }
}
