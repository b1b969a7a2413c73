package dev.fairlead.cluster;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Stands in for the controller of LeaderWorkerSets, which is no part of Kubernetes: makes the pods
 * of the first group with the labels that the controller gives them.
 */
final class LeaderWorkerPods {
  private static final String PREFIX = "leaderworkerset.sigs.k8s.io/";

  /** What picks the leaders of all sets. */
  static final String LEADERS = PREFIX + "worker-index=0";

  private LeaderWorkerPods() {}

  /** Makes the pods of a set that is installed in a namespace. */
  static void make(Api api, Map<String, Object> set, String namespace) throws IOException {
    Map<String, Object> kept = api.get(api.path(set, namespace)).orFail().body();
    Map<String, Object> template = Api.map(Api.map(kept.get("spec")).get("leaderWorkerTemplate"));
    Object worker = template.get("workerTemplate");
    int size = ((Number) template.get("size")).intValue();
    for (int i = 0; i < size; i++) {
      Object pod = i == 0 ? template.getOrDefault("leaderTemplate", worker) : worker;
      api.apply(pod(kept, i, Api.map(pod)), namespace).orFail();
    }
  }

  private static Map<String, Object> pod(
      Map<String, Object> set, int index, Map<String, Object> template) {
    String leader = Api.name(set) + "-0";
    Map<String, Object> labels =
        new LinkedHashMap<>(Api.map(Api.map(template.get("metadata")).get("labels")));
    labels.put(PREFIX + "name", Api.name(set));
    labels.put(PREFIX + "group-index", "0");
    labels.put(PREFIX + "worker-index", Integer.toString(index));
    Map<String, Object> owner =
        Map.of(
            "apiVersion", set.get("apiVersion"),
            "kind", set.get("kind"),
            "name", Api.name(set),
            "uid", Api.map(set.get("metadata")).get("uid"));
    Map<String, Object> metadata =
        Map.of(
            "name",
            index == 0 ? leader : leader + "-" + index,
            "labels",
            labels,
            "ownerReferences",
            List.of(owner));
    return Map.of(
        "apiVersion", "v1", "kind", "Pod", "metadata", metadata, "spec", template.get("spec"));
  }
}
