package dev.fairlead.gpu.lint;

import static dev.fairlead.gpu.plugin.ResourceName.GPU;
import static dev.fairlead.gpu.plugin.ResourceName.MIG;
import static dev.fairlead.gpu.plugin.ResourceName.PREFIX;

import dev.fairlead.gpu.plugin.NamedConfig;
import dev.fairlead.gpu.plugin.PluginConfig;
import dev.fairlead.gpu.plugin.Reading;
import dev.fairlead.gpu.plugin.Selection;
import dev.fairlead.gpu.plugin.SharedResource;
import dev.fairlead.gpu.plugin.SharingFile;
import dev.fairlead.gpu.plugin.SharingFile.Form;
import dev.fairlead.gpu.plugin.Strategy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the configs of a file do to nodes, in one sentence. */
final class Effect {

  private final SharingFile file;

  private Effect(SharingFile file) {
    this.file = file;
  }

  static String of(SharingFile file) {
    Effect effect = new Effect(file);
    if (file.form() == Form.DOCUMENT) {
      return "this config " + effect.phrase(file.configs().get(0).reading());
    }
    return effect.named();
  }

  private String named() {
    List<String> parts = new ArrayList<>();
    Selection.Choice choice = file.selection().choose(file.names(), "");
    NamedConfig standard = choice.error().isEmpty() ? file.config(choice.config()) : null;
    if (file.configs().isEmpty()) {
      return "no config is in this file";
    }
    if (standard != null) {
      String which = ", which " + phrase(standard.reading());
      parts.add("nodes without a label get config " + standard.name() + which);
    } else if (choice.error().isEmpty()) {
      parts.add("nodes without a label run without a config: each GPU is one " + GPU);
    } else {
      parts.add("nodes without a label get no plugin (" + choice.error() + ")");
    }
    for (NamedConfig config : file.configs()) {
      if (config != standard) {
        parts.add("config " + config.name() + " " + phrase(config.reading()));
      }
    }
    return String.join("; ", parts);
  }

  private String phrase(Reading reading) {
    if (reading.refusal().isPresent()) {
      return "makes the plugin exit, so that the node offers no GPU";
    }
    PluginConfig config = reading.config().orElse(PluginConfig.EMPTY);
    if (config.strategy() == Strategy.NONE) {
      return "shares nothing: " + whole(config.migStrategy());
    }
    boolean mps = config.strategy() == Strategy.MPS;
    if (mps && (config.mps().of(GPU) == null || !file.delivery().gfd())) {
      return "leaves the node without GPUs: the MPS daemon that the plugin waits for never starts";
    }
    List<String> slices = slices(config);
    return slices.isEmpty()
        ? "shares nothing, for no device has the names it lists: " + whole(config.migStrategy())
        : "shares by " + (mps ? "MPS: " : "time-slicing: ") + String.join(", ", slices);
  }

  private static String whole(String migStrategy) {
    return switch (migStrategy) {
      case "single" -> "each GPU, or on MIG nodes each MIG device, is one " + GPU;
      case "mixed" -> "each GPU is one " + GPU + ", each MIG device one nvidia.com/mig-PROFILE";
      default -> "each GPU is one " + GPU;
    };
  }

  private static List<String> slices(PluginConfig config) {
    Map<String, Long> most = new LinkedHashMap<>();
    for (SharedResource resource : config.sharing().resources()) {
      boolean mig = resource.name().startsWith(MIG);
      if (mig ? config.migStrategy().equals("mixed") : resource.name().equals(GPU)) {
        most.merge(resource.name(), resource.replicas(), Math::max);
      }
    }
    List<String> slices = new ArrayList<>();
    most.forEach(
        (name, replicas) -> {
          String offered = config.sharing().of(name).advertised();
          String device = name.equals(GPU) ? "GPU" : name.substring(PREFIX.length());
          slices.add("each " + device + " is offered " + replicas + " times, as " + offered);
        });
    return slices;
  }
}
