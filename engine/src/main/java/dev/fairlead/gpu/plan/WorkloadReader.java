package dev.fairlead.gpu.plan;

import dev.fairlead.format.FormatException;
import dev.fairlead.format.YamlReader;
import dev.fairlead.gpu.plan.Places.Aspect;
import dev.fairlead.gpu.plugin.GpuException;
import dev.fairlead.gpu.plugin.Passage;
import dev.fairlead.review.Finding;
import dev.fairlead.review.Place;
import dev.fairlead.value.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the workloads of manifests: whatever has a pod template. */
public final class WorkloadReader {
  private final Passage passage;
  private final Places.Redirection redirection;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Workload> workloads = new ArrayList<>();

  private WorkloadReader(Passage passage, Places.Redirection redirection) {
    this.passage = passage;
    this.redirection = redirection;
  }

  /** Workloads, and what of them the API server or vLLM refuses. */
  public record Result(List<Workload> workloads, List<Finding> findings) {}

  /**
   * Reads a manifest.
   *
   * @param redirection where its lines come from
   */
  public static Result read(String file, String text, Places.Redirection redirection) {
    WorkloadReader reader = new WorkloadReader(Passage.file(file, text), redirection);
    try {
      for (Map<String, Object> document : YamlReader.readDocuments(text, file, Origin.Layer.USER)) {
        reader.object(new Tree(document, reader.passage, new Place(file, 1, 1, 1)));
      }
    } catch (FormatException e) {
      throw new GpuException(
          e.line() == 0 ? Place.in(file) : new Place(file, e.line(), Math.max(1, e.column()), 1),
          "no manifest: " + e.getMessage());
    }
    return new Result(reader.workloads, reader.findings);
  }

  private void object(Tree object) {
    String kind = object.text("kind");
    if (kind.endsWith("List")) {
      object.list("items").forEach(this::object);
      return;
    }
    Tree spec = object.at("spec");
    List<PodShape> pods = new ArrayList<>();
    WorkloadParts parts = new WorkloadParts(redirection, findings);
    switch (kind) {
      case "Pod" -> pods.add(parts.pod("", 1, spec, Map.of()));
      case "DaemonSet" -> pods.add(parts.pod("", -1, spec.at("template", "spec"), Map.of()));
      case "Job" -> pods.add(parts.job(spec));
      case "CronJob" -> pods.add(parts.job(spec.at("jobTemplate", "spec")));
      case "LeaderWorkerSet" -> pods.addAll(parts.group(spec));
      default -> {
        if (!spec.at("template", "spec").list("containers").isEmpty()) {
          long replicas = spec.number("replicas", 1);
          pods.add(parts.pod("", replicas, spec.at("template", "spec"), Map.of()));
        }
      }
    }
    if (!pods.isEmpty()) {
      Tree metadata = object.at("metadata");
      String namespace = metadata.text("namespace");
      String name = metadata.text("name");
      Place place = redirection.of(Aspect.WORKLOAD, object.place("kind"));
      workloads.add(new Workload(kind, namespace, name, pods, place, parts.invalid()));
    }
  }
}
