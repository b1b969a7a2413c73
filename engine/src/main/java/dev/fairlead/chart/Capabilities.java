package dev.fairlead.chart;

import dev.fairlead.chart.StructObject.Field;
import dev.fairlead.value.Profile;
import dev.fairlead.value.TemplateObject;
import java.util.ArrayList;
import java.util.List;

/**
 * What a render assumes of the cluster and of Helm itself: {@code .Capabilities}. Reference: helm
 * pkg/chart/common/capabilities.go, internal/version.
 */
public final class Capabilities {
  /** The groups that client-go 0.37 knows, in its order, each with its versions. */
  private static final String[] GROUPS = {
    " v1",
    "admissionregistration.k8s.io v1 v1alpha1 v1beta1",
    "internal.apiserver.k8s.io v1alpha1",
    "apps v1 v1beta1 v1beta2",
    "authentication.k8s.io v1 v1alpha1 v1beta1",
    "authorization.k8s.io v1 v1beta1",
    "autoscaling v1 v2",
    "batch v1 v1beta1",
    "certificates.k8s.io v1 v1beta1 v1alpha1",
    "coordination.k8s.io v1alpha2 v1beta1 v1",
    "discovery.k8s.io v1 v1beta1",
    "events.k8s.io v1 v1beta1",
    "extensions v1beta1",
    "flowcontrol.apiserver.k8s.io v1 v1beta1 v1beta2 v1beta3",
    "lifecycle.k8s.io v1alpha1",
    "networking.k8s.io v1 v1beta1",
    "node.k8s.io v1 v1alpha1 v1beta1",
    "policy v1 v1beta1",
    "rbac.authorization.k8s.io v1 v1beta1 v1alpha1",
    "resource.k8s.io v1 v1beta2 v1beta1 v1alpha3",
    "scheduling.k8s.io v1alpha3 v1beta1 v1",
    "storage.k8s.io v1beta1 v1 v1alpha1",
    "storagemigration.k8s.io v1 v1beta1",
    "apiextensions.k8s.io v1beta1 v1",
  };

  private final Profile profile;
  private final KubeVersion kubeVersion;
  private final List<String> apiVersions;

  private Capabilities(Profile profile, KubeVersion kubeVersion, List<String> apiVersions) {
    this.profile = profile;
    this.kubeVersion = kubeVersion;
    this.apiVersions = List.copyOf(apiVersions);
  }

  /** What Helm assumes without a cluster and without flags. */
  public static Capabilities of(Profile profile) {
    List<String> versions = new ArrayList<>();
    for (String group : GROUPS) {
      int space = group.indexOf(' ');
      String prefix = space == 0 ? "" : group.substring(0, space) + "/";
      for (int next; space >= 0; space = next) {
        next = group.indexOf(' ', space + 1);
        int end = next < 0 ? group.length() : next;
        versions.add(prefix + group.substring(space + 1, end));
      }
    }
    return new Capabilities(profile, KubeVersion.DEFAULT, versions);
  }

  /** The same with another Kubernetes. */
  public Capabilities with(KubeVersion version) {
    return new Capabilities(profile, version, apiVersions);
  }

  /** The same with more API versions behind the known ones. */
  public Capabilities with(List<String> moreVersions) {
    List<String> versions = new ArrayList<>(apiVersions);
    versions.addAll(moreVersions);
    return new Capabilities(profile, kubeVersion, versions);
  }

  public KubeVersion kubeVersion() {
    return kubeVersion;
  }

  public List<String> apiVersions() {
    return apiVersions;
  }

  /** Fails if the chart asks for another Kubernetes. Reference: pkg/action/action.go. */
  public void check(Chart chart) {
    String range = chart.metadata().kubeVersion();
    if (!range.isEmpty() && !CompatibleRange.allows(range, kubeVersion.normalized())) {
      throw new ChartException(
          "chart requires kubeVersion: "
              + range
              + " which is incompatible with Kubernetes "
              + kubeVersion.version());
    }
  }

  /** What templates see. */
  public TemplateObject object() {
    String type = profile == Profile.HELM_4 ? "common.Capabilities" : "chartutil.Capabilities";
    return StructObject.pointer(
        type,
        List.of(
            Field.of("KubeVersion", kubeVersion.object(profile)),
            Field.of("APIVersions", new VersionSet(profile, apiVersions)),
            Field.of("HelmVersion", helmVersion())));
  }

  private StructObject helmVersion() {
    boolean helm4 = profile == Profile.HELM_4;
    List<Field> fields = new ArrayList<>();
    fields.add(new Field("Version", "version", true, helm4 ? "v4.3.1" : "v3.22.0"));
    fields.add(new Field("GitCommit", "git_commit", true, ""));
    fields.add(new Field("GitTreeState", "git_tree_state", true, "clean"));
    fields.add(new Field("GoVersion", "go_version", true, helm4 ? "go1.27.4" : "go1.26.8"));
    if (helm4) {
      fields.add(new Field("KubeClientVersion", "kube_client_version", false, "v1.37"));
    }
    return StructObject.struct("version.BuildInfo", fields);
  }
}
