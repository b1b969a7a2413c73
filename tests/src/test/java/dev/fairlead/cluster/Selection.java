package dev.fairlead.cluster;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How an object picks pods of its namespace: by their labels.
 *
 * @param object what picks, for messages
 * @param selector a selector as the API's lists take it
 */
record Selection(String object, String selector) {
  /** The selections that an object of some kind makes; most make none. */
  static List<Selection> of(Map<String, Object> object) {
    Map<String, Object> spec = Api.map(object.get("spec"));
    Object selector =
        switch ((String) object.get("kind")) {
          case "Service" -> labels(spec.get("selector"));
          case "NetworkPolicy" -> expressions(spec.get("podSelector"));
          case "Deployment", "StatefulSet", "PodDisruptionBudget", "PodMonitor", "InferencePool" ->
              expressions(spec.get("selector"));
          default -> null;
        };
    String name = object.get("kind") + " " + Api.name(object);
    return selector == null ? List.of() : List.of(new Selection(name, (String) selector));
  }

  private static String labels(Object labels) {
    List<String> terms = new ArrayList<>();
    Api.map(labels).forEach((name, value) -> terms.add(name + "=" + value));
    return String.join(",", terms);
  }

  private static String expressions(Object selector) {
    List<String> terms = new ArrayList<>(List.of(labels(Api.map(selector).get("matchLabels"))));
    for (Object item : Api.list(Api.map(selector).get("matchExpressions"))) {
      Map<String, Object> term = Api.map(item);
      List<String> values = Api.list(term.get("values")).stream().map(String::valueOf).toList();
      String set = "(" + String.join(",", values) + ")";
      terms.add(
          switch ((String) term.get("operator")) {
            case "In" -> term.get("key") + " in " + set;
            case "NotIn" -> term.get("key") + " notin " + set;
            case "Exists" -> (String) term.get("key");
            default -> "!" + term.get("key");
          });
    }
    terms.remove("");
    return String.join(",", terms);
  }

  /** The names of the pods that are picked in a namespace. */
  Set<String> pods(Api api, String namespace) throws IOException {
    String query = URLEncoder.encode(selector, StandardCharsets.UTF_8);
    Set<String> names = new TreeSet<>();
    String pods = "/api/v1/namespaces/" + namespace + "/pods";
    api.get(pods + "?labelSelector=" + query).items().forEach(pod -> names.add(Api.name(pod)));
    return names;
  }
}
