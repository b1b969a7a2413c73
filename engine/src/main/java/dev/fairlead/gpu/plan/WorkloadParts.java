package dev.fairlead.gpu.plan;

import dev.fairlead.gpu.plan.NodeMatch.Requirement;
import dev.fairlead.gpu.plan.Places.Aspect;
import dev.fairlead.gpu.plan.PodContainer.Role;
import dev.fairlead.gpu.plan.PodContainer.Traits;
import dev.fairlead.review.Finding;
import dev.fairlead.review.Finding.Severity;
import dev.fairlead.review.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the pods of one workload. */
final class WorkloadParts {
  private static final String SHM = "/dev/shm";

  private final Places.Redirection redirection;
  private final List<Finding> findings;
  private String invalid = "";

  WorkloadParts(Places.Redirection redirection, List<Finding> findings) {
    this.redirection = redirection;
    this.findings = findings;
  }

  /** Why the API server refuses the workload, or empty. */
  String invalid() {
    return invalid;
  }

  /** The pods of a Job that run at once. */
  PodShape job(Tree spec) {
    long parallel = spec.number("parallelism", 1);
    long running = Math.min(parallel, spec.number("completions", parallel));
    return pod("", running, spec.at("template", "spec"), Map.of());
  }

  /** The leaders and workers of a LeaderWorkerSet. */
  List<PodShape> group(Tree spec) {
    long groups = spec.number("replicas", 1);
    Tree template = spec.at("leaderWorkerTemplate");
    long size = Math.max(1, template.number("size", 1));
    Map<String, String> env = Map.of("LWS_GROUP_SIZE", String.valueOf(size));
    Tree worker = template.at("workerTemplate", "spec");
    Tree leader = template.has("leaderTemplate") ? template.at("leaderTemplate", "spec") : worker;
    List<PodShape> pods = new ArrayList<>();
    pods.add(pod("leader", groups, leader, env));
    if (size > 1) {
      pods.add(pod("worker", groups * (size - 1), worker, env));
    }
    return pods;
  }

  PodShape pod(String role, long count, Tree spec, Map<String, String> env) {
    List<PodContainer> containers = new ArrayList<>();
    for (Tree container : spec.list("initContainers")) {
      boolean stays = container.text("restartPolicy").equals("Always");
      containers.add(container(container, stays ? Role.SIDECAR : Role.INIT, spec, env));
    }
    for (Tree container : spec.list("containers")) {
      containers.add(container(container, Role.APP, spec, env));
    }
    return new PodShape(role, count, containers, match(spec), spec.text("runtimeClassName"));
  }

  private PodContainer container(Tree container, Role role, Tree pod, Map<String, String> env) {
    Places places = new Places(redirection);
    places.put(Aspect.CONTAINER, container.place());
    Tree resources = container.at("resources");
    places.put(Aspect.REQUEST, resources.place());
    places.put(Aspect.SELECTOR, pod.place(pod.has("nodeSelector") ? "nodeSelector" : "affinity"));
    Map<String, String> variables = new LinkedHashMap<>(env);
    container.list("env").forEach(item -> variables.put(item.text("name"), item.text("value")));
    List<String> command = new ArrayList<>(container.texts("command"));
    command.addAll(container.texts("args"));
    Place words = container.place(container.has("args") ? "args" : "command");
    places.put(Aspect.WORLD, words);
    places.put(Aspect.UTILIZATION, words);
    VllmReader.Result vllm =
        VllmReader.read(new CommandWords(variables).of(command), container.text("image"));
    if (!vllm.complaint().isEmpty()) {
      add("W4", vllm.complaint(), places.of(Aspect.WORLD));
    }
    Requests requests = new Requests(resources, this::refuse, places);
    return new PodContainer(
        container.text("name"),
        role,
        requests.read(),
        vllm.flags(),
        traits(container, pod, variables, places),
        places);
  }

  private Traits traits(Tree container, Tree pod, Map<String, String> env, Places places) {
    boolean shm = false;
    for (Tree mount : container.list("volumeMounts")) {
      if (mount.text("mountPath").equals(SHM)) {
        shm = true;
        places.put(Aspect.SHM, mount.place());
      }
    }
    Tree own = container.at("securityContext");
    Tree shared = pod.at("securityContext");
    Tree holder = own.has("runAsUser") ? own : shared;
    places.put(Aspect.USER, holder.place("runAsUser"));
    Long user = holder.has("runAsUser") ? holder.number("runAsUser", 0) : null;
    boolean claims = !container.at("resources").list("claims").isEmpty();
    return new Traits(user, shm, "all".equals(env.get("NVIDIA_VISIBLE_DEVICES")), claims);
  }

  private void refuse(String message, Place place) {
    add("W9", message, place);
    invalid = invalid.isEmpty() ? message : invalid;
  }

  private void add(String rule, String message, Place place) {
    findings.add(new Finding("gpu/" + rule, Severity.ERROR, message, place, List.of(), ""));
  }

  private static NodeMatch match(Tree pod) {
    List<Requirement> selector = new ArrayList<>();
    Tree labels = pod.at("nodeSelector");
    for (String key : labels.map().keySet()) {
      selector.add(new Requirement(key, "In", List.of(labels.text(key))));
    }
    List<List<Requirement>> terms = new ArrayList<>();
    Tree required =
        pod.at("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution");
    for (Tree term : required.list("nodeSelectorTerms")) {
      List<Requirement> requirements = new ArrayList<>();
      for (Tree each : term.list("matchExpressions")) {
        requirements.add(
            new Requirement(each.text("key"), each.text("operator"), each.texts("values")));
      }
      terms.add(requirements);
    }
    return new NodeMatch(selector, terms);
  }
}
