package dev.fairlead.cli;

import dev.fairlead.cli.flag.FlagReader;
import dev.fairlead.value.Utf8;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * The program's streams and environment. Output is kept until the run has succeeded, so that a
 * failure leaves nothing half printed.
 */
final class Console implements FlagReader.Notes {
  private final InputStream in;
  private final OutputStream out;
  private final OutputStream err;
  private final Map<String, String> environment;
  private final String terminals;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

  /**
   * @param environment the variables, those of the process in production
   * @param terminals which of {@code out} and {@code err} are terminals, as the launcher found out
   */
  Console(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> environment,
      String terminals) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.environment = environment;
    this.terminals = terminals;
  }

  /** The process's own streams. */
  static Console system() {
    // JDK 17 cannot read all of a pipe without the buffer: it asks for the position first.
    return new Console(
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        System.getenv(),
        System.getProperty("fairlead.terminals", ""));
  }

  InputStream in() {
    return in;
  }

  /** An environment variable, or the empty text. */
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /**
   * Whether standard output is coloured (helm pkg/cli/environment.go, envColorMode).
   *
   * @param mode what {@code --color} says, or the empty text
   */
  boolean colours(String mode) {
    return isColoured(mode, "out");
  }

  private boolean isColoured(String mode, String stream) {
    String wanted = mode;
    if (wanted.isEmpty()) {
      wanted = variable("NO_COLOR").isEmpty() ? variable("HELM_COLOR") : "never";
    }
    return switch (wanted.toLowerCase(Locale.ROOT)) {
      case "always" -> true;
      case "never" -> false;
      default -> terminals.contains(stream);
    };
  }

  /** Adds to what is printed at the end of a run that succeeds. */
  void print(String text) {
    pending.writeBytes(Utf8.bytes(text));
  }

  /** Sends what was printed to standard output; whether that worked. */
  boolean flush() {
    try {
      out.write(pending.toByteArray());
      out.flush();
      pending.reset();
      return true;
    } catch (IOException e) {
      // Who closes a pipe early has seen enough, as in `render … | head`.
      if (!"Broken pipe".equals(e.getMessage())) {
        note("Error: cannot write to standard output: " + e.getMessage());
      }
      return false;
    }
  }

  /** Writes a line to standard error at once. */
  @Override
  public void note(String line) {
    try {
      err.write(Utf8.bytes(line + "\n"));
      err.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes why a run failed to standard error. */
  void fail(String message, String mode) {
    String label = isColoured(mode, "err") ? "\033[31mError:\033[0m " : "Error: ";
    note(label + message);
  }
}
