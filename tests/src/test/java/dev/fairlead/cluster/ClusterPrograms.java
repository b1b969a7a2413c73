package dev.fairlead.cluster;

import dev.fairlead.cli.CommandRun;
import dev.fairlead.parity.HelmBinaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The programs of a control plane, built once per version and source from the modules in {@code
 * tests/cluster}. The folder is named by both, so nothing stale is ever run.
 */
final class ClusterPrograms {
  private static final Path SOURCES = Path.of("cluster").toAbsolutePath();
  private static final Path TARGET = Path.of("target", "cluster").toAbsolutePath();
  private static final List<String> KUBERNETES =
      List.of("apiserver", "controller-manager", "scheduler");

  private ClusterPrograms() {}

  /** The folder with {@code etcd} and the three of Kubernetes; the first build takes a while. */
  static synchronized Path folder() throws IOException {
    String version = HelmBinaries.version("kubernetes");
    Path folder = TARGET.resolve(version + "-" + digest());
    Path etcd = SOURCES.resolve("etcd");
    Path kubernetes = SOURCES.resolve("kubernetes");
    HelmBinaries.requires(etcd, "go.etcd.io/etcd/server/v3 " + HelmBinaries.version("etcd"));
    HelmBinaries.requires(kubernetes, "k8s.io/kubernetes " + version);
    build(etcd, ".", folder.resolve("etcd"), "");
    for (String name : KUBERNETES) {
      build(kubernetes, "./" + name, folder.resolve(name), versionFlags(version));
    }
    return folder;
  }

  /** Without them the server gives a version that clients refuse to read. */
  private static String versionFlags(String version) {
    String[] numbers = version.substring(1).split("\\.");
    String variable = " -X k8s.io/component-base/version.git";
    return variable
        + ("Version=" + version)
        + (variable + "Major=" + numbers[0])
        + (variable + "Minor=" + numbers[1]);
  }

  private static void build(Path module, String source, Path program, String flags)
      throws IOException {
    if (Files.exists(program)) {
      return;
    }
    System.err.println("tests: building " + program.getFileName() + " (minutes the first time)");
    Path partial = Path.of(program + ".partial");
    Files.createDirectories(program.getParent());
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                HelmBinaries.goProgram(),
                "build",
                "-trimpath",
                "-ldflags",
                "-s -w" + flags,
                "-o",
                partial.toString(),
                source));
    Map<String, String> environment = builder.directory(module.toFile()).environment();
    environment.put("GOFLAGS", "-buildvcs=false");
    environment.put("GOTOOLCHAIN", HelmBinaries.version("cluster.go"));
    environment.put("CGO_ENABLED", "0");
    CommandRun run = CommandRun.of(builder);
    if (run.exit() != 0) {
      throw new IllegalStateException("building " + program + " failed:\n" + run.err());
    }
    // A build that was broken off must not be taken for a program.
    Files.move(partial, program, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Eight digits that stand for every file of the modules. */
  private static String digest() throws IOException {
    try (Stream<Path> paths = Files.walk(SOURCES)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      List<Path> files = new ArrayList<>(paths.filter(Files::isRegularFile).sorted().toList());
      for (Path file : files) {
        if (file.toString().contains("go.") || file.toString().endsWith(".go")) {
          digest.update(Files.readAllBytes(file));
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
