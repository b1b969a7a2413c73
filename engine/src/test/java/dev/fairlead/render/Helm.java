package dev.fairlead.render;

import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real Helm, for recording what a case wants. Found by HELM4 and HELM3. */
record Helm(String program) {
  /** What one run printed. */
  record Run(int code, String out, String err) {
    /** The sections of a case that expect this. */
    Map<String, String> sections() {
      int error = code == 0 ? err.length() : err.indexOf("Error: ");
      return Map.of("want", out, "error", err.substring(error), "log", err.substring(0, error));
    }
  }

  static Helm of(char profile) {
    String program = System.getenv("HELM" + profile);
    if (program == null) {
      throw new IllegalStateException("recording needs HELM4 and HELM3");
    }
    return new Helm(program);
  }

  /** {@code helm template r c ARGUMENTS} in a folder. */
  Run template(Path folder, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program, "template", "r", "c"));
    command.addAll(arguments);
    Path out = Files.createTempFile("helm", ".out");
    Path err = Files.createTempFile("helm", ".err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("HOME", folder.toString());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    int code = builder.start().waitFor();
    return new Run(code, text(out), text(err).replace(folder + "/", ""));
  }

  private static String text(Path file) throws IOException {
    String text = Utf8.text(Files.readAllBytes(file));
    Files.delete(file);
    return text;
  }
}
