package dev.fairlead.cluster;

import dev.fairlead.cli.CommandRun;
import dev.fairlead.format.JsonReader;
import dev.fairlead.parity.HelmBinaries;
import dev.fairlead.value.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Go modules of which the tests only read files. They come through the module proxy into the module
 * cache, once for all builds of a machine.
 */
final class GoModule {
  private GoModule() {}

  /**
   * The folder of a module.
   *
   * @param module its path and version, {@code PATH@VERSION}
   */
  static Path folder(String module) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(HelmBinaries.goProgram(), "mod", "download", "-json", module);
    Map<String, String> environment = builder.environment();
    environment.put("GOFLAGS", "");
    environment.put("GOTOOLCHAIN", HelmBinaries.version("cluster.go"));
    // Outside of any module, for its go.mod must not bear on what is downloaded.
    builder.directory(Path.of(System.getProperty("java.io.tmpdir")).toFile());
    CommandRun run = CommandRun.of(builder);
    if (run.out().startsWith("{")
        && JsonReader.readMap(run.out(), Profile.HELM_4).get("Dir") instanceof String folder) {
      return Path.of(folder);
    }
    throw new IllegalStateException(
        String.join(" ", builder.command()) + " failed: " + run.out() + run.err());
  }
}
