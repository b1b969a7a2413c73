package dev.fairlead.cli;

import dev.fairlead.value.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The program's streams and environment. Output is kept until the run has succeeded, so that a
 * failure leaves nothing half printed.
 */
final class Console {
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
    return new Console(
        new FileInputStream(FileDescriptor.in),
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

  /** Whether standard output is a terminal. */
  boolean outIsTerminal() {
    return terminals.contains("out");
  }

  /** Whether standard error is a terminal. */
  boolean errIsTerminal() {
    return terminals.contains("err");
  }

  /** Adds to what is printed at the end of a run that succeeds. */
  void print(String text) {
    pending.writeBytes(Utf8.bytes(text));
  }

  /** Sends what was printed to standard output. */
  void flush() {
    write(out, pending.toByteArray());
    pending.reset();
  }

  /** Writes a line to standard error at once. */
  void note(String line) {
    write(err, Utf8.bytes(line + "\n"));
  }

  private static void write(OutputStream stream, byte[] bytes) {
    try {
      stream.write(bytes);
      stream.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
