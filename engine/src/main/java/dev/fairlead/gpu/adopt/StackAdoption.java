package dev.fairlead.gpu.adopt;

import dev.fairlead.format.YamlReader;
import dev.fairlead.gpu.plugin.Findings;
import dev.fairlead.gpu.plugin.GpuException;
import dev.fairlead.gpu.plugin.Passage;
import dev.fairlead.gpu.plugin.ResourceName;
import dev.fairlead.value.OriginMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A model of the vLLM production stack's values ({@code servingEngineSpec.modelSpec}) as values of
 * charts/vllm. Reference: production-stack helm/templates/deployment-vllm-multi.yaml.
 */
final class StackAdoption {
  private static final String CHART = "charts/vllm";
  private static final String SPEC = "servingEngineSpec";

  private static final String NODE_TERMS =
      "affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms";

  /** Keys of {@code vllmConfig} that are flags by another name. */
  private static final List<String> ENGINE =
      List.of(
          "enablePrefixCaching",
          "enableChunkedPrefill",
          "maxModelLen",
          "dtype",
          "tensorParallelSize",
          "pipelineParallelSize",
          "maxNumSeqs",
          "maxLoras",
          "gpuMemoryUtilization",
          "runner",
          "convert");

  private final Passage passage;
  private final Findings findings;
  private final List<GpuAdoption.Slices> known;
  private final Made values = new Made();

  StackAdoption(Passage passage, List<GpuAdoption.Slices> known) {
    this.passage = passage;
    this.findings = new Findings(passage);
    this.known = known;
  }

  static boolean matches(Map<String, Object> values) {
    return values.get(SPEC) instanceof Map<?, ?> spec && spec.get("modelSpec") instanceof List;
  }

  Adoption adopt(Map<String, Object> stack, String name) {
    Part root = Part.of(stack);
    Part all = root.part(SPEC);
    Part model = chosen(all, name);
    values.putGiven("fullnameOverride", model.text("name"));
    values.put("kind", "Deployment");
    String rollout = all.part("strategy").text("type");
    values.put("rollout", rollout.isEmpty() ? "RollingUpdate" : rollout);
    values.putGiven("replicas", model.take("replicaCount"));
    values.putGiven("image.repository", model.text("repository"));
    values.putGiven("image.tag", model.text("tag"));
    values.putGiven("image.pullPolicy", all.text("imagePullPolicy"));
    engine(model);
    model(model, all);
    resources(model);
    pod(model, all);
    root.report(CHART, findings);
    return new Adoption("vllm", values.values(), findings.list());
  }

  /** The model that is meant; the others are left for further imports. */
  private Part chosen(Part all, String name) {
    List<Part> models = all.list("modelSpec");
    List<String> names = new ArrayList<>();
    Part found = null;
    for (Part model : models) {
      String own = String.valueOf(model.peek("name"));
      names.add(own);
      found = own.equals(name) || name.isEmpty() && models.size() == 1 ? model : found;
    }
    if (found == null) {
      String what = name.isEmpty() ? "several models" : "no model " + name;
      throw new GpuException(
          passage.place(all.origin("modelSpec"), "modelSpec"),
          "found " + what + "; name one with --model: " + String.join(", ", names));
    }
    for (Part model : models) {
      if (model != found) {
        model.takeAll();
      }
    }
    return found;
  }

  private void engine(Part model) {
    Part config = model.part("vllmConfig");
    Part arguments = config;
    List<String> words = Words.list(arguments.take("extraArgs"));
    new EngineFlags(words, values)
        .read()
        .left()
        .forEach(flag -> arguments.leave("extraArgs", flag, findings));
    boolean lora = Boolean.TRUE.equals(model.take("enableLoRA"));
    for (String key : ENGINE) {
      if (key.equals("maxLoras") && config.has(key) && !lora) {
        config.leave(key, "enableLoRA is not set", findings);
      } else if (config.has(key)) {
        values.put("engine." + key, number(config.take(key)));
      }
    }
    if (!config.has("enablePrefixCaching")) {
      values.put("engine.enablePrefixCaching", false);
    }
    if (lora) {
      values.put("engine.enableLora", true);
    }
    if (Boolean.TRUE.equals(model.take("enableTool"))) {
      values.put("engine.enableAutoToolChoice", true);
    }
    values.putGiven("engine.toolCallParser", model.text("toolCallParser"));
  }

  /** A number, also where it stands in quotes. */
  private static Object number(Object value) {
    boolean quoted = value instanceof String text && YamlReader.read(text) instanceof Number;
    return quoted ? YamlReader.read((String) value) : value;
  }

  private void model(Part model, Part all) {
    String address = model.text("modelURL");
    String revision = model.text("modelRevision");
    values.values().remove("revision");
    if (address.startsWith("/")) {
      values.put("model.path", address);
    } else if (address.startsWith("s3://")) {
      values.put("model.s3.uri", address);
    } else {
      values.put("model.hf.id", address);
      values.putGiven("model.hf.revision", revision);
    }
    if (model.peek("hf_token") instanceof String) {
      model.leave("hf_token", "put it in a Secret and name that in model.hf.tokenSecret", findings);
    } else if (model.has("hf_token")) {
      secret(model.part("hf_token"), "model.hf.tokenSecret");
    }
    if (all.peek("vllmApiKey") instanceof String) {
      all.leave("vllmApiKey", "put it in a Secret and name that in apiKeySecret", findings);
    } else if (all.has("vllmApiKey")) {
      secret(all.part("vllmApiKey"), "apiKeySecret");
    }
    for (String key : List.of("pvcStorage", "pvcAccessMode", "storageClass", "pvcMatchLabels")) {
      if (model.has(key)) {
        model.leave(key, "make a claim and name it in model.hf.cacheClaim", findings);
      }
    }
  }

  private void secret(Part reference, String path) {
    values.put(path + ".name", reference.text("secretName"));
    values.put(path + ".key", reference.text("secretKey"));
  }

  private void resources(Part model) {
    OriginMap resources = new OriginMap();
    for (String kind : List.of("requests", "limits")) {
      OriginMap amounts = new OriginMap();
      String prefix = kind.substring(0, kind.length() - 1);
      move(model, prefix + "CPU", "cpu", amounts);
      move(model, prefix + "Memory", "memory", amounts);
      if (kind.equals("limits")) {
        String type = model.text("requestGPUType");
        move(model, "requestGPU", type.isEmpty() ? ResourceName.GPU : type, amounts);
      }
      resources.put(kind, amounts, model.origin());
    }
    if (model.peek("resources") instanceof Map) {
      new GpuAdoption(values, passage, findings, known).adopt(model.part("resources"));
      return;
    }
    Part part = Part.of(resources);
    new GpuAdoption(values, passage, findings, known).adopt(part);
  }

  private static void move(Part model, String key, String name, OriginMap amounts) {
    if (model.has(key)) {
      amounts.put(name, model.take(key), model.origin(key));
    }
  }

  private void pod(Part model, Part all) {
    List<Object> env = new ArrayList<>();
    for (Part holder : List.of(all, model)) {
      for (Part item : holder.list("env")) {
        env.add(item.takeAll());
      }
    }
    values.putGiven("env", env);
    String runtime = model.text("runtimeClassName");
    String common = all.has("runtimeClassName") ? all.text("runtimeClassName") : "nvidia";
    all.ignore("runtimeClassName");
    values.putGiven("runtimeClassName", runtime.isEmpty() ? common : runtime);
    values.putGiven("shm.sizeLimit", model.text("shmSize"));
    values.putGiven("podAnnotations", model.take("podAnnotations"));
    values.putGiven("priorityClassName", model.text("priorityClassName"));
    values.putGiven("serviceAccount.name", model.text("serviceAccountName"));
    values.putGiven("schedulerName", all.text("schedulerName"));
    values.putGiven("tolerations", all.take("tolerations"));
    values.putGiven("podSecurityContext", all.take("securityContext"));
    values.putGiven("securityContext", all.take("containerSecurityContext"));
    values.putGiven("nodeSelector", model.take("nodeSelector"));
    values.putGiven("affinity", model.take("affinity"));
    if (!model.has("affinity") && model.has("nodeSelectorTerms")) {
      values.put(NODE_TERMS, model.take("nodeSelectorTerms"));
    }
    values.putGiven("podLabels", model.take("labels"));
    values.putGiven("extraVolumes", model.take("extraVolumes"));
    values.putGiven("extraVolumeMounts", model.take("extraVolumeMounts"));
    values.putGiven("engine.port", all.take("containerPort"));
    values.putGiven("service.port", all.take("servicePort"));
    all.ignore("labels", "enableEngine");
  }
}
