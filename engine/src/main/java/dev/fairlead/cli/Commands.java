package dev.fairlead.cli;

import static dev.fairlead.cli.flag.Flag.Role.GENERAL;
import static dev.fairlead.cli.flag.Flag.Role.OUTPUT;
import static dev.fairlead.cli.flag.Flag.Role.RELEASE;

import dev.fairlead.cli.Command.Arity;
import dev.fairlead.cli.Command.Example;
import dev.fairlead.cli.flag.Flag;
import dev.fairlead.cli.flag.Shape;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table of commands. The reader parses by it; help and completion are made from it. */
final class Commands {
  /** What the program is called. */
  static final String PROGRAM = "render";

  /** The first words of commands of two words, and what they are about. */
  static final Map<String, String> GROUPS =
      Map.of("gpu", "Work on how nodes share their GPUs, and on who uses them");

  /** All verbs, in the order of help; commands of one group stand together. */
  static final List<String> NAMES =
      List.of(
          "template",
          "values",
          "check",
          "compile",
          "package",
          "migrate",
          "fmt",
          "docs",
          "gpu plan",
          "gpu labels",
          "gpu lint",
          "gpu import",
          "functions",
          "version",
          "completion");

  static final Arity ONE_OR_MORE = new Arity(1, Integer.MAX_VALUE);

  static final Flag FORMAT =
      Flag.of("format", Shape.choice("text|json|sarif|github"), OUTPUT, "how to report");

  private Commands() {}

  /** The command of this name, or null. Only this one is built, as a run needs one. */
  static Command find(String name, Profile profile) {
    return switch (name) {
      case "template" -> template(profile);
      case "values" -> values();
      case "check" -> check();
      case "compile" -> compile();
      case "fmt" -> fmt();
      case "docs" -> docs();
      case "package" -> pack();
      case "migrate" -> migrate();
      case "gpu plan" -> GpuCommands.plan();
      case "gpu labels" -> GpuCommands.labels();
      case "gpu lint" -> GpuCommands.lint();
      case "gpu import" -> GpuCommands.adopt();
      case "functions" -> functions();
      case "version" -> version();
      case "completion" -> completion();
      default -> null;
    };
  }

  private static Command template(Profile profile) {
    return new Command(
        "template",
        "[NAME] [CHART]",
        ONE_OR_MORE,
        "Render a chart and print its manifests",
        join(Flags.values(), Flags.template(profile)),
        List.of(
            new Example("render template ./mychart", "a chart with its own values"),
            new Example("render template web ./mychart -f prod.yaml --set tag=1.2", "and yours"),
            new Example("render template ./mychart -s templates/service.yaml", "one file only"),
            new Example("render template ./mychart --helm 3", "as helm 3 renders it")));
  }

  private static Command values() {
    return new Command(
        "values",
        "[CHART]",
        Arity.ONE,
        "Print the values that a chart's templates would see",
        join(
            Flags.values(),
            List.of(
                Flag.of("explain", Shape.BOOL, OUTPUT, "say where each value comes from"),
                Flag.of("unused", Shape.BOOL, OUTPUT, "name the given keys that nothing reads"),
                FORMAT,
                new Flag("api-versions", 'a', Shape.list("VERSION"), RELEASE, "more API versions"),
                Flag.of("kube-version", Shape.text("VERSION"), RELEASE, "the Kubernetes version"))),
        List.of(
            new Example("render values ./mychart -f prod.yaml", "the effective values"),
            new Example(
                "render values ./mychart -f prod.yaml --explain",
                "and behind each its file and line, and what it replaces"),
            new Example(
                "render values ./mychart -f prod.yaml --unused",
                "the keys that nothing reads; exit 3 if there are any")));
  }

  private static Command check() {
    return new Command(
        "check",
        "[CHART]",
        Arity.ONE,
        "Check values files, each alone over the chart's defaults, by the charts' schemas",
        join(
            List.of(Flags.valuesFiles("a values file to check, as many as you like")),
            List.of(FORMAT)),
        List.of(
            new Example("render check ./mychart -f dev.yaml -f prod.yaml", "two files"),
            new Example("render check ./mychart -f prod.yaml --format sarif", "for code scanning"),
            new Example(
                "render check ./mychart", "the chart's own defaults; exit 3 on violations")));
  }

  private static Command fmt() {
    return new Command(
        "fmt",
        "FILE|DIR...",
        ONE_OR_MORE,
        "Print Go templates in canonical form, their text untouched",
        join(
            List.of(
                Flag.of("check", Shape.BOOL, OUTPUT, "list the files that are not in this form"),
                new Flag("write", 'w', Shape.BOOL, OUTPUT, "rewrite those files, and list them")),
            List.of()),
        List.of(
            new Example("render fmt templates/service.yaml", "one template, to look at"),
            new Example("render fmt ./mychart --write", "all templates of a chart"),
            new Example("render fmt ./mychart --check", "for a pipeline; exit 3 if any differs")));
  }

  private static Command docs() {
    return new Command(
        "docs",
        "[CHART]",
        Arity.ONE,
        "Write a chart's README.md from its values, schema and examples",
        join(
            List.of(
                Flag.of("check", Shape.BOOL, OUTPUT, "write nothing, show the lines that differ")),
            List.of()),
        List.of(
            new Example("render docs ./mychart", "prose outside of the marked sections stays"),
            new Example("render docs ./mychart --check", "for a pipeline; exit 3 when stale")));
  }

  private static Command compile() {
    return new Command(
        "compile",
        "[CHART]",
        Arity.ONE,
        "Write the Go templates of a chart whose templates are in Jinja",
        join(
            List.of(
                Flag.of("check", Shape.BOOL, OUTPUT, "write nothing; exit 1 when files are stale"),
                Flag.of("out", Shape.text("DIR"), OUTPUT, "where to write, else into the chart")),
            List.of()),
        List.of(
            new Example("render compile ./mychart", "templates-jinja/ to templates/"),
            new Example("render compile ./mychart --check", "for a pipeline"),
            new Example("render compile ./mychart --out /tmp/out", "to look at")));
  }

  private static Command pack() {
    return new Command(
        "package",
        "[CHART]",
        Arity.ONE,
        "Write a chart as an archive that is the same each time",
        join(
            List.of(new Flag("destination", 'd', Shape.text("DIR"), OUTPUT, "where to write it")),
            List.of()),
        List.of(
            new Example("render package ./mychart", "mychart-1.0.0.tgz, Jinja compiled"),
            new Example("render package ./mychart -d dist", "into a folder")));
  }

  private static Command migrate() {
    return new Command(
        "migrate",
        "[FILE|FOLDER]",
        Arity.ONE,
        "Make a chart of Jinja manifests written for Ansible or kluctl",
        join(
            List.of(Flag.of("into", Shape.text("CHART"), OUTPUT, "the folder of the new chart")),
            List.of()),
        List.of(
            new Example(
                "render migrate roles/web/templates --into ./web",
                "bare names become values; what is refused is listed, and exit 1")));
  }

  private static Command functions() {
    return new Command(
        "functions",
        "",
        Arity.NONE,
        "List the functions that templates can call",
        join(
            List.of(new Flag("output", 'o', Shape.choice("text|json|tsv"), OUTPUT, "how to print")),
            List.of()),
        List.of(
            new Example("render functions", "names, parameters, where they come from"),
            new Example("render functions --helm 3 -o tsv", "those of helm 3, for a script")));
  }

  private static Command version() {
    return new Command(
        "version",
        "",
        Arity.NONE,
        "Print the version, and the Helm versions it renders like",
        join(List.of(Flag.of("short", Shape.BOOL, GENERAL, "the version number alone")), List.of()),
        List.of(new Example("render version --short", "for a script")));
  }

  private static Command completion() {
    return new Command(
        "completion",
        "bash|zsh|fish",
        Arity.ONE,
        "Print a completion script for a shell",
        Flags.global(),
        List.of(
            new Example("source <(render completion bash)", "for this shell"),
            new Example(
                "render completion fish > ~/.config/fish/completions/render.fish", "for good")));
  }

  /** The names of a group's commands. */
  static List<String> in(String group) {
    List<String> names = new ArrayList<>();
    for (String name : NAMES) {
      if (name.startsWith(group + " ")) {
        names.add(name);
      }
    }
    return names;
  }

  /** Two lists of flags and the global ones. */
  static List<Flag> join(List<Flag> first, List<Flag> second) {
    List<Flag> flags = new ArrayList<>(first);
    flags.addAll(second);
    flags.addAll(Flags.global());
    return flags;
  }
}
