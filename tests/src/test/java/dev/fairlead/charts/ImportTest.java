package dev.fairlead.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.UserValues;
import dev.fairlead.format.YamlReader;
import dev.fairlead.gpu.adopt.Adoption;
import dev.fairlead.gpu.adopt.Sources;
import dev.fairlead.gpu.plugin.Delivery;
import dev.fairlead.manifest.Manifest;
import dev.fairlead.render.Release;
import dev.fairlead.render.Renderer;
import dev.fairlead.value.Origin.Layer;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A workload that is imported and rendered again is the same workload. */
class ImportTest {
  private static final Path CHART = ChartFolders.REPOSITORY.resolve("charts/vllm");
  private static final Path FOLDER = Path.of("src/test/resources/import");

  @Test
  void referencePod() throws IOException {
    String values = CHART.resolve("ci/reference-pod-values.yaml").toString();
    Map<String, Object> given = UserValues.of(Profile.HELM_4).file(values).merge();
    String pod = render(given).get("Pod").text();
    Sources sources = new Sources(Delivery.chart(Delivery.NEWEST), false);
    sources.add("pod.yaml", pod);
    sources.add("nested.yaml", Files.readString(FOLDER.resolve("nested-configmap.yaml")));
    Adoption adoption = sources.adopt("");
    assertEquals(List.of(), adoption.findings());
    assertEquals(10.0, map(adoption.values().get("gpu")).get("replicasPerGpu"));
    Map<String, Manifest> again = render(adoption.values());
    assertEquals(YamlReader.read(pod), YamlReader.read(again.get("Pod").text()));
    assertEquals(1, again.size());
  }

  @Test
  void deploymentWithItsService() throws IOException {
    String text = Files.readString(FOLDER.resolve("deployment.yaml"));
    Sources sources = new Sources(Delivery.chart(Delivery.NEWEST), false);
    sources.add("deployment.yaml", text);
    Adoption adoption = sources.adopt("");
    assertEquals(List.of(), adoption.findings());
    Map<String, Manifest> again = render(adoption.values());
    for (Map<String, Object> object : YamlReader.readDocuments(text, "", Layer.USER)) {
      Map<String, Object> made = YamlReader.readMap(again.get((String) object.get("kind")).text());
      Map<String, Object> spec = map(made.get("spec"));
      // The chart gives the rollout as long as the start may take, and a margin.
      spec.remove("progressDeadlineSeconds", 1200.0);
      assertEquals(object.get("spec"), spec);
    }
    assertEquals(2, again.size());
  }

  private static Map<String, Manifest> render(Map<String, Object> values) {
    Renderer renderer = Renderer.of(Profile.HELM_4);
    Map<String, Manifest> manifests = new LinkedHashMap<>();
    for (Manifest manifest :
        renderer.render(Chart.load(CHART), values, Release.named("server")).documents()) {
      manifests.put(manifest.kind(), manifest);
    }
    return manifests;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
