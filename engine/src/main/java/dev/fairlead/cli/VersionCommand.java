package dev.fairlead.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** {@code render version}: this program's version and Java's. */
final class VersionCommand {
  private VersionCommand() {}

  static int run(Arguments arguments, Console console) {
    if (arguments.on("short")) {
      console.print(number() + "\n");
      return 0;
    }
    console.print("render " + number() + "\n");
    console.print("Java " + System.getProperty("java.version") + "\n");
    return 0;
  }

  /** The version that the build wrote down. */
  static String number() {
    try (InputStream in = VersionCommand.class.getResourceAsStream("version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
