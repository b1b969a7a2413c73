package dev.fairlead.cluster;

import dev.fairlead.chart.Capabilities;
import dev.fairlead.format.YamlReader;
import dev.fairlead.manifest.Manifest;
import dev.fairlead.render.Release;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the pods of a chart name and the chart leaves to the cluster's administrator: runtime
 * classes, priority classes, service accounts. Without them no pod is admitted.
 */
final class Prerequisites {
  private final ControlPlane plane;
  private final List<String> paths = new ArrayList<>();

  private Prerequisites(ControlPlane plane) {
    this.plane = plane;
  }

  /** Makes what is missing for some cases in a namespace. */
  static Prerequisites of(ControlPlane plane, String namespace, List<ChartCase> cases)
      throws IOException {
    Set<Map<String, Object>> wanted = new LinkedHashSet<>();
    Set<String> rendered = new LinkedHashSet<>();
    for (ChartCase one : cases) {
      Release release = Release.named("release").in(namespace);
      for (Manifest manifest : one.manifests(Capabilities.of(Profile.HELM_4), release)) {
        rendered.add(manifest.kind() + " " + manifest.name());
        collect(YamlReader.read(manifest.text()), wanted);
      }
    }
    Prerequisites made = new Prerequisites(plane);
    for (Map<String, Object> object : wanted) {
      if (!rendered.contains(object.get("kind") + " " + Api.name(object))) {
        plane.api().apply(object, namespace).orFail();
        made.paths.add(plane.api().path(object, namespace));
      }
    }
    return made;
  }

  private static void collect(Object value, Set<Map<String, Object>> wanted) {
    if (value instanceof List<?> items) {
      items.forEach(item -> collect(item, wanted));
    }
    if (!(value instanceof Map)) {
      return;
    }
    Map<String, Object> fields = Api.map(value);
    if (fields.containsKey("containers")) {
      add(wanted, "node.k8s.io/v1", "RuntimeClass", fields.get("runtimeClassName"));
      add(wanted, "scheduling.k8s.io/v1", "PriorityClass", fields.get("priorityClassName"));
      add(wanted, "v1", "ServiceAccount", fields.get("serviceAccountName"));
    }
    fields.values().forEach(field -> collect(field, wanted));
  }

  private static void add(
      Set<Map<String, Object>> wanted, String version, String kind, Object name) {
    if (name == null || name.equals("default")) {
      return;
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("apiVersion", version);
    object.put("kind", kind);
    object.put("metadata", Map.of("name", name));
    if (kind.equals("RuntimeClass")) {
      object.put("handler", name);
    }
    wanted.add(object);
  }

  /** Removes them, for the next case may install one of them itself. */
  void remove() throws IOException {
    for (String path : paths) {
      plane.api().delete(path).orFail();
    }
  }
}
