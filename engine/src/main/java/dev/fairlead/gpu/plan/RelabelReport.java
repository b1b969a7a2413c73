package dev.fairlead.gpu.plan;

import dev.fairlead.format.JsonWriter;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Relabellings as text with commands to copy, and as JSON. */
public final class RelabelReport {
  private static final String NOTES =
      """
      # On a relabel the plugin stops before it reads the new config: GPUs of the node are
      # gone for a moment, and for good if the config is refused. Running pods go on; pods
      # that ask for a name that drops stay pending when they restart.
      """;

  private RelabelReport() {}

  /** Comments and commands: the whole can be run by a shell. */
  public static String text(List<Relabel> relabels) {
    StringBuilder out = new StringBuilder();
    for (Relabel relabel : relabels) {
      Pool pool = relabel.pool().pool();
      String choice =
          pool.config().isEmpty()
              ? "no label: the default, " + named(relabel.pool().config())
              : PlanLabels.CONFIG + "=" + pool.config();
      out.append("# pool ").append(pool.name()).append(": ").append(choice).append('\n');
      out.append("#   now ").append(resources(relabel.before()));
      out.append(", then ").append(resources(relabel.after())).append('\n');
      for (String name : relabel.drops()) {
        out.append("#   ").append(name).append(" drops to 0; pods that ask for it must go\n");
      }
      relabel
          .pool()
          .capacity()
          .trouble()
          .ifPresent(
              trouble -> out.append("#   do not label: ").append(trouble.text()).append('\n'));
      if (relabel.isOpen() && !relabel.commands().isEmpty()) {
        out.append("#   put the nodes' names for NODE..., or set nodeNames or selector\n# ");
      }
      relabel.commands().forEach(command -> out.append(command).append('\n'));
      out.append('\n');
    }
    return out.append(NOTES).toString();
  }

  private static String named(String config) {
    return config.isEmpty() ? "no config" : config;
  }

  private static String resources(Map<String, Long> resources) {
    List<String> words = new ArrayList<>();
    resources.forEach((name, count) -> words.add(name + " " + count));
    return words.isEmpty() ? "nothing" : String.join(", ", words);
  }

  /** The same for programs. */
  public static String json(List<Relabel> relabels) {
    List<Object> pools = new ArrayList<>();
    for (Relabel relabel : relabels) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("pool", relabel.pool().pool().name());
      entry.put("config", relabel.pool().config());
      entry.put("label", PlanLabels.CONFIG);
      entry.put("value", relabel.pool().pool().config());
      entry.put("nodes", new ArrayList<Object>(nodes(relabel)));
      entry.put("commands", new ArrayList<Object>(relabel.commands()));
      entry.put("before", new LinkedHashMap<String, Object>(relabel.before()));
      entry.put("after", new LinkedHashMap<String, Object>(relabel.after()));
      entry.put("drops", new ArrayList<Object>(relabel.drops()));
      pools.add(entry);
    }
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("version", 1L);
    root.put("pools", pools);
    return JsonWriter.writePretty(root, Profile.HELM_4) + "\n";
  }

  private static List<String> nodes(Relabel relabel) {
    Pool pool = relabel.pool().pool();
    return pool.named() ? pool.nodes() : List.of();
  }
}
