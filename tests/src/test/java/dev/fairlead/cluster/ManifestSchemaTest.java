package dev.fairlead.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fairlead.chart.Capabilities;
import dev.fairlead.chart.Chart;
import dev.fairlead.chart.KubeVersion;
import dev.fairlead.charts.ChartFolders;
import dev.fairlead.format.YamlReader;
import dev.fairlead.manifest.Manifest;
import dev.fairlead.parity.HelmBinaries;
import dev.fairlead.render.Release;
import dev.fairlead.render.RenderFailure;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What the charts render is valid in the oldest and in the newest Kubernetes that they support, by
 * the OpenAPI schemas of both and by those of the CRDs. Fields that a schema does not know, nulls
 * and keys given twice are errors.
 */
class ManifestSchemaTest {
  private static final String OLDEST = HelmBinaries.version("kubernetes.oldest");
  private static final String NEWEST = HelmBinaries.version("kubernetes");

  @TestFactory
  List<DynamicTest> manifests() throws IOException {
    List<Map<String, Object>> crds = CustomResources.all();
    List<DynamicTest> tests = new ArrayList<>();
    for (String version : List.of(OLDEST, NEWEST)) {
      KubernetesSchemas schemas = KubernetesSchemas.of(version, crds);
      for (ChartCase one : ChartCase.all()) {
        String name = version + " " + one.name();
        tests.add(DynamicTest.dynamicTest(name, () -> check(one, version, schemas)));
      }
    }
    assertFalse(tests.isEmpty());
    return tests;
  }

  private static void check(ChartCase one, String version, KubernetesSchemas schemas)
      throws IOException {
    List<Manifest> manifests;
    try {
      manifests = one.manifests(capabilities(version), Release.named("release"));
    } catch (RenderFailure e) {
      // A feature that is younger than the oldest version says so.
      assertTrue(
          version.equals(OLDEST) && e.getMessage().contains("needs Kubernetes 1."), e::getMessage);
      return;
    }
    List<String> wrong = new ArrayList<>();
    for (Manifest manifest : manifests) {
      ObjectSchema schema = schemas.schema(manifest.apiVersion(), manifest.kind());
      assertNotNull(schema, manifest.apiVersion() + " " + manifest.kind() + " is unknown");
      strictYaml().load(manifest.text());
      for (String violation : schema.violations(YamlReader.read(manifest.text()))) {
        wrong.add(manifest.kind() + " " + manifest.name() + ": " + violation);
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static Capabilities capabilities(String version) {
    return Capabilities.of(Profile.HELM_4).with(KubeVersion.parse(version, Profile.HELM_4));
  }

  /** Refuses a key that is given twice. */
  private static Yaml strictYaml() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new Yaml(new SafeConstructor(options));
  }

  /** A feature without a values file would be checked by nobody, here and on a control plane. */
  @Test
  void allKindsAreRendered() throws IOException {
    Set<String> missing =
        new TreeSet<>(
            List.of(
                "ConfigMap",
                "Deployment",
                "HTTPRoute",
                "HorizontalPodAutoscaler",
                "InferencePool",
                "LeaderWorkerSet",
                "NetworkPolicy",
                "Pod",
                "PodDisruptionBudget",
                "PodMonitor",
                "ResourceClaimTemplate",
                "RuntimeClass",
                "ScaledObject",
                "Service",
                "StatefulSet"));
    for (ChartCase one : ChartCase.all()) {
      one.manifests(capabilities(NEWEST), Release.named("release"))
          .forEach(manifest -> missing.remove(manifest.kind()));
    }
    assertEquals(Set.of(), missing);
  }

  @Test
  void chartsNameTheOldestVersion() throws IOException {
    String minor = OLDEST.substring(1, OLDEST.lastIndexOf('.'));
    for (Path chart : ChartFolders.all()) {
      assertEquals(">=" + minor + ".0-0", Chart.load(chart).metadata().kubeVersion());
    }
  }

  /** Pod templates inside of a custom resource are checked as such. */
  @Test
  void embeddedTypesAreChecked() throws IOException {
    ObjectSchema set =
        KubernetesSchemas.of(NEWEST, CustomResources.all())
            .schema("leaderworkerset.x-k8s.io/v1", "LeaderWorkerSet");
    assertEquals(
        List.of(
            ".spec.leaderWorkerTemplate.workerTemplate.spec.container is unknown",
            ".spec.leaderWorkerTemplate.workerTemplate.spec.containers is missing",
            ".spec.startupPolicy is Leader, not one of [LeaderCreated, LeaderReady]"),
        set
            .violations(
                YamlReader.read(
                    """
                    apiVersion: leaderworkerset.x-k8s.io/v1
                    kind: LeaderWorkerSet
                    metadata: {name: a}
                    spec:
                      startupPolicy: Leader
                      leaderWorkerTemplate:
                        workerTemplate:
                          spec: {container: []}
                    """))
            .stream()
            .sorted()
            .toList());
  }

  /** The check itself finds what it is there to find. */
  @Test
  void mistakesAreFound() throws IOException {
    ObjectSchema pod = KubernetesSchemas.of(NEWEST, List.of()).schema("v1", "Pod");
    assertEquals(
        List.of(
            ".spec.containers[0].comand is unknown",
            ".spec.containers[0].name is missing",
            ".spec.containers[0].ports[0].containerPort is http, not of type integer",
            ".spec.containers[0].tty is null, not of type boolean"),
        pod
            .violations(
                YamlReader.read(
                    """
                apiVersion: v1
                kind: Pod
                metadata: {name: a}
                spec:
                  containers:
                    - comand: [a]
                      ports: [{containerPort: http}]
                      resources: {limits: {cpu: 1, memory: 1Gi}}
                      tty:
                """))
            .stream()
            .sorted()
            .toList());
  }
}
