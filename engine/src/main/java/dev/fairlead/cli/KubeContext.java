package dev.fairlead.cli;

import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.format.FormatException;
import dev.fairlead.format.YamlReader;
import dev.fairlead.value.Utf8;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The default namespace: that of the current context in the user's kubeconfig, if there is one
 * (client-go tools/clientcmd). No cluster is asked.
 */
final class KubeContext {
  private static final String NONE = "default";

  private KubeContext() {}

  /** The namespace that a command works in: the flag's, HELM_NAMESPACE's or the context's. */
  static String namespace(Arguments arguments, Console console) {
    String given = arguments.text("namespace", console.variable("HELM_NAMESPACE"));
    return given.isEmpty() ? ofContext(arguments, console) : given;
  }

  private static String ofContext(Arguments arguments, Console console) {
    List<Map<String, Object>> configs = configs(arguments, console);
    String context = arguments.text("kube-context", console.variable("HELM_KUBECONTEXT"));
    for (Map<String, Object> config : configs) {
      if (context.isEmpty() && config.get("current-context") instanceof String current) {
        context = current;
      }
    }
    for (Map<String, Object> config : configs) {
      if (config.get("contexts") instanceof List<?> contexts
          && namespace(contexts, context) instanceof String namespace
          && !namespace.isEmpty()) {
        return namespace;
      }
    }
    return NONE;
  }

  private static Object namespace(List<?> contexts, String wanted) {
    for (Object entry : contexts) {
      if (entry instanceof Map<?, ?> named
          && wanted.equals(named.get("name"))
          && named.get("context") instanceof Map<?, ?> context) {
        return context.get("namespace");
      }
    }
    return null;
  }

  private static List<Map<String, Object>> configs(Arguments arguments, Console console) {
    List<Map<String, Object>> configs = new ArrayList<>();
    String named = console.variable("KUBECONFIG");
    if (arguments.given("kubeconfig")) {
      configs.add(read(Path.of(arguments.text("kubeconfig", ""))));
    } else if (!named.isEmpty()) {
      for (String file : named.split(File.pathSeparator)) {
        configs.add(read(Path.of(file)));
      }
    } else {
      configs.add(read(Path.of(console.variable("HOME"), ".kube", "config")));
    }
    return configs;
  }

  private static Map<String, Object> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    try {
      return YamlReader.readMap(Utf8.text(Files.readAllBytes(file)));
    } catch (IOException | FormatException e) {
      return Map.of();
    }
  }
}
