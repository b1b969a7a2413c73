package dev.fairlead.gpu.plugin;

/** Findings for what the plugin itself refuses, with what to do instead. */
final class RefusalRules {
  private RefusalRules() {}

  static void add(Refusal refusal, Findings findings) {
    String reason = refusal.reason();
    String rule = rule(reason);
    String hint = hint(reason);
    String message = "the plugin exits: " + reason;
    if (hint.isEmpty()) {
      findings.error(rule, message, refusal.origin(), refusal.key());
    } else {
      findings.error(rule, message, refusal.origin(), refusal.key(), hint);
    }
  }

  private static String rule(String reason) {
    if (reason.equals("number of replicas must be >= 2")) {
      return "S5";
    }
    if (reason.startsWith("using --mig-strategy=mixed")) {
      return "S9";
    }
    boolean quoted = reason.startsWith("json: cannot unmarshal string");
    boolean commas = reason.contains("invalid strategy: ") && reason.contains(",");
    return quoted || commas ? "S6" : "refused";
  }

  private static String hint(String reason) {
    if (reason.equals("number of replicas must be >= 2")) {
      return "to share nothing, give the nodes a config without a part `sharing`";
    }
    if (reason.startsWith("using --mig-strategy=mixed")) {
      return "share MIG devices by time-slicing, or whole GPUs by MPS with migStrategy none";
    }
    if (reason.startsWith("json: cannot unmarshal string") && reason.endsWith("type int")) {
      return "write the number without quotes";
    }
    if (reason.startsWith("json: cannot unmarshal string") && reason.endsWith("type bool")) {
      return "write true or false without quotes";
    }
    if (reason.contains("invalid strategy: ") && reason.contains(",")) {
      return "in a file this is a list: [envvar, cdi-cri]; commas separate only in flags";
    }
    if (reason.equals("no resources specified")) {
      return "name what is shared: resources: [{name: nvidia.com/gpu, replicas: 4}]";
    }
    return "";
  }
}
