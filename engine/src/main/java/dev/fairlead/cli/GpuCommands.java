package dev.fairlead.cli;

import static dev.fairlead.cli.flag.Flag.Role.OUTPUT;
import static dev.fairlead.cli.flag.Flag.Role.RELEASE;
import static dev.fairlead.cli.flag.Flag.Role.VALUES;

import dev.fairlead.cli.Command.Example;
import dev.fairlead.cli.flag.Flag;
import dev.fairlead.cli.flag.Shape;
import java.util.ArrayList;
import java.util.List;

/** The rows of {@code render gpu …} in the table of commands. */
final class GpuCommands {
  private static final Flag INSTALLER =
      Flag.of(
          "installer", Shape.choice("chart|operator|plain"), RELEASE, "what installs the plugin");

  private static final Flag PLUGIN_VERSION =
      Flag.of("plugin-version", Shape.text("VERSION"), RELEASE, "the plugin's, else the newest");

  private static final Flag CONFIG =
      Flag.of(
          "config",
          Shape.array("FILE"),
          VALUES,
          "the plugin's config: a document, ConfigMap, chart values or ClusterPolicy");

  private static final Flag POOL =
      Flag.of(
          "pool",
          Shape.array("NAME=GPUS[xMODEL][,KEY=VALUE...]"),
          VALUES,
          "nodes and their GPUs; keys: nodes, config, memory, cc, driver, mig (per GPU)");

  private GpuCommands() {}

  static Command plan() {
    return new Command(
        "gpu plan",
        "[WORKLOAD...]",
        new Command.Arity(0, Integer.MAX_VALUE),
        "Say what nodes offer, who fits where, and which rules are broken",
        flags(
            Flag.of("chart", Shape.text("DIR"), VALUES, "the chart of workloads that are values"),
            Flag.of("svg", Shape.text("FILE"), OUTPUT, "write a picture too"),
            Flag.of("format", Shape.choice("text|json|svg"), OUTPUT, "what to print")),
        List.of(
            new Example("render gpu plan --pool ws=2xRTX-4090 --config configmap.yaml", "nodes"),
            new Example(
                "render gpu plan -f gpus.yaml deployment.yaml --svg plan.svg",
                "pools and configs of values, a manifest, and a picture"),
            new Example(
                "render gpu plan -f gpus.yaml --chart charts/vllm chat.yaml embed.yaml",
                "two releases of a chart, by their values"),
            new Example(
                "render gpu plan --pool big=4xA100-SXM4-40GB,nodes=3,mig=3g.20gb/1g.5gb*4",
                "one GPU of four cut by MIG; exit 3 if a rule is broken")));
  }

  static Command labels() {
    return new Command(
        "gpu labels",
        "",
        Command.Arity.NONE,
        "Say which labels give nodes their config, and what drops to zero",
        flags(
            Flag.of("from", Shape.text("FILE"), VALUES, "values as they are now, else no labels"),
            Flag.of("format", Shape.choice("text|json"), OUTPUT, "what to print")),
        List.of(
            new Example("render gpu labels -f gpus.yaml", "commands for kubectl, to look at"),
            new Example("render gpu labels -f new.yaml --from old.yaml", "and what changes")));
  }

  private static List<Flag> flags(Flag... own) {
    List<Flag> flags = new ArrayList<>(Flags.values());
    flags.add(CONFIG);
    flags.add(POOL);
    flags.addAll(List.of(own));
    flags.add(INSTALLER);
    flags.add(PLUGIN_VERSION);
    return Commands.join(flags, List.of());
  }

  static Command lint() {
    return new Command(
        "gpu lint",
        "FILE...",
        Commands.ONE_OR_MORE,
        "Say what sharing configs do, which rules they break, and how they should be",
        Commands.join(List.of(POOL, Commands.FORMAT), List.of(INSTALLER, PLUGIN_VERSION)),
        List.of(
            new Example(
                "render gpu lint configmap.yaml", "a ConfigMap of configs; exit 3 on findings"),
            new Example("render gpu lint values.yaml --format github", "chart values, for CI"),
            new Example(
                "render gpu lint configmap.yaml deployment.yaml --pool ws=2xRTX-4090",
                "what is wrong with a workload on such nodes, too"),
            new Example(
                "render gpu lint configmap.yaml --installer operator",
                "with the variables that the GPU operator sets")));
  }

  static Command adopt() {
    Flag asIs = Flag.of("as-is", Shape.BOOL, OUTPUT, "keep a ConfigMap that shares nothing so");
    Flag model = Flag.of("model", Shape.text("NAME"), OUTPUT, "which model of a stack's values");
    return new Command(
        "gpu import",
        "FILE...",
        Commands.ONE_OR_MORE,
        "Make values of our charts of ConfigMaps, chart values, Pods and Deployments",
        Commands.join(List.of(asIs, model), List.of(INSTALLER, PLUGIN_VERSION)),
        List.of(
            new Example("render gpu import configmap.yaml", "values of charts/gpu-sharing"),
            new Example(
                "render gpu import deployment.yaml configmap.yaml",
                "values of charts/vllm; the ConfigMap knows the slices of a GPU"),
            new Example(
                "render gpu import stack-values.yaml --model llama3",
                "one model of the production stack; exit 3 if something was not carried")));
  }
}
