package dev.fairlead.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The real Helm, for recording what a case wants. Found by HELM4 and HELM3. */
record Helm(String program) {
  /** What one run printed. */
  record Run(int code, String out, String err) {}

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
    return new Run(code, text(out), text(err));
  }

  private static String text(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    Files.delete(file);
    return text;
  }
}
