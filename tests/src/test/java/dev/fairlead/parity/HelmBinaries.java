package dev.fairlead.parity;

import dev.fairlead.value.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The real Helms, in the versions of {@code tests/parity/VERSIONS}. The command line is what {@code
 * HELM4} and {@code HELM3} name, else it is installed into the build folder; the oracle programs
 * are always built there. What cannot be had fails the build.
 */
public final class HelmBinaries {
  private static final Path TARGET = Path.of("target", "helm").toAbsolutePath();
  private static final Path ORACLES = Path.of("oracle").toAbsolutePath();
  private static final Properties VERSIONS = versions();

  private HelmBinaries() {}

  private static Properties versions() {
    Properties versions = new Properties();
    try (InputStream in = Files.newInputStream(Path.of("parity", "VERSIONS"))) {
      versions.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("tests/parity/VERSIONS cannot be read", e);
    }
    return versions;
  }

  /** The pinned version of something, by its name in the file. */
  public static String version(String name) {
    String version = VERSIONS.getProperty(name);
    if (version == null) {
      throw new IllegalStateException("tests/parity/VERSIONS does not name " + name);
    }
    return version;
  }

  /** The command line of a profile's Helm. */
  public static synchronized Path helm(Profile profile) throws IOException {
    String given = System.getenv(profile == Profile.HELM_4 ? "HELM4" : "HELM3");
    if (given != null && !given.isEmpty()) {
      return Path.of(given);
    }
    Path folder = TARGET.resolve(name(profile));
    Path helm = folder.resolve("helm");
    if (!Files.exists(helm)) {
      announce("installing " + name(profile) + " " + version(name(profile)) + " (some minutes)");
      List<String> command = go("install", profile);
      command.add(module(profile) + "/cmd/helm@" + version(name(profile)));
      run(command, profile, Path.of("").toAbsolutePath(), folder);
    }
    return helm;
  }

  /** The program that renders many cases with a profile's engine; built when its source changed. */
  static synchronized Path oracle(Profile profile) throws IOException {
    Path program = TARGET.resolve("oracle-" + name(profile));
    Path sources = ORACLES.resolve(name(profile));
    requires(sources, module(profile) + " " + version(name(profile)));
    if (!Files.exists(program) || changed(program)) {
      announce("building the oracle of " + name(profile));
      List<String> command = go("build", profile);
      command.addAll(List.of("-o", program.toString(), "."));
      run(command, profile, sources, TARGET);
    }
    return program;
  }

  /** Fails unless a Go module requires another, given with its version. */
  public static void requires(Path module, String required) throws IOException {
    if (!Files.readString(module.resolve("go.mod")).contains(required + "\n")) {
      throw new IllegalStateException(module.resolve("go.mod") + " does not require " + required);
    }
  }

  private static boolean changed(Path program) throws IOException {
    FileTime built = Files.getLastModifiedTime(program);
    try (Stream<Path> paths = Files.walk(ORACLES)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        if (Files.getLastModifiedTime(path).compareTo(built) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** A go command with the linker flags of the official release. */
  private static List<String> go(String verb, Profile profile) {
    List<String> flags = new ArrayList<>(List.of("-w", "-s"));
    String internal = module(profile) + "/internal/version.";
    flags.addAll(List.of("-X", internal + "version=" + version(name(profile))));
    flags.addAll(List.of("-X", internal + "gitTreeState=clean"));
    if (profile == Profile.HELM_3) {
      String[] kubernetes = version("kubernetes").substring(1).split("\\.");
      for (String variable : List.of("chartutil", "lint/rules")) {
        String prefix = module(profile) + "/pkg/" + variable + ".k8sVersion";
        flags.addAll(List.of("-X", prefix + "Major=" + kubernetes[0]));
        flags.addAll(List.of("-X", prefix + "Minor=" + kubernetes[1]));
      }
    }
    String ldflags = String.join(" ", flags);
    return new ArrayList<>(List.of(goProgram(), verb, "-trimpath", "-ldflags", ldflags));
  }

  /** The go command, also where PATH lacks it. */
  public static String goProgram() {
    for (String folder : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(folder, "go"))) {
        return "go";
      }
    }
    return "/usr/local/go/bin/go";
  }

  private static void run(List<String> command, Profile profile, Path folder, Path bin)
      throws IOException {
    Files.createDirectories(bin);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("GOBIN", bin.toString());
    environment.put("GOFLAGS", "");
    environment.put("GOTOOLCHAIN", version(name(profile) + ".go"));
    environment.put("CGO_ENABLED", "0");
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    int status = waitFor(process);
    if (status != 0) {
      throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
    }
  }

  private static int waitFor(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void announce(String what) {
    System.err.println("tests: " + what);
  }

  private static String name(Profile profile) {
    return profile == Profile.HELM_4 ? "helm4" : "helm3";
  }

  private static String module(Profile profile) {
    return profile == Profile.HELM_4 ? "helm.sh/helm/v4" : "helm.sh/helm/v3";
  }
}
