package dev.fairlead.gpu;

import dev.fairlead.CaseFile;
import dev.fairlead.format.YamlReader;
import dev.fairlead.gpu.plan.Pool;
import dev.fairlead.gpu.plan.PoolPlan;
import dev.fairlead.gpu.plan.PoolReader;
import dev.fairlead.gpu.plugin.Delivery;
import dev.fairlead.gpu.plugin.NamedConfig;
import dev.fairlead.gpu.plugin.Passage;
import dev.fairlead.gpu.plugin.PluginConfig;
import dev.fairlead.gpu.plugin.Reading;
import dev.fairlead.gpu.plugin.Selection;
import dev.fairlead.gpu.plugin.SharingFile;
import dev.fairlead.gpu.plugin.SharingReader;
import dev.fairlead.review.Finding;
import dev.fairlead.value.OriginMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A case about a file that carries configs: the file, then {@code --- values} with the
 * circumstances, then {@code --- want} with one line for each thing that is asked.
 */
final class SharingCase implements GpuCaseTest.Questions {
  private static final List<String> HARDWARE =
      List.of("gpus", "mig", "model", "memoryMiB", "computeCapability", "driverVersion");

  private final Map<String, Object> given;
  private final SharingFile file;

  SharingCase(CaseFile.Case c) {
    Object values = YamlReader.read(c.values());
    this.given = values == null ? Map.of() : map(values);
    this.file = SharingReader.read("f.yaml", c.template() + "\n", delivery());
  }

  private Delivery delivery() {
    String version = text("version", Delivery.NEWEST);
    Delivery delivery =
        switch (text("installer", "chart")) {
          case "plain" -> Delivery.plain(version);
          case "operator" -> Delivery.operator(version);
          default -> Delivery.chart(version);
        };
    String strategy = text("MIG_STRATEGY", "");
    return strategy.isEmpty()
        ? delivery
        : delivery.with(new Delivery.Override("migStrategy", strategy, "env", null));
  }

  @Override
  public String answer(String question) {
    return switch (question) {
      case "form" -> file.form().name();
      case "configs" -> String.join(" ", file.names());
      case "chosen" -> chosen();
      case "refusal" -> reading().refusal().map(refusal -> refusal.reason()).orElse("none");
      case "log" -> reading().refusal().map(refusal -> refusal.log()).orElse("none");
      case "strategy" -> config().strategy().label();
      case "shared" -> shared();
      case "migStrategy" -> config().migStrategy();
      case "fails above one" -> String.valueOf(config().sharing().failsAboveOne());
      case "warnings" -> String.join(" | ", config().warnings());
      case "findings" -> findings();
      case "advertised" -> Answers.advertised(pool());
      case "trouble" -> pool().capacity().trouble().map(trouble -> trouble.text()).orElse("none");
      case "feature discovery" -> pool().labelsFailure().orElse("works");
      case "mps" -> Answers.mps(pool());
      case "log lines" -> String.join(" | ", pool().capacity().warnings());
      default -> more(question);
    };
  }

  private String more(String question) {
    int blank = question.indexOf(' ');
    String rest = question.substring(blank + 1);
    return switch (question.substring(0, Math.max(0, blank))) {
      case "label" -> String.valueOf(pool().labels().get("nvidia.com/" + rest));
      case "request" -> Answers.request(file, planned(), Long.parseLong(rest));
      default -> throw new IllegalArgumentException(question);
    };
  }

  private PoolPlan pool() {
    return Answers.plan(file, planned(), "").pools().get(0);
  }

  private Pool planned() {
    OriginMap pools = new OriginMap();
    OriginMap pool = new OriginMap();
    given.forEach(
        (key, value) -> {
          if (HARDWARE.contains(key)) {
            pool.put(key, value);
          }
        });
    pool.put("config", text("label", null));
    pools.put("p", pool);
    return new PoolReader(Passage.files(Map.of())).read(pools).get(0);
  }

  private String chosen() {
    Selection.Choice choice = file.selection().choose(file.names(), text("label", ""));
    return choice.error().isEmpty() ? "'" + choice.config() + "'" : choice.error();
  }

  private String shared() {
    List<String> shared = new ArrayList<>();
    config()
        .sharing()
        .resources()
        .forEach(r -> shared.add(r.name() + "=" + r.advertised() + "*" + r.replicas()));
    return String.join(" ", shared);
  }

  private PluginConfig config() {
    return reading().config().orElseThrow();
  }

  private Reading reading() {
    NamedConfig named = file.config(text("config", ""));
    return named == null ? file.configs().get(0).reading() : named.reading();
  }

  private String findings() {
    List<String> found = new ArrayList<>();
    for (Finding finding : file.findings()) {
      String rule = finding.rule().substring("gpu/".length());
      found.add(rule + "@" + finding.place().toString().substring("f.yaml".length()));
    }
    return found.isEmpty() ? "none" : String.join(" ", found);
  }

  private String text(String key, String otherwise) {
    Object value = given.get(key);
    return value == null ? otherwise : value.toString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }
}
