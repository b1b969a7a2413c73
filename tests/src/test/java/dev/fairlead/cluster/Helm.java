package dev.fairlead.cluster;

import dev.fairlead.cli.CommandRun;
import dev.fairlead.parity.HelmBinaries;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The real Helm at work on a control plane.
 *
 * @param program the command
 * @param kubeconfig how it reaches the API server
 */
record Helm(Path program, Path kubeconfig) {
  /** A version of Helm for a control plane. */
  static Helm of(Profile profile, ControlPlane plane) throws IOException {
    return new Helm(HelmBinaries.helm(profile), plane.kubeconfig());
  }

  /** Runs a command that must succeed and say nothing on standard error: no warning either. */
  String run(String... arguments) throws IOException {
    CommandRun run = attempt(arguments);
    if (run.exit() != 0 || !run.err().isEmpty()) {
      throw new AssertionError(
          "helm " + String.join(" ", arguments) + ": exit " + run.exit() + "\n" + run.err());
    }
    return run.out();
  }

  /** Runs a command to whatever end. */
  CommandRun attempt(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.add(0, program.toString());
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.clear();
    // Caches and plugins of the user must not matter; the folder goes with the run.
    environment.put("HOME", kubeconfig.resolveSibling("home").toString());
    environment.put("KUBECONFIG", kubeconfig.toString());
    return CommandRun.of(builder);
  }
}
