package dev.fairlead.cli;

import dev.fairlead.cli.flag.Flag;
import dev.fairlead.cli.flag.Shape;
import dev.fairlead.value.Profile;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What only a person asks for: help, suggestions and completion. picocli's model is built from the
 * table here, and nowhere else, since loading picocli takes longer than a render.
 */
final class Manual {
  private final CommandLine root;

  private Manual(CommandLine root) {
    this.root = root;
  }

  /** The manual of all commands, with the flags of one Helm. */
  static Manual of(Profile profile) {
    CommandSpec spec = CommandSpec.create().name(Commands.PROGRAM);
    spec.usageMessage()
        .description("Renders Helm charts byte for byte as helm template does, without Helm.")
        .customSynopsis("render COMMAND [flags]")
        .footer("", "`render COMMAND --help` has the flags and examples of a command.");
    for (String name : Commands.NAMES) {
      CommandSpec one = command(Commands.find(name, profile));
      int blank = name.indexOf(' ');
      CommandSpec parent = blank < 0 ? spec : group(spec, name.substring(0, blank));
      parent.addSubcommand(name.substring(blank + 1), new CommandLine(one));
    }
    return new Manual(
        new CommandLine(spec).setUsageHelpWidth(100).setUsageHelpLongOptionsMaxWidth(38));
  }

  /** The first word of commands of two words. */
  private static CommandSpec group(CommandSpec root, String name) {
    CommandLine present = root.subcommands().get(name);
    if (present != null) {
      return present.getCommandSpec();
    }
    String path = Commands.PROGRAM + " " + name;
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage()
        .description(Commands.GROUPS.get(name) + ".")
        .customSynopsis(path + " COMMAND [flags]")
        .footer("", "`" + path + " COMMAND --help` has the flags and examples of a command.");
    root.addSubcommand(name, new CommandLine(spec));
    return spec;
  }

  private static CommandSpec command(Command command) {
    String name = command.name();
    CommandSpec spec = CommandSpec.create().name(name.substring(name.indexOf(' ') + 1));
    spec.usageMessage()
        .description(command.summary() + ".")
        .customSynopsis(command.useLine())
        .sortOptions(false)
        .footer(examples(command));
    Map<Flag.Role, ArgGroupSpec.Builder> groups = new EnumMap<>(Flag.Role.class);
    for (Flag flag : command.flags()) {
      if (flag.role().heading() == null) {
        spec.addOption(option(flag, command).hidden(true).build());
      } else {
        groups.computeIfAbsent(flag.role(), Manual::group).addArg(option(flag, command).build());
      }
    }
    groups.values().forEach(group -> spec.addArgGroup(group.build()));
    if (command.name().equals("completion")) {
      List<String> shells = Arrays.asList(command.arguments().split("\\|"));
      spec.addPositional(
          PositionalParamSpec.builder().type(String.class).completionCandidates(shells).build());
    }
    return spec;
  }

  private static ArgGroupSpec.Builder group(Flag.Role role) {
    return ArgGroupSpec.builder()
        .heading("%n" + role.heading() + "%n")
        .order(role.ordinal())
        .validate(false);
  }

  private static OptionSpec.Builder option(Flag flag, Command command) {
    OptionSpec.Builder option =
        flag.shorthand() == 0
            ? OptionSpec.builder("--" + flag.name())
            : OptionSpec.builder("-" + flag.shorthand(), "--" + flag.name());
    Shape shape = flag.shape();
    option.description(flag.help()).order(command.flags().indexOf(flag));
    if (shape.kind() == Shape.Kind.BOOL) {
      return option.type(boolean.class).usageHelp(flag.name().equals("help"));
    }
    if (shape.listsWords()) {
      option.completionCandidates(Arrays.asList(shape.label().split("\\|")));
    }
    return option
        .type(shape.repeatable() ? List.class : String.class)
        .auxiliaryTypes(String.class)
        .arity(shape.bare() == null ? "1" : "0..1")
        .fallbackValue(shape.bare() == null ? "" : shape.bare())
        .paramLabel(shape.label());
  }

  private static String[] examples(Command command) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("Examples:");
    for (Command.Example example : command.examples()) {
      lines.add("  # " + example.meaning());
      lines.add("  " + example.line());
    }
    return lines.toArray(String[]::new);
  }

  /** The help of a command, or of the program for an unknown one. */
  String help(String command, boolean colour) {
    return of(command).getUsageMessage(colour ? Ansi.ON : Ansi.OFF);
  }

  /** Flags that look like the wrong one, as picocli suggests them; or the usage line. */
  String advice(String command, String wrong) {
    CommandLine line = of(command);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(text, false, StandardCharsets.UTF_8)) {
      if (wrong.isEmpty()
          || !UnmatchedArgumentException.printSuggestions(
              new UnmatchedArgumentException(line, List.of(wrong)), out)) {
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        out.print("Usage: " + line.getHelp().synopsis(0));
      }
      out.print("Try '" + line.getCommandSpec().qualifiedName() + " --help' for all flags.");
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  /** The completion script for bash, which zsh reads too. */
  String bashCompletion() {
    return AutoComplete.bash(Commands.PROGRAM, root);
  }

  private CommandLine of(String command) {
    CommandLine found = root;
    for (String word : command.split(" ")) {
      found = found.getSubcommands().getOrDefault(word, found);
    }
    return found;
  }
}
