package dev.fairlead.cli;

import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.cli.flag.Flag;
import dev.fairlead.cli.flag.Shape;
import dev.fairlead.cli.flag.UsageException;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.List;

/** What helm template asks of its flags beyond their shapes, and what render refuses. */
final class FlagRules {
  private final Arguments arguments;
  private final Console console;

  private FlagRules(Arguments arguments, Console console) {
    this.arguments = arguments;
    this.console = console;
  }

  /** Fails on flags that do not go together, or that need more than local files. */
  static void check(Command command, Arguments arguments, Console console) {
    FlagRules rules = new FlagRules(arguments, console);
    if (arguments.profile() == Profile.HELM_4) {
      rules.checkExclusive("force-replace", "force-conflicts");
      rules.checkExclusive("force", "force-conflicts");
      rules.checkExclusive("validate", "dry-run");
      rules.checkDryRun4();
    } else {
      rules.checkDryRun3();
    }
    rules.checkRefused(command.flags());
  }

  /** cobra flag_groups.go, validateExclusiveFlagGroups. */
  private void checkExclusive(String one, String other) {
    if (arguments.given(one) && arguments.given(other)) {
      String first = one.compareTo(other) < 0 ? one : other;
      String second = first.equals(one) ? other : one;
      throw new UsageException(
          "if any flags in the group ["
              + one
              + " "
              + other
              + "] are set none of the others can be; ["
              + first
              + " "
              + second
              + "] were all set");
    }
  }

  /** helm pkg/cmd/helpers.go, cmdGetDryRunFlagStrategy. */
  private void checkDryRun4() {
    String value = arguments.text("dry-run", "client");
    switch (value) {
      case "client" -> {}
      case "unset" ->
          console.note(
              "level=WARN msg=\"--dry-run is deprecated and should be replaced with"
                  + " '--dry-run=client'\"");
      case "server" -> throw clusterNeeded("--dry-run=server");
      case "1", "t", "T", "true", "TRUE", "True" ->
          console.note(
              "level=WARN msg=\"boolean '--dry-run="
                  + value
                  + "' flag is deprecated and must be replaced with '--dry-run=client'\"");
      case "none", "0", "f", "F", "false", "FALSE", "False" ->
          throw invalidDryRun(value, "\"server\" or \"client\"");
      default -> throw invalidDryRun(value, "\"none\", \"server\", or \"client\"");
    }
    if (arguments.on("validate")) {
      throw clusterNeeded("--validate");
    }
  }

  private static CommandException invalidDryRun(String value, String wanted) {
    return new CommandException(
        "invalid dry-run value (" + GoQuote.quote(value) + "). Must be " + wanted);
  }

  /** helm 3 cmd/helm/install.go, validateDryRunOptionFlag. */
  private void checkDryRun3() {
    switch (arguments.text("dry-run", "client")) {
      case "client", "true", "none", "false", "" -> {}
      case "server" -> throw clusterNeeded("--dry-run=server");
      default ->
          throw new CommandException(
              "Invalid dry-run flag. Flag must one of the following:"
                  + " false, true, none, client, server");
    }
  }

  private static CommandException clusterNeeded(String flag) {
    return new CommandException(flag + " is refused: it would ask a cluster");
  }

  private void checkRefused(List<Flag> flags) {
    List<String> refused = new ArrayList<>();
    for (Flag flag : flags) {
      if (flag.role() == Flag.Role.REFUSED && isSet(flag)) {
        refused.add("--" + flag.name() + " is refused: " + flag.help());
      }
    }
    if (!refused.isEmpty()) {
      throw new CommandException(String.join("\n", refused));
    }
  }

  private boolean isSet(Flag flag) {
    return flag.shape().kind() == Shape.Kind.BOOL
        ? arguments.on(flag.name())
        : !arguments.text(flag.name(), "").isEmpty();
  }
}
