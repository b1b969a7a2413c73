package dev.fairlead.cli;

import dev.fairlead.value.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Map;

/** One run of the command line in this process: its exit code and what it printed. */
public record CommandRun(int exit, String out, String err) {

  /** Runs {@code render} without input, environment or terminal. */
  public static CommandRun of(String... arguments) throws InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(InputStream.nullInputStream(), out, err, Map.of(), "");
    int exit = Main.run(arguments, console);
    return new CommandRun(exit, Utf8.text(out.toByteArray()), Utf8.text(err.toByteArray()));
  }
}
