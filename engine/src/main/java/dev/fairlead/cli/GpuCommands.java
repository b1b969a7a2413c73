package dev.fairlead.cli;

import static dev.fairlead.cli.flag.Flag.Role.RELEASE;

import dev.fairlead.cli.Command.Example;
import dev.fairlead.cli.flag.Flag;
import dev.fairlead.cli.flag.Shape;
import java.util.List;

/** The rows of {@code render gpu …} in the table of commands. */
final class GpuCommands {
  private static final Flag INSTALLER =
      Flag.of(
          "installer", Shape.choice("chart|operator|plain"), RELEASE, "what installs the plugin");

  private static final Flag PLUGIN_VERSION =
      Flag.of("plugin-version", Shape.text("VERSION"), RELEASE, "the plugin's, else the newest");

  private GpuCommands() {}

  static Command lint() {
    return new Command(
        "gpu lint",
        "FILE...",
        Commands.ONE_OR_MORE,
        "Say what sharing configs do, which rules they break, and how they should be",
        Commands.join(List.of(Commands.FORMAT), List.of(INSTALLER, PLUGIN_VERSION)),
        List.of(
            new Example(
                "render gpu lint configmap.yaml", "a ConfigMap of configs; exit 3 on findings"),
            new Example("render gpu lint values.yaml --format github", "chart values, for CI"),
            new Example(
                "render gpu lint configmap.yaml --installer operator",
                "with the variables that the GPU operator sets")));
  }
}
