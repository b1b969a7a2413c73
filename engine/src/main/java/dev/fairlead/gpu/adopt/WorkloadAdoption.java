package dev.fairlead.gpu.adopt;

import dev.fairlead.gpu.plugin.Findings;
import dev.fairlead.gpu.plugin.GpuException;
import dev.fairlead.gpu.plugin.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A Pod, Deployment or StatefulSet that serves vLLM, as values of charts/vllm. */
final class WorkloadAdoption {
  private static final String CHART = "charts/vllm";
  private static final Set<String> KINDS = Set.of("Pod", "Deployment", "StatefulSet");

  private final Passage passage;
  private final Findings findings;
  private final List<GpuAdoption.Slices> known;
  private final Made values = new Made();

  WorkloadAdoption(Passage passage, List<GpuAdoption.Slices> known) {
    this.passage = passage;
    this.findings = new Findings(passage);
    this.known = known;
  }

  /** Whether an object is a workload that can be adopted. */
  static boolean matches(Map<String, Object> object) {
    return object.get("kind") instanceof String kind && KINDS.contains(kind);
  }

  Adoption adopt(Map<String, Object> object, List<Map<String, Object>> others) {
    Part workload = Part.of(object);
    workload.ignore("apiVersion", "status");
    String kind = workload.text("kind");
    values.put("kind", kind);
    Part spec = workload.part("spec");
    Part pod = spec;
    Part podMetadata = workload.part("metadata");
    if (!kind.equals("Pod")) {
      pod = spec.part("template").part("spec");
      podMetadata = spec.part("template").part("metadata");
      values.putGiven("replicas", spec.take("replicas"));
      strategy(spec, kind);
    }
    metadata(workload.part("metadata"), podMetadata, spec.part("selector"));
    pod(pod);
    service(others);
    workload.report(CHART, findings);
    return new Adoption("vllm", values.values(), findings.list());
  }

  private void strategy(Part spec, String kind) {
    spec.ignoreDefault("revisionHistoryLimit", 10.0);
    spec.ignore("progressDeadlineSeconds");
    if (kind.equals("Deployment")) {
      Part strategy = spec.part("strategy");
      String type = strategy.text("type");
      values.put("rollout", type.isEmpty() ? "RollingUpdate" : type);
      strategy.part("rollingUpdate").ignoreDefault("maxSurge", 0.0);
      strategy.part("rollingUpdate").ignoreDefault("maxUnavailable", 1.0);
    }
  }

  private void metadata(Part metadata, Part podMetadata, Part selector) {
    values.putGiven("fullnameOverride", metadata.text("name"));
    metadata.ignore("namespace", "uid", "resourceVersion", "generation", "creationTimestamp");
    metadata.ignore("managedFields", "generateName");
    podMetadata.ignore("creationTimestamp", "name");
    Map<String, Object> labels = new LinkedHashMap<>(podMetadata.part("labels").takeAll());
    Map<String, Object> chosen = selector.part("matchLabels").takeAll();
    Map<String, Object> base = chosen.isEmpty() ? labels : chosen;
    if (!base.isEmpty()) {
      values.put("labels.mode", "replace");
      values.put("labels.values", new LinkedHashMap<>(base));
    }
    Map<String, Object> more = new LinkedHashMap<>(labels);
    base.keySet().forEach(more::remove);
    values.putGiven("podLabels", more);
    if (metadata != podMetadata) {
      Part own = metadata.part("labels");
      base.forEach(own::ignoreDefault);
      labels.forEach(own::ignoreDefault);
    }
    Part annotations = podMetadata.part("annotations");
    annotations.ignore("kubectl.kubernetes.io/last-applied-configuration");
    Map<String, Object> kept = new LinkedHashMap<>(annotations.takeAll());
    kept.remove("kubectl.kubernetes.io/last-applied-configuration");
    values.putGiven("podAnnotations", kept);
    metadata.part("annotations").ignore("deployment.kubernetes.io/revision");
  }

  private void pod(Part spec) {
    Part server = server(spec);
    String model = new ServerAdoption(server, values, findings).adopt();
    new VolumeAdoption(spec, server, values, findings).adopt(model);
    new GpuAdoption(values, passage, findings, known).adopt(server.part("resources"));
    Object revision = values.values().remove("revision");
    Object secret = values.values().remove("tokenSecret");
    if (values.get("model.hf") != null) {
      values.putGiven("model.hf.revision", revision);
      values.putGiven("model.hf.tokenSecret", secret);
    }
    scheduling(spec);
  }

  private void scheduling(Part spec) {
    for (String key :
        List.of(
            "runtimeClassName",
            "priorityClassName",
            "nodeSelector",
            "tolerations",
            "affinity",
            "topologySpreadConstraints",
            "hostNetwork",
            "initContainers",
            "terminationGracePeriodSeconds")) {
      values.putGiven(key, spec.take(key));
    }
    spec.ignoreDefault("schedulerName", "default-scheduler");
    spec.ignoreDefault("dnsPolicy", "ClusterFirst");
    spec.ignoreDefault("dnsPolicy", spec.has("hostNetwork") ? "ClusterFirstWithHostNet" : "");
    spec.ignoreDefault("restartPolicy", "Always");
    values.putGiven("schedulerName", spec.has("schedulerName") ? scheduler(spec) : "");
    values.putGiven("podSecurityContext", spec.take("securityContext"));
    values.putGiven("serviceAccount.name", spec.text("serviceAccountName"));
    if (spec.peek("serviceAccountName") != null) {
      spec.ignoreDefault("serviceAccount", spec.peek("serviceAccountName"));
    }
    values.putGiven("serviceAccount.automountToken", spec.take("automountServiceAccountToken"));
    values.put("enableServiceLinks", spec.take("enableServiceLinks"));
    List<Object> secrets = new ArrayList<>();
    spec.list("imagePullSecrets").forEach(secret -> secrets.add(secret.take("name")));
    values.putGiven("imagePullSecrets", secrets);
  }

  private static String scheduler(Part spec) {
    String name = spec.text("schedulerName");
    return name.equals("default-scheduler") ? "" : name;
  }

  /** The container that serves vLLM; the others stay beside it. */
  private Part server(Part spec) {
    List<Part> containers = spec.list("containers");
    Part server = null;
    for (Part container : containers) {
      String words = container.peek("image") + " " + container.peek("command");
      server = server == null && words.contains("vllm") ? container : server;
    }
    if (server == null) {
      throw new GpuException(
          passage.place(spec.origin("containers"), "containers"),
          "found no container that serves vLLM, by its image or command");
    }
    List<Object> others = new ArrayList<>();
    for (Part container : containers) {
      if (container != server) {
        others.add(container.takeAll());
      }
    }
    values.putGiven("extraContainers", others);
    return server;
  }

  /** The Service of the pods, if the file has one. */
  private void service(List<Map<String, Object>> others) {
    boolean found = false;
    for (Map<String, Object> object : others) {
      Part service = Part.of(object);
      if (!"Service".equals(object.get("kind"))) {
        continue;
      }
      found = true;
      service.ignore("apiVersion", "kind", "status");
      Part metadata = service.part("metadata");
      metadata.ignore("namespace", "labels");
      if (metadata.text("name").equals(values.get("fullnameOverride"))) {
        values.putGiven("service.annotations", metadata.part("annotations").takeAll());
      } else {
        metadata.leave("name", "the Service is called as the workload", findings);
      }
      Part spec = service.part("spec");
      values.putGiven("service.type", spec.text("type"));
      spec.ignore("selector");
      List<Part> ports = spec.list("ports");
      for (Part port : ports) {
        if (port == ports.get(0)) {
          values.putGiven("service.port", port.take("port"));
          port.ignore("name", "targetPort", "protocol");
        }
      }
      service.report(CHART, findings);
    }
    values.put("service.enabled", found);
  }
}
