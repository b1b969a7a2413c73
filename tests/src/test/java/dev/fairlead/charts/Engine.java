package dev.fairlead.charts;

import dev.fairlead.cli.CommandRun;
import dev.fairlead.parity.HelmCommand;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What renders a chart: either Helm, or this engine in its place. */
enum Engine {
  HELM_4(Profile.HELM_4, true),
  HELM_3(Profile.HELM_3, true),
  RENDER_4(Profile.HELM_4, false),
  RENDER_3(Profile.HELM_3, false);

  private final Profile profile;
  private final boolean real;

  Engine(Profile profile, boolean real) {
    this.profile = profile;
    this.real = real;
  }

  /** What {@code template} does. */
  CommandRun template(AssertedRender render) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(render.arguments());
    arguments.add(0, "template");
    if (real) {
      return HelmCommand.run(profile, render.folder(), arguments);
    }
    arguments.add("--helm=" + (profile == Profile.HELM_4 ? "4" : "3"));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  /** The notes that a real {@code install} would print; Helm 3 asks for a cluster first. */
  String notes(AssertedRender render) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(render.arguments());
    arguments.addAll(0, List.of("install", "--dry-run=client"));
    CommandRun run = HelmCommand.run(profile, render.folder(), arguments);
    int start = run.out().indexOf("\nNOTES:\n");
    if (run.exit() != 0 || start < 0) {
      throw new AssertionError(run.out() + run.err());
    }
    return run.out().substring(start + "\nNOTES:\n".length());
  }

  @Override
  public String toString() {
    return (real ? "helm " : "render as helm ") + (profile == Profile.HELM_4 ? "4" : "3");
  }
}
