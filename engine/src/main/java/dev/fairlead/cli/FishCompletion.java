package dev.fairlead.cli;

import dev.fairlead.cli.flag.Flag;
import dev.fairlead.value.Profile;
import java.util.HashSet;
import java.util.Set;

/** The completion script for fish, which picocli cannot write. */
final class FishCompletion {
  private final StringBuilder script = new StringBuilder();
  private final Set<String> groups = new HashSet<>();

  private FishCompletion() {}

  /** The script for all commands. */
  static String script(Profile profile) {
    FishCompletion completion = new FishCompletion();
    completion.script.append("# fish completion for ").append(Commands.PROGRAM).append('\n');
    for (String name : Commands.NAMES) {
      Command command = Commands.find(name, profile);
      completion.command(command);
      for (Flag flag : command.flags()) {
        if (flag.role().heading() != null) {
          completion.flag(name, flag);
        }
      }
      if (name.equals("completion")) {
        completion.line("__fish_seen_subcommand_from " + name).append("-f ");
        completion.words(command.arguments()).append('\n');
      }
    }
    return completion.script.toString();
  }

  private void command(Command command) {
    int blank = command.name().indexOf(' ');
    if (blank < 0) {
      line("__fish_use_subcommand").append("-f -a ").append(command.name());
      describe(command.summary());
      return;
    }
    String group = command.name().substring(0, blank);
    if (groups.add(group)) {
      line("__fish_use_subcommand").append("-f -a ").append(group);
      describe(Commands.GROUPS.get(group));
    }
    StringBuilder others = new StringBuilder();
    for (String name : Commands.in(group)) {
      others.append(name.substring(blank));
    }
    line(seen(group) + "; and not __fish_seen_subcommand_from" + others);
    script.append("-f -a ").append(command.name().substring(blank + 1));
    describe(command.summary());
  }

  /** All words of a command stand on the line. */
  private static String seen(String command) {
    String one = "__fish_seen_subcommand_from ";
    return one + command.replace(" ", "; and " + one);
  }

  private void flag(String command, Flag flag) {
    line(seen(command)).append("-l ").append(flag.name());
    if (flag.shorthand() != 0) {
      script.append(" -s ").append(flag.shorthand());
    }
    if (flag.shape().bare() == null) {
      script.append(" -r");
    }
    if (flag.shape().listsWords()) {
      script.append(" -f ");
      words(flag.shape().label());
    }
    describe(flag.help());
  }

  private StringBuilder line(String condition) {
    return script
        .append("complete -c ")
        .append(Commands.PROGRAM)
        .append(" -n '")
        .append(condition)
        .append("' ");
  }

  private StringBuilder words(String choice) {
    return script.append("-a '").append(choice.replace('|', ' ')).append('\'');
  }

  private void describe(String text) {
    script.append(" -d '").append(text.replace("'", "\\'")).append("'\n");
  }
}
