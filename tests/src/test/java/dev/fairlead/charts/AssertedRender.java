package dev.fairlead.charts;

import dev.fairlead.format.JsonWriter;
import dev.fairlead.value.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The render that a chart's assertions are about, as a command line.
 *
 * @param chart the chart's folder
 * @param folder the folder that values files are named from
 * @param test what the assertion file says
 */
record AssertedRender(Path chart, Path folder, Map<String, Object> test) {
  /** The arguments behind Helm's {@code template} or {@code install}. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    Map<?, ?> release = test.get("release") instanceof Map<?, ?> map ? map : Map.of();
    arguments.add(release.get("name") instanceof String name ? name : "release");
    arguments.add(chart.toString());
    if (release.get("namespace") instanceof String namespace) {
      arguments.addAll(List.of("--namespace", namespace));
    }
    if (test.get("capabilities") instanceof Map<?, ?> cluster) {
      String version = cluster.get("majorVersion") + "." + cluster.get("minorVersion") + ".0";
      arguments.addAll(List.of("--kube-version", version));
    }
    if (test.get("values") instanceof List<?> files) {
      for (Object file : files) {
        arguments.addAll(List.of("-f", folder.resolve((String) file).normalize().toString()));
      }
    }
    if (test.get("set") instanceof Map<?, ?> set) {
      set.forEach(
          (path, value) -> {
            String json = JsonWriter.write(value, Profile.HELM_4);
            arguments.addAll(List.of("--set-json", path + "=" + json));
          });
    }
    return arguments;
  }
}
