package dev.fairlead.cli;

import dev.fairlead.chart.ChartException;
import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.cli.flag.Flag;
import dev.fairlead.cli.flag.FlagReader;
import dev.fairlead.cli.flag.UsageException;
import dev.fairlead.manifest.ManifestException;
import dev.fairlead.render.RenderFailure;
import dev.fairlead.review.Place;
import dev.fairlead.review.TextReport;
import dev.fairlead.source.Position;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Spelling;
import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One run of the program: from the words of the command line to an exit code. */
final class Invocation {
  private final String[] args;
  private final Console console;
  private final Profile profile;
  private String colour = "";
  private boolean debug;

  private Invocation(String[] args, Console console) {
    this.args = args;
    this.console = console;
    this.profile = FlagReader.profile(args);
  }

  static Invocation of(String[] args, Console console) {
    return new Invocation(args, console);
  }

  /** Runs the command; what it printed waits in the console. */
  int run() {
    List<Flag> global = Flags.global();
    int verb = FlagReader.verb(global, args);
    if (verb < 0) {
      return withoutVerb(global);
    }
    if (args[verb].equals("help")) {
      return helpOn(String.join(" ", List.of(args).subList(verb + 1, args.length)));
    }
    if (Commands.GROUPS.containsKey(args[verb])) {
      return inGroup(args[verb], without(args, verb), global);
    }
    Command command = Commands.find(args[verb], profile);
    if (command == null) {
      return fail(unknownCommand(args[verb], Commands.PROGRAM, Commands.NAMES));
    }
    return run(command, without(args, verb));
  }

  /** Runs a command of two words; the first one alone asks for help. */
  private int inGroup(String group, String[] rest, List<Flag> global) {
    int verb = FlagReader.verb(global, rest);
    if (verb < 0) {
      return withoutVerb(group, rest, global);
    }
    Command command = Commands.find(group + " " + rest[verb], profile);
    if (command == null) {
      String path = Commands.PROGRAM + " " + group;
      List<String> names = new ArrayList<>();
      Commands.in(group).forEach(name -> names.add(name.substring(group.length() + 1)));
      return fail(unknownCommand(rest[verb], path, names));
    }
    return run(command, without(rest, verb));
  }

  private int run(Command command, String[] words) {
    try {
      Arguments arguments = FlagReader.read(command.flags(), profile, words, console);
      if (arguments.on("help")) {
        return help(command.name());
      }
      debug = arguments.on("debug") || console.variable("HELM_DEBUG").equals("true");
      colour = arguments.text("color", arguments.text("colour", ""));
      checkColour(colour);
      command.checkCount(arguments.words().size());
      FlagRules.check(command, arguments, console);
      return run(command, arguments);
    } catch (UsageException e) {
      return fail(e.getMessage() + advice(command.name(), e));
    } catch (ChartException e) {
      return fail(e.getMessage() + place(e));
    } catch (CommandException | ManifestException e) {
      return fail(e.getMessage());
    } catch (RenderFailure e) {
      return fail(text(e));
    }
  }

  private int run(Command command, Arguments arguments) {
    return switch (command.name()) {
      case "template" -> TemplateCommand.run(arguments, console);
      case "values" -> ValuesCommand.run(arguments, console);
      case "check" -> CheckCommand.run(arguments, console);
      case "fmt" -> FmtCommand.run(arguments, console);
      case "docs" -> DocsCommand.run(arguments, console);
      case "compile" -> CompileCommand.compile(arguments, console);
      case "package" -> CompileCommand.pack(arguments, console);
      case "migrate" -> MigrateCommand.run(arguments, console);
      case "gpu plan" -> GpuPlanCommand.run(arguments, console);
      case "gpu labels" -> GpuLabelsCommand.run(arguments, console);
      case "gpu lint" -> GpuLintCommand.run(arguments, console);
      case "gpu import" -> GpuImportCommand.run(arguments, console);
      case "functions" -> FunctionsCommand.run(arguments, console);
      case "version" -> VersionCommand.run(arguments, console);
      case "completion" -> completion(arguments.words().get(0));
      default -> throw new IllegalStateException(command.name());
    };
  }

  private int withoutVerb(List<Flag> global) {
    if (args.length == 1 && args[0].equals("--version")) {
      return VersionCommand.run(new Arguments(profile), console);
    }
    return withoutVerb("", args, global);
  }

  private int withoutVerb(String group, String[] words, List<Flag> global) {
    try {
      FlagReader.read(global, profile, words, console);
      return help(group);
    } catch (UsageException e) {
      return fail(e.getMessage() + advice(group, e));
    }
  }

  private static String[] without(String[] words, int index) {
    String[] rest = new String[words.length - 1];
    System.arraycopy(words, 0, rest, 0, index);
    System.arraycopy(words, index + 1, rest, index, rest.length - index);
    return rest;
  }

  private int helpOn(String topic) {
    boolean known = Commands.NAMES.contains(topic) || Commands.GROUPS.containsKey(topic);
    if (!topic.isEmpty() && !topic.startsWith("-") && !known) {
      console.note("Unknown help topic [`" + topic + "`]");
    }
    return help(topic);
  }

  private int help(String command) {
    console.print(Manual.of(profile).help(command, console.colours(colour)));
    return 0;
  }

  private int completion(String shell) {
    console.print(
        switch (shell) {
          case "bash", "zsh" -> Manual.of(profile).bashCompletion();
          case "fish" -> FishCompletion.script(profile);
          default -> throw new UsageException("no completion for " + shell + ": bash, zsh or fish");
        });
    return 0;
  }

  /** cobra command.go, findSuggestions and legacyArgs. */
  private static String unknownCommand(String word, String path, List<String> names) {
    StringBuilder text = new StringBuilder("unknown command \"" + word + "\" for \"");
    text.append(path).append('"');
    boolean first = true;
    for (String name : names) {
      boolean begins = name.startsWith(word.toLowerCase(Locale.ROOT));
      if (begins || Spelling.distance(word, name) <= 2) {
        text.append(first ? "\n\nDid you mean this?\n\t" : "\t").append(name).append('\n');
        first = false;
      }
    }
    return text.append("\nRun '").append(path).append(" --help' for usage.").toString();
  }

  /** helm pkg/cmd/root.go, newRootCmdWithConfig. */
  private static void checkColour(String mode) {
    if (!mode.isEmpty()
        && !mode.equals("auto")
        && !mode.equals("always")
        && !mode.equals("never")) {
      throw new UsageException(
          "invalid color mode " + GoQuote.quote(mode) + ": must be one of: never, auto, always");
    }
  }

  private int fail(String message) {
    console.fail(message, colour);
    return 1;
  }

  private String text(RenderFailure e) {
    if (e.explanation().isEmpty()) {
      return debug ? e.getMessage() : e.report();
    }
    String text = debug ? e.getMessage() + "\n\n" + e.explanation() : e.report();
    return text.stripTrailing();
  }

  /** The line of the file that is at fault, behind a blank line, if it is known. */
  private static String place(ChartException e) {
    if (e.position().isEmpty()) {
      return "";
    }
    Position position = e.position().get();
    try {
      String text = Utf8.text(Files.readAllBytes(Path.of(position.name())));
      int column = position.column();
      Place place = new Place(position.name(), position.line(), column + 1, column > 0 ? 1 : 0);
      return "\n\n" + TextReport.of(place, text).stripTrailing();
    } catch (IOException | InvalidPathException notAFile) {
      return "";
    }
  }

  private String advice(String command, UsageException e) {
    if (e.getMessage().indexOf('\n') >= 0) {
      return "";
    }
    return "\n\n" + Manual.of(profile).advice(command, e.word());
  }
}
