package dev.fairlead.cli;

import dev.fairlead.value.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One run of a command line, in this process or another: its exit code and what it printed. */
public record CommandRun(int exit, String out, String err) {

  /** Runs {@code render} without input, environment or terminal. */
  public static CommandRun of(String... arguments) throws InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(InputStream.nullInputStream(), out, err, Map.of(), "");
    int exit = Main.run(arguments, console);
    return new CommandRun(exit, Utf8.text(out.toByteArray()), Utf8.text(err.toByteArray()));
  }

  /** Runs another program to its end, without input. */
  public static CommandRun of(ProcessBuilder builder) throws IOException {
    Path err = Files.createTempFile("program", ".err");
    try {
      Process process = builder.redirectError(err.toFile()).start();
      process.getOutputStream().close();
      String out = Utf8.text(process.getInputStream().readAllBytes());
      return new CommandRun(process.waitFor(), out, Utf8.text(Files.readAllBytes(err)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      Files.delete(err);
    }
  }
}
