package dev.fairlead.cluster;

import dev.fairlead.charts.ChartFolders;
import dev.fairlead.format.YamlReader;
import dev.fairlead.parity.HelmBinaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The definitions of the kinds that the charts use and Kubernetes does not have itself. */
final class CustomResources {
  /** A name in {@code tests/parity/VERSIONS} and a file of that module. */
  private record Definition(String module, String file) {}

  private static final List<Definition> DEFINITIONS =
      List.of(
          new Definition("keda", "config/crd/bases/keda.sh_scaledobjects.yaml"),
          new Definition("keda", "config/crd/bases/keda.sh_triggerauthentications.yaml"),
          new Definition(
              "prometheus-operator",
              "example/prometheus-operator-crd/monitoring.coreos.com_podmonitors.yaml"),
          new Definition(
              "prometheus-operator",
              "example/prometheus-operator-crd/monitoring.coreos.com_servicemonitors.yaml"),
          new Definition(
              "gateway-api", "config/crd/standard/gateway.networking.k8s.io_httproutes.yaml"),
          new Definition(
              "inference-extension",
              "config/crd/bases/inference.networking.k8s.io_inferencepools.yaml"));

  private CustomResources() {}

  /** Those that no module has are written here. */
  private static final Path OWN = Path.of("cluster", "crds").toAbsolutePath();

  /** The definitions, as objects. */
  static List<Map<String, Object>> all() throws IOException {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Definition definition : DEFINITIONS) {
      Path folder = GoModule.folder(HelmBinaries.version(definition.module()));
      all.add(read(folder.resolve(definition.file())));
    }
    for (Path file : ChartFolders.children(OWN, ".yaml")) {
      all.add(read(file));
    }
    return all;
  }

  private static Map<String, Object> read(Path file) throws IOException {
    String text = Files.readString(file);
    return YamlReader.readMap(text.startsWith("---\n") ? text.substring(4) : text);
  }
}
