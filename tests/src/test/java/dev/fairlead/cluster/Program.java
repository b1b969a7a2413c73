package dev.fairlead.cluster;

import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One run of another program: its exit code and what it printed. */
record Program(int exit, String out, String err) {
  /** Runs a program to its end, without input. */
  static Program run(ProcessBuilder builder) throws IOException {
    Path err = Files.createTempFile("program", ".err");
    try {
      Process process = builder.redirectError(err.toFile()).start();
      process.getOutputStream().close();
      String out = Utf8.text(process.getInputStream().readAllBytes());
      return new Program(process.waitFor(), out, Utf8.text(Files.readAllBytes(err)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      Files.delete(err);
    }
  }
}
