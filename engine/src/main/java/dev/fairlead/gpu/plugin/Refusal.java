package dev.fairlead.gpu.plugin;

import dev.fairlead.value.Origin;

/** A config that the plugin does not take; it logs the reason and exits. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How far the plugin gets; each stage has words of its own before the reason. */
  enum Stage {
    YAML(
        "unable to load config: unable to finalize config: unable to parse config file:"
            + " error parsing config file: unmarshal error: "),
    JSON(YAML.prefix + "error unmarshaling JSON: while decoding JSON: "),
    VERSION(
        "unable to load config: unable to finalize config: unable to parse config file:"
            + " error parsing config file: "),
    FLAGS("unable to validate flags: ");

    private final String prefix;

    Stage(String prefix) {
      this.prefix = prefix;
    }
  }

  private final Stage stage;
  private final transient Origin origin;
  private final String key;

  Refusal(Stage stage, String reason, Origin origin, String key) {
    super(reason);
    this.stage = stage;
    this.origin = origin;
    this.key = key;
  }

  /** The innermost words of the plugin. */
  public String reason() {
    return getMessage();
  }

  /** The whole line that the plugin logs before it exits. */
  public String log() {
    return "error starting plugins: " + stage.prefix + getMessage();
  }

  Stage stage() {
    return stage;
  }

  /** Where the offending key stands, or null. */
  Origin origin() {
    return origin;
  }

  /** The offending key, or empty. */
  String key() {
    return key;
  }
}
