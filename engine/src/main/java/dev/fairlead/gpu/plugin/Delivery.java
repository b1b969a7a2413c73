package dev.fairlead.gpu.plugin;

import dev.fairlead.value.Origin;
import dev.fairlead.value.SemanticVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * How configs reach the plugin, and what comes with them.
 *
 * @param via what installs the plugin
 * @param version the plugin's version
 * @param gfd whether GPU feature discovery runs, which writes the labels of nodes
 * @param overrides environment variables that win over every config
 */
public record Delivery(Installer via, String version, boolean gfd, List<Override> overrides) {
  /** The newest version of the plugin that is known here. */
  public static final String NEWEST = "0.20.0";

  /** What installs the plugin. */
  public enum Installer {
    /** A manifest that hands the file to the plugin. */
    PLAIN,
    /** The plugin's own chart. */
    CHART,
    /** The GPU operator. */
    OPERATOR
  }

  /**
   * A variable that wins over the flag of a config.
   *
   * @param flag the flag's path below {@code flags}
   * @param value its text; null when it depends on what nobody said here
   * @param by what sets it: a key of values, or the installer itself
   * @param origin where that key stands, or null
   */
  public record Override(String flag, String value, String by, Origin origin) {}

  /** What the operator sets whatever its values are; its MIG strategy has a value of its own. */
  private static final List<String> OPERATOR_FLAGS =
      List.of(
          "failOnInitError",
          "mpsRoot",
          "nvidiaDriverRoot",
          "nvidiaDevRoot",
          "plugin.passDeviceSpecs",
          "plugin.deviceIDStrategy",
          "plugin.containerDriverRoot",
          "gfd.sleepInterval");

  public Delivery {
    overrides = List.copyOf(overrides);
  }

  /** By a manifest of one's own. */
  public static Delivery plain(String version) {
    return new Delivery(Installer.PLAIN, version, true, List.of());
  }

  /** By the plugin's chart with its default values, feature discovery switched on. */
  public static Delivery chart(String version) {
    Override root = new Override("mpsRoot", "/run/nvidia/mps", "mps.root", null);
    return new Delivery(Installer.CHART, version, true, List.of(root));
  }

  /** By the GPU operator with its default values. */
  public static Delivery operator(String version) {
    List<Override> overrides = new ArrayList<>();
    overrides.add(new Override("migStrategy", "single", "mig.strategy", null));
    // The operator's default since CDI is on by default.
    overrides.add(
        new Override("plugin.deviceListStrategy", "cdi-annotations,cdi-cri", "the operator", null));
    for (String flag : OPERATOR_FLAGS) {
      overrides.add(new Override(flag, null, "the operator", null));
    }
    return new Delivery(Installer.OPERATOR, version, true, overrides);
  }

  /** The same with another variable; an empty text takes it away. */
  public Delivery with(Override override) {
    List<Override> others = new ArrayList<>();
    for (Override old : overrides) {
      if (!old.flag().equals(override.flag())) {
        others.add(old);
      }
    }
    if (override.value() == null || !override.value().isEmpty()) {
      others.add(override);
    }
    return new Delivery(via, version, gfd, others);
  }

  /** The same with another version of the plugin. */
  Delivery of(String other) {
    return new Delivery(via, other, gfd, overrides);
  }

  /** The same, with feature discovery or without. */
  public Delivery discovering(boolean on) {
    return new Delivery(via, version, on, overrides);
  }

  /** Whether the plugin is at least as new as a release. */
  boolean knows(String release) {
    return SemanticVersion.parse(version).compare(SemanticVersion.parse(release)) >= 0;
  }
}
