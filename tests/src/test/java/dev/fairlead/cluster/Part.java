package dev.fairlead.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running process of the control plane. It ends when it is told to, and when this JVM ends. */
final class Part implements AutoCloseable {
  private static final int SHOWN = 4000;

  private final String name;
  private final Process process;
  private final Path log;

  private Part(String name, Process process, Path log) {
    this.name = name;
    this.process = process;
    this.log = log;
  }

  /** Starts a program, with its log in a folder. */
  static Part start(Path program, Path folder, List<String> flags) throws IOException {
    List<String> command = new ArrayList<>(flags);
    command.add(0, program.toString());
    Path log = folder.resolve(program.getFileName() + ".log");
    // Its standard input is the leash: a pipe that this JVM holds.
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new Part(program.getFileName().toString(), process, log);
  }

  /** Fails, with the end of its log, if it has ended. */
  void check() throws IOException {
    if (!process.isAlive()) {
      String text = Files.readString(log);
      throw new IOException(
          name
              + " ended with code "
              + process.exitValue()
              + ":\n"
              + text.substring(Math.max(0, text.length() - SHOWN)));
    }
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
