package dev.fairlead.cli;

import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.manifest.Printing;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code --post-renderer}: a command that gets the manifests on its standard input and prints those
 * that replace them (helm 3 pkg/postrender/exec.go). helm 4 runs only plugins; here both profiles
 * run a command, as helm 3 does.
 */
final class PostRenderCommand implements Printing.PostRenderer {
  private final Path program;
  private final List<String> line = new ArrayList<>();

  private PostRenderCommand(Path program, List<String> arguments) {
    this.program = program;
    line.add(program.toString());
    line.addAll(arguments);
  }

  /** The command of the flags, or null when there is none. */
  static PostRenderCommand of(Arguments arguments, Console console) {
    String name = arguments.text("post-renderer", "");
    if (name.isEmpty()) {
      return null;
    }
    Path program = find(name, console.variable("PATH"), arguments.profile());
    return new PostRenderCommand(program, arguments.list("post-renderer-args"));
  }

  private static Path find(String name, String searchPath, Profile profile) {
    String problem = "executable file not found in $PATH";
    if (name.indexOf('/') >= 0) {
      Path path = Path.of(name);
      if (isProgram(path)) {
        return path.toAbsolutePath().normalize();
      }
      problem = problem(path);
    } else {
      for (String folder : searchPath.split(File.pathSeparator)) {
        Path path = Path.of(folder, name);
        if (!folder.isEmpty() && isProgram(path)) {
          return path.toAbsolutePath().normalize();
        }
      }
    }
    String quoted = GoQuote.quote(name);
    String why =
        profile == Profile.HELM_4
            ? "plugin: {Name:" + name + " Type:postrenderer/v1} not found"
            : "unable to find binary at " + name + ": exec: " + quoted + ": " + problem;
    throw new CommandException(
        "invalid argument " + quoted + " for \"--post-renderer\" flag: " + why);
  }

  private static boolean isProgram(Path path) {
    return Files.isRegularFile(path) && Files.isExecutable(path);
  }

  private static String problem(Path path) {
    if (Files.isDirectory(path)) {
      return "is a directory";
    }
    return Files.exists(path)
        ? "permission denied"
        : "stat " + path + ": no such file or directory";
  }

  @Override
  public String run(String manifests) {
    try {
      Process process = new ProcessBuilder(line).start();
      Drain errors = new Drain(process.getErrorStream());
      Thread reader = new Thread(errors);
      reader.start();
      Thread writer = new Thread(new Feed(process.getOutputStream(), Utf8.bytes(manifests)));
      writer.start();
      byte[] output = process.getInputStream().readAllBytes();
      int code = process.waitFor();
      reader.join();
      writer.join();
      if (code != 0) {
        throw failed(errors.text(), "exit status " + code);
      }
      return Utf8.text(output);
    } catch (IOException e) {
      throw failed("", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("", "interrupted");
    }
  }

  private CommandException failed(String errors, String why) {
    return new CommandException(
        "error while running post render on files: error while running command "
            + program
            + ". error output:\n"
            + errors
            + ": "
            + why
            + "\n\nUse --debug flag to render out invalid YAML");
  }

  /** Keeps what the command says on standard error. */
  private static final class Drain implements Runnable {
    private final java.io.InputStream in;
    private byte[] bytes = {};

    Drain(java.io.InputStream in) {
      this.in = in;
    }

    @Override
    public void run() {
      try {
        bytes = in.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String text() {
      return Utf8.text(bytes);
    }
  }

  /** Writes the manifests; a command may stop reading them early. */
  private record Feed(OutputStream out, byte[] bytes) implements Runnable {
    @Override
    public void run() {
      try (OutputStream stream = out) {
        stream.write(bytes);
      } catch (IOException e) {
        return;
      }
    }
  }
}
