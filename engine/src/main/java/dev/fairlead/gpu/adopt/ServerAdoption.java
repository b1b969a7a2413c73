package dev.fairlead.gpu.adopt;

import dev.fairlead.format.YamlReader;
import dev.fairlead.gpu.plugin.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The container that serves vLLM: its image, command line, environment, ports and probes. */
final class ServerAdoption {
  private final Part container;
  private final Made values;
  private final Findings findings;

  ServerAdoption(Part container, Made values, Findings findings) {
    this.container = container;
    this.values = values;
    this.findings = findings;
  }

  /** Adopts it; what is served, a name or a path. */
  String adopt() {
    image();
    String model = command();
    environment();
    ports();
    probes();
    values.put("lifecycle.drainSeconds", 0.0);
    values.put("lifecycle.preStopSeconds", 0.0);
    values.putGiven("securityContext", container.take("securityContext"));
    container.ignore("name", "terminationMessagePath", "terminationMessagePolicy");
    return model;
  }

  private void image() {
    String image = container.text("image");
    int at = image.indexOf('@');
    String named = at < 0 ? image : image.substring(0, at);
    int colon = named.lastIndexOf(':');
    boolean tagged = colon > named.lastIndexOf('/');
    values.putGiven("image.repository", tagged ? named.substring(0, colon) : named);
    values.putGiven("image.tag", tagged ? named.substring(colon + 1) : at < 0 ? "latest" : "");
    values.putGiven("image.digest", at < 0 ? "" : image.substring(at + 1));
    values.putGiven("image.pullPolicy", container.text("imagePullPolicy"));
  }

  private String command() {
    List<String> words = Words.list(container.peek("command"));
    ServerCommand server = ServerCommand.of(words, Words.list(container.peek("args")));
    container.ignore("command", "args");
    String key = container.has("args") ? "args" : "command";
    if (server.links()) {
      values.put("driverLibs.mode", "links");
      values.put("driverLibs.version", server.version());
      values.put("driverLibs.dir", server.folder());
      values.put("driverLibs.sonames", server.sonames());
    } else {
      values.put("driverLibs.mode", "off");
      values.put("node.driverAffinity", false);
      if (!server.sonames().isEmpty()) {
        container.leave(key, "links of several versions or folders", findings);
      }
    }
    for (String command : server.left()) {
      container.leave(key, "the chart runs no other command: " + command, findings);
    }
    EngineFlags flags = new EngineFlags(server.words(), values).read();
    for (String flag : flags.left()) {
      container.leave(key, flag, findings);
    }
    return flags.model();
  }

  private void environment() {
    List<Part> items = container.list("env");
    String preset = preset(items);
    values.put("nccl.preset", preset);
    Map<?, ?> known = (Map<?, ?>) presets().get(preset);
    List<Object> env = new ArrayList<>();
    boolean offline = false;
    for (Part item : items) {
      String name = String.valueOf(item.peek("name"));
      Map<String, Object> secret = item.part("valueFrom").part("secretKeyRef").takeAll();
      if (known.containsKey(name)) {
        item.takeAll();
      } else if (name.equals("HF_HUB_OFFLINE") && "1".equals(item.peek("value"))) {
        offline = true;
        item.takeAll();
      } else if (name.equals("HF_TOKEN") && !secret.isEmpty()) {
        values.put("tokenSecret", secret);
        item.takeAll();
      } else if (name.equals("VLLM_API_KEY") && !secret.isEmpty()) {
        values.put("apiKeySecret", secret);
        item.takeAll();
      } else {
        env.add(item.takeAll());
      }
    }
    values.putGiven("env", env);
    values.put("model.offline", offline);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> presets() {
    Object table = YamlReader.readMap(EngineFlags.resource("files/nccl.yaml")).get("presets");
    return (Map<String, Object>) table;
  }

  /** The largest preset whose variables are all there. */
  private static String preset(List<Part> env) {
    String best = "none";
    int most = 0;
    for (Map.Entry<String, Object> preset : presets().entrySet()) {
      Map<?, ?> wanted = (Map<?, ?>) preset.getValue();
      long found =
          env.stream()
              .filter(item -> item.has("value"))
              .filter(item -> item.peek("value").equals(wanted.get(item.peek("name"))))
              .count();
      if (found == wanted.size() && found > most) {
        most = wanted.size();
        best = preset.getKey();
      }
    }
    return best;
  }

  private void ports() {
    List<Part> ports = container.list("ports");
    values.put("ports.declare", !ports.isEmpty());
    Object port = values.get("engine.port");
    for (Part one : ports) {
      Object number = one.take("containerPort");
      one.ignoreDefault("protocol", "TCP");
      one.ignore("name");
      boolean first = one == ports.get(0);
      if (first && port == null) {
        values.put("engine.port", number);
      } else if (!number.equals(port)) {
        one.leave("containerPort", "the chart declares the server's port alone", findings);
      }
    }
  }

  private void probes() {
    boolean any = false;
    for (String name : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
      any |= container.has(name);
    }
    values.put("probes.enabled", any);
    if (!any) {
      return;
    }
    Part startup = probe("startupProbe");
    Number period = startup.take("periodSeconds") instanceof Number given ? given : 10;
    Number tries = startup.take("failureThreshold") instanceof Number given ? given : 3;
    if (container.has("startupProbe")) {
      double budget = period.doubleValue() * tries.doubleValue();
      values.put("lifecycle.startupBudgetSeconds", budget);
    }
    startup.ignore("timeoutSeconds");
    for (String name : List.of("readiness", "liveness")) {
      Part probe = probe(name + "Probe");
      for (String key : List.of("periodSeconds", "timeoutSeconds", "failureThreshold")) {
        values.putGiven("probes." + name + "." + key, probe.take(key));
      }
    }
  }

  private Part probe(String name) {
    Part probe = container.part(name);
    Part get = probe.part("httpGet");
    if ("/health".equals(get.peek("path"))) {
      get.ignore("path", "port");
    }
    get.ignoreDefault("scheme", "HTTP");
    probe.ignoreDefault("successThreshold", 1.0);
    return probe;
  }
}
