package dev.fairlead.cluster;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Where the scheduler puts the pods of a namespace. */
final class Placement {
  /** How the decision begins on a pod that no node has room for. */
  static final String UNPLACED = "none: ";

  private final Api api;
  private final String pods;
  private final String namespace;

  Placement(Api api, String namespace) {
    this.api = api;
    this.namespace = namespace;
    this.pods = "/api/v1/namespaces/" + namespace + "/pods";
  }

  /**
   * What became of each pod, once the scheduler has decided on all of a number of them.
   *
   * @return pod names with the node of each, or with the reason why there is none
   */
  Map<String, String> decisions(int count) throws IOException {
    Map<String, String> decisions = new TreeMap<>();
    Patience.until(
        () -> count + " pods in " + namespace + " are decided on; so far " + decisions,
        () -> {
          decisions.clear();
          for (Map<String, Object> pod : api.get(pods).items()) {
            String decision = decision(pod);
            if (decision != null) {
              decisions.put(Api.name(pod), decision);
            }
          }
          return decisions.size() == count;
        });
    return decisions;
  }

  private static String decision(Map<String, Object> pod) {
    if (Api.map(pod.get("spec")).get("nodeName") instanceof String node) {
      return node;
    }
    for (Object item : Api.list(Api.map(pod.get("status")).get("conditions"))) {
      Map<String, Object> condition = Api.map(item);
      if (condition.get("type").equals("PodScheduled") && condition.get("status").equals("False")) {
        return UNPLACED + condition.get("message");
      }
    }
    return null;
  }

  /** Removes what was placed: no kubelet would ever confirm that a pod has ended. */
  void clear() throws IOException {
    String set = "/apis/apps/v1/namespaces/" + namespace;
    api.delete(set + "/deployments").orFail();
    Patience.until(
        () -> "replica sets of " + namespace + " are gone",
        () -> api.get(set + "/replicasets").items().isEmpty());
    Patience.until(
        () -> "pods of " + namespace + " are gone",
        () -> {
          api.delete(pods + "?gracePeriodSeconds=0").orFail();
          return api.get(pods).items().isEmpty();
        });
  }
}
