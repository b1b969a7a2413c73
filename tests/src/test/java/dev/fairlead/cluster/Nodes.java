package dev.fairlead.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nodes without machines: what a kubelet and a device plugin would report of them. */
final class Nodes {
  private static final String MERGE = "application/merge-patch+json";
  private static final String PATH = "/api/v1/nodes/";

  private final Api api;
  private final List<String> names = new ArrayList<>();

  Nodes(Api api) {
    this.api = api;
  }

  /**
   * Adds a node that is ready for pods, with labels and extended resources beside room enough for
   * all else.
   */
  void add(String name, Map<String, String> labels, Map<String, Integer> resources)
      throws IOException {
    Map<String, Object> metadata = Map.of("name", name, "labels", labels);
    api.apply(Map.of("apiVersion", "v1", "kind", "Node", "metadata", metadata), "").orFail();
    names.add(name);
    Map<String, Object> room = new LinkedHashMap<>(Map.of("cpu", "512", "memory", "4Ti"));
    room.putAll(Map.of("pods", "250", "ephemeral-storage", "4Ti"));
    resources.forEach((resource, count) -> room.put(resource, Integer.toString(count)));
    Map<String, Object> ready =
        Map.of("type", "Ready", "status", "True", "reason", "KubeletReady", "message", "none");
    Map<String, Object> status =
        Map.of("capacity", room, "allocatable", room, "conditions", List.of(ready));
    api.patch(PATH + name + "/status", MERGE, Map.of("status", status)).orFail();
    // Admission taints every new node as not ready.
    api.patch(PATH + name, MERGE, Map.of("spec", Map.of("taints", List.of()))).orFail();
  }

  /** Removes the nodes again. */
  void remove() throws IOException {
    for (String name : names) {
      api.delete(PATH + name).orFail();
    }
    names.clear();
  }
}
