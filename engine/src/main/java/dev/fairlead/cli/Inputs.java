package dev.fairlead.cli;

import dev.fairlead.chart.Capabilities;
import dev.fairlead.chart.KubeVersion;
import dev.fairlead.chart.UserValues;
import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.value.GoUnicode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** What flags say about values and the cluster, as the library takes it. */
final class Inputs {
  private Inputs() {}

  /** The values of {@code -f} and the {@code --set} flags, with origins. */
  static Map<String, Object> values(Arguments arguments, Console console) {
    return values(arguments, console, null);
  }

  /**
   * The same.
   *
   * @param files keeps the text of standard input, or null
   */
  static Map<String, Object> values(Arguments arguments, Console console, ValuesFiles files) {
    UserValues values = UserValues.of(arguments.profile());
    for (String file : arguments.list("values")) {
      values.file(file);
      if (GoUnicode.trim(file).equals("-")) {
        values.stdin(() -> all(file, console, files));
      }
    }
    for (String argument : arguments.list("set-json")) {
      values.setJson(argument);
    }
    for (String argument : arguments.list("set")) {
      values.set(argument);
    }
    for (String argument : arguments.list("set-string")) {
      values.setString(argument);
    }
    for (String argument : arguments.list("set-file")) {
      values.setFile(argument);
    }
    for (String argument : arguments.list("set-literal")) {
      values.setLiteral(argument);
    }
    return values.merge();
  }

  private static byte[] all(String file, Console console, ValuesFiles files) {
    try {
      byte[] bytes = console.in().readAllBytes();
      if (files != null) {
        files.remember(file, bytes);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What to assume of the cluster. */
  static Capabilities capabilities(Arguments arguments) {
    Capabilities capabilities = Capabilities.of(arguments.profile());
    String version = arguments.text("kube-version", "");
    if (!version.isEmpty()) {
      capabilities = capabilities.with(KubeVersion.parse(version, arguments.profile()));
    }
    return capabilities.with(arguments.list("api-versions"));
  }
}
