package dev.fairlead.cli;

import dev.fairlead.cli.flag.Flag;
import dev.fairlead.cli.flag.UsageException;
import java.util.List;

/**
 * A row of the table of commands.
 *
 * @param name the verb
 * @param arguments the positional arguments as usage shows them
 * @param arity how many positional arguments it takes
 * @param summary its line of help
 * @param flags its own flags and the global ones
 * @param examples command lines with what they do, for help
 */
record Command(
    String name,
    String arguments,
    Arity arity,
    String summary,
    List<Flag> flags,
    List<Example> examples) {
  /** How many positional arguments a command takes; helm's package require words the errors. */
  record Arity(int least, int most) {
    static final Arity NONE = new Arity(0, 0);
    static final Arity ONE = new Arity(1, 1);

    private void check(int given, String path, String useLine) {
      if (given >= least && given <= most) {
        return;
      }
      String wanted;
      if (most == 0) {
        wanted = "accepts no arguments";
      } else if (least == most) {
        wanted = "requires " + count(least);
      } else {
        wanted =
            given < least ? "requires at least " + count(least) : "accepts at most " + count(most);
      }
      throw new UsageException("\"" + path + "\" " + wanted + "\n\nUsage:  " + useLine);
    }

    private static String count(int number) {
      return number + (number == 1 ? " argument" : " arguments");
    }
  }

  /** A command line worth showing, and what it does. */
  record Example(String line, String meaning) {}

  /** The words that call this command. */
  String path() {
    return Commands.PROGRAM + " " + name;
  }

  /** {@code render template [NAME] [CHART] [flags]}. */
  String useLine() {
    return path() + (arguments.isEmpty() ? "" : " " + arguments) + " [flags]";
  }

  /** Fails unless this many positional arguments are right. */
  void checkCount(int given) {
    arity.check(given, path(), useLine());
  }
}
