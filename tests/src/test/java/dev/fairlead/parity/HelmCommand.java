package dev.fairlead.parity;

import dev.fairlead.cli.CommandRun;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A run of real Helm, without a home, a cluster or an environment. */
public final class HelmCommand {
  private HelmCommand() {}

  /** Runs a profile's Helm in a folder. */
  public static CommandRun run(Profile profile, Path folder, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(arguments);
    command.add(0, HelmBinaries.helm(profile).toString());
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("HOME", "/nonexistent");
    return CommandRun.of(builder);
  }
}
