package dev.fairlead.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.chart.Capabilities;
import dev.fairlead.format.YamlReader;
import dev.fairlead.manifest.Manifest;
import dev.fairlead.render.Release;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What we render is taken by the API server as it stands: server-side apply with strict validation
 * of fields neither refuses nor warns. Nothing is stored.
 */
class StrictApplyTest extends OnControlPlane {
  @TestFactory
  List<DynamicTest> manifests() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (ChartCase one : ChartCase.all()) {
      tests.add(DynamicTest.dynamicTest(one.name(), () -> apply(one)));
    }
    return tests;
  }

  private void apply(ChartCase one) throws IOException {
    String namespace = plane().namespace();
    List<String> complaints = new ArrayList<>();
    Prerequisites made = Prerequisites.of(plane(), namespace, List.of(one));
    Release release = Release.named("release").in(namespace);
    for (Manifest manifest : one.manifests(Capabilities.of(Profile.HELM_4), release)) {
      for (Map<String, Object> object : checked(YamlReader.readMap(manifest.text()))) {
        complaints.addAll(complaints(plane().api().tryApply(object, namespace)));
      }
    }
    made.remove();
    assertEquals(List.of(), complaints);
  }

  /** An object, and the pod templates in it that the server takes unseen, as objects too. */
  private static List<Map<String, Object>> checked(Map<String, Object> object) {
    List<Map<String, Object>> all = new ArrayList<>(List.of(object));
    if (object.get("kind").equals("LeaderWorkerSet")) {
      Object templates = Api.map(object.get("spec")).get("leaderWorkerTemplate");
      for (String name : List.of("leaderTemplate", "workerTemplate")) {
        Object template = Api.map(templates).get(name);
        if (template != null) {
          Map<String, Object> named = Map.of("name", "template");
          all.add(
              Map.of(
                  "apiVersion",
                  "v1",
                  "kind",
                  "PodTemplate",
                  "metadata",
                  named,
                  "template",
                  template));
        }
      }
    }
    return all;
  }

  private static List<String> complaints(Api.Answer answer) {
    List<String> complaints = new ArrayList<>(answer.warnings());
    if (answer.status() / 100 != 2) {
      complaints.add((String) answer.body().get("message"));
    }
    return complaints;
  }

  /** The server does refuse and warn. */
  @Test
  void mistakesAreFound() throws IOException {
    String namespace = plane().namespace();
    Map<String, Object> unknown =
        YamlReader.readMap("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, dota: {}}");
    assertEquals(
        List.of(
            "failed to create typed patch object (/a; /v1, Kind=ConfigMap): .dota: field not declared"
                + " in schema"),
        complaints(plane().api().tryApply(unknown, namespace)));
    Map<String, Object> doubtful =
        YamlReader.readMap(
            """
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec:
              nodeSelector: {beta.kubernetes.io/arch: amd64}
              containers: [{name: a, image: a}]
            """);
    assertEquals(1, complaints(plane().api().tryApply(doubtful, namespace)).size());
  }
}
