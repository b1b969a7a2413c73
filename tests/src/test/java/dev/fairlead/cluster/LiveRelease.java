package dev.fairlead.cluster;

import dev.fairlead.cli.CommandRun;
import dev.fairlead.format.YamlReader;
import dev.fairlead.value.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A release in a cluster, and how Helm moves it from one state to the next.
 *
 * @param helm who moves it
 * @param api where it lives
 */
record LiveRelease(Helm helm, Api api, String name, String namespace) {
  /** Installs a chart under the release's name, with more flags perhaps. */
  void install(ChartCase one, String... flags) throws IOException {
    List<String> command = installation(one);
    command.addAll(List.of(flags));
    helm.run(command.toArray(String[]::new));
  }

  /** Tries to, and tells how it went. */
  CommandRun tryInstall(ChartCase one) throws IOException {
    return helm.attempt(installation(one).toArray(String[]::new));
  }

  private List<String> installation(ChartCase one) {
    String chart = one.chart().toString();
    return new ArrayList<>(List.of("install", name, chart, "-n", namespace, "-f", file(one)));
  }

  /** Moves the release to a chart and its values, and to nothing that it had before. */
  void upgrade(ChartCase one) throws IOException {
    helm.run(
        "upgrade",
        name,
        one.chart().toString(),
        "-n",
        namespace,
        "--reset-values",
        "-f",
        file(one));
  }

  private static String file(ChartCase one) {
    return one.values().toString();
  }

  /** Moves the release back to a revision. */
  void rollback(int revision) throws IOException {
    helm.run("rollback", name, Integer.toString(revision), "-n", namespace);
  }

  /** Removes the release. */
  void uninstall() throws IOException {
    helm.run("uninstall", name, "-n", namespace);
  }

  /** The objects that Helm sent. */
  List<Map<String, Object>> sent() throws IOException {
    String manifest = helm.run("get", "manifest", name, "-n", namespace);
    return YamlReader.readDocuments(manifest, "manifest", Origin.Layer.USER).stream()
        .filter(document -> !document.isEmpty())
        .toList();
  }

  /** Whether an object of it is in no namespace. */
  boolean isClusterWide() throws IOException {
    for (Map<String, Object> object : sent()) {
      if (!api.path(object, namespace).contains("/namespaces/")) {
        return true;
      }
    }
    return false;
  }

  /** What of the objects that were sent the API server does not have, field by field. */
  List<String> lost() throws IOException {
    List<String> lost = new ArrayList<>();
    for (Map<String, Object> object : sent()) {
      String path = api.path(object, namespace);
      for (String field : Containment.missing(object, api.get(path).orFail().body())) {
        lost.add(path + " " + field);
      }
    }
    return lost;
  }

  /** Waits until objects that are no part of the release any more are gone. */
  void waitUntilGone(List<Map<String, Object>> objects, List<Map<String, Object>> kept)
      throws IOException {
    List<String> paths = new ArrayList<>();
    for (Map<String, Object> object : kept) {
      paths.add(api.path(object, namespace));
    }
    for (Map<String, Object> object : objects) {
      String path = api.path(object, namespace);
      if (!paths.contains(path)) {
        Patience.until(() -> path + " is gone", () -> api.get(path).status() == 404);
      }
    }
  }

  /** Waits until each workload has pods: its template is more than well-formed. */
  void waitForPods() throws IOException {
    for (Map<String, Object> object : sent()) {
      if (List.of("Deployment", "StatefulSet").contains(object.get("kind"))) {
        String path = api.path(object, namespace);
        Patience.until(() -> path + " has its pods", () -> hasPods(api.get(path).orFail().body()));
      }
    }
  }

  /** The names of the pods that are the release's own, by who owns them and not by labels. */
  Set<String> pods() throws IOException {
    Set<String> owners = new HashSet<>();
    for (Map<String, Object> object : sent()) {
      owners.add(object.get("kind") + " " + Api.name(object));
    }
    String sets = "/apis/apps/v1/namespaces/" + namespace + "/replicasets";
    for (Map<String, Object> set : api.get(sets).items()) {
      if (owned(set, owners)) {
        owners.add("ReplicaSet " + Api.name(set));
      }
    }
    Set<String> pods = new TreeSet<>();
    for (Map<String, Object> pod : api.get("/api/v1/namespaces/" + namespace + "/pods").items()) {
      if (owned(pod, owners) || owners.contains("Pod " + Api.name(pod))) {
        pods.add(Api.name(pod));
      }
    }
    return pods;
  }

  private static boolean owned(Map<String, Object> object, Set<String> owners) {
    return Api.list(Api.map(object.get("metadata")).get("ownerReferences")).stream()
        .map(Api::map)
        .anyMatch(owner -> owners.contains(owner.get("kind") + " " + owner.get("name")));
  }

  private static boolean hasPods(Map<String, Object> workload) {
    Map<String, Object> spec = Api.map(workload.get("spec"));
    Map<String, Object> status = Api.map(workload.get("status"));
    // The pods after the first wait for it to be ready, which none ever is here.
    boolean ordered = "OrderedReady".equals(spec.get("podManagementPolicy"));
    Object wanted = ordered ? Math.min((Double) spec.get("replicas"), 1.0) : spec.get("replicas");
    Object generation = Api.map(workload.get("metadata")).get("generation");
    return generation.equals(status.get("observedGeneration"))
        && wanted.equals(status.getOrDefault("updatedReplicas", 0.0));
  }
}
