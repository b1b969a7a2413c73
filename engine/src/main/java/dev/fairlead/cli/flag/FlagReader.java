package dev.fairlead.cli.flag;

import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoDuration;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.util.List;

/**
 * Reads a command line with pflag's grammar (pflag flag.go, parseArgs and below) by the table of
 * flags, and finds the verb as cobra does (command.go, stripFlags). Flags may stand anywhere.
 */
public final class FlagReader {
  /** Takes the lines that pflag prints while it reads. */
  public interface Notes {
    /** A line for standard error. */
    void note(String line);
  }

  private final List<Flag> flags;
  private final Arguments arguments;
  private final Notes notes;
  private final String[] args;
  private int next;

  private FlagReader(List<Flag> flags, Profile profile, String[] args, Notes notes) {
    this.flags = flags;
    this.arguments = new Arguments(profile);
    this.args = args;
    this.notes = notes;
  }

  /**
   * Reads the arguments of a command.
   *
   * @param notes takes the lines that pflag prints for deprecated flags
   */
  public static Arguments read(List<Flag> flags, Profile profile, String[] args, Notes notes) {
    FlagReader reader = new FlagReader(flags, profile, args, notes);
    reader.readAll();
    return reader.arguments;
  }

  /** Which Helm {@code --helm} asks for; the flags themselves depend on it. */
  public static Profile profile(String[] args) {
    Profile profile = Profile.HELM_4;
    for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
      if (args[i].equals("--helm=3")
          || i > 0 && args[i - 1].equals("--helm") && args[i].equals("3")) {
        profile = Profile.HELM_3;
      } else if (args[i].startsWith("--helm=") || args[i].equals("--helm")) {
        profile = Profile.HELM_4;
      }
    }
    return profile;
  }

  /** Where the verb stands, or -1. Before it, a flag that is not global swallows what follows. */
  public static int verb(List<Flag> global, String[] args) {
    for (int i = 0; i < args.length && !args[i].equals("--"); i++) {
      String arg = args[i];
      if (!arg.isEmpty() && !arg.startsWith("-")) {
        return i;
      }
      if (takesNext(global, arg)) {
        if (args.length - i <= 2) {
          return -1;
        }
        i++;
      }
    }
    return -1;
  }

  private static boolean takesNext(List<Flag> global, String arg) {
    if (arg.indexOf('=') >= 0) {
      return false;
    }
    Flag flag = null;
    if (arg.startsWith("--")) {
      flag = find(global, arg.substring(2));
    } else if (arg.length() == 2) {
      flag = find(global, arg.charAt(1));
    } else {
      return false;
    }
    return flag == null || flag.shape().bare() == null || flag.name().equals("help");
  }

  private static Flag find(List<Flag> flags, String name) {
    for (Flag flag : flags) {
      if (flag.name().equals(name)) {
        return flag;
      }
    }
    return null;
  }

  private static Flag find(List<Flag> flags, char shorthand) {
    for (Flag flag : flags) {
      if (flag.shorthand() == shorthand) {
        return flag;
      }
    }
    return null;
  }

  private void readAll() {
    while (next < args.length) {
      String arg = args[next++];
      if (arg.length() < 2 || arg.charAt(0) != '-') {
        arguments.addWord(arg);
      } else if (arg.equals("--")) {
        while (next < args.length) {
          arguments.addWord(args[next++]);
        }
      } else if (arg.charAt(1) == '-') {
        readLong(arg);
      } else {
        readShort(arg.substring(1));
      }
    }
  }

  private void readLong(String arg) {
    if (arg.charAt(2) == '-' || arg.charAt(2) == '=') {
      throw new UsageException("bad flag syntax: " + arg);
    }
    int equals = arg.indexOf('=');
    String name = arg.substring(2, equals < 0 ? arg.length() : equals);
    Flag flag = find(flags, name);
    if (flag == null) {
      throw new UsageException("unknown flag: --" + name, "--" + name);
    }
    if (equals >= 0) {
      set(flag, arg.substring(equals + 1));
    } else if (flag.shape().bare() != null) {
      set(flag, flag.shape().bare());
    } else if (next < args.length) {
      set(flag, args[next++]);
    } else {
      throw new UsageException("flag needs an argument: --" + name);
    }
  }

  private void readShort(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      String rest = letters.substring(i);
      Flag flag = find(flags, rest.charAt(0));
      if (flag == null) {
        throw new UsageException("unknown shorthand flag: " + letter(rest) + " in -" + rest);
      }
      if (rest.length() > 2 && rest.charAt(1) == '=') {
        set(flag, rest.substring(2));
        return;
      }
      if (flag.shape().bare() != null) {
        set(flag, flag.shape().bare());
        continue;
      }
      if (rest.length() > 1) {
        set(flag, rest.substring(1));
      } else if (next < args.length) {
        set(flag, args[next++]);
      } else {
        throw new UsageException("flag needs an argument: " + letter(rest) + " in -" + rest);
      }
      return;
    }
  }

  /** pflag takes the first byte for a letter. */
  private static String letter(String rest) {
    char c = (char) (Utf8.bytes(rest)[0] & 0xFF);
    return c == '\'' || c == '\\' ? "'\\" + c + "'" : "'" + c + "'";
  }

  private void set(Flag flag, String value) {
    try {
      arguments.add(flag.name(), items(flag.shape(), value));
    } catch (UsageException e) {
      throw new UsageException(
          "invalid argument "
              + GoQuote.quote(value)
              + " for "
              + GoQuote.quote(flag.names())
              + " flag: "
              + e.getMessage());
    }
    if (flag.role() == Flag.Role.DEPRECATED) {
      notes.note("Flag --" + flag.name() + " has been deprecated, " + flag.help());
    }
  }

  private List<String> items(Shape shape, String value) {
    switch (shape.kind()) {
      case BOOL -> GoNumbers.bool(value);
      case INT -> GoNumbers.checkInt(value);
      case FLOAT -> GoNumbers.checkFloat(value);
      case DURATION -> checkDuration(value);
      case LABELS -> checkLabels(value);
      case WAIT -> checkWait(value);
      case CHOICE -> checkChoice(shape, value);
      case LIST -> {
        return CsvRecord.read(value);
      }
      case TEXT, ARRAY -> {
        return List.of(value);
      }
    }
    return List.of(value);
  }

  private static void checkDuration(String value) {
    try {
      GoDuration.parse(value);
    } catch (FunctionException e) {
      throw new UsageException(e.getMessage());
    }
  }

  /** pflag string_to_string.go, Set. */
  private static void checkLabels(String value) {
    int equals = value.indexOf('=');
    boolean several = equals >= 0 && value.indexOf('=', equals + 1) > 0;
    for (String pair : several ? CsvRecord.read(value) : List.of(value)) {
      if (pair.indexOf('=') < 0) {
        throw new UsageException(pair + " must be formatted as key=value");
      }
    }
  }

  /** helm pkg/cmd/flags.go, waitValue.Set. */
  private void checkWait(String value) {
    switch (value) {
      case "watcher", "hookOnly", "legacy" -> {}
      case "true" -> notes.note(deprecatedWait(value, "watcher"));
      case "false" -> notes.note(deprecatedWait(value, "hookOnly"));
      default ->
          throw new UsageException(
              "invalid wait input "
                  + GoQuote.quote(value)
                  + ". Valid inputs are watcher, hookOnly, and legacy");
    }
  }

  private static String deprecatedWait(String value, String replacement) {
    return "level=WARN msg=\"--wait="
        + value
        + " is deprecated (boolean value) and can be replaced with --wait="
        + replacement
        + "\"";
  }

  private static void checkChoice(Shape shape, String value) {
    String words = "|" + shape.label() + "|";
    if (value.isEmpty() || value.indexOf('|') >= 0 || !words.contains("|" + value + "|")) {
      throw new UsageException("must be one of " + shape.label().replace("|", ", "));
    }
  }
}
