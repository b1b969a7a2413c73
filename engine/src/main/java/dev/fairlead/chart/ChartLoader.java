package dev.fairlead.chart;

import dev.fairlead.format.FormatException;
import dev.fairlead.format.GoStruct;
import dev.fairlead.format.StructReader;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out what kind of chart lies at a path, and reads it. Reference: helm
 * pkg/chart/loader/load.go, LocateChart of pkg/action/install.go.
 */
final class ChartLoader {
  private static final int HEAD = 512;

  private static final GoStruct BASE =
      new GoStruct(
          "loader.chartBase",
          "loader.chartBase",
          List.of(Metadata.text("APIVersion", "apiVersion")));

  private final Path path;
  private final Profile profile;
  private final Log log;

  private ChartLoader(Path path, Profile profile) {
    this.path = path;
    this.profile = profile;
    this.log = Log.of(profile);
  }

  static Chart load(Path path, Profile profile) {
    if (!Files.exists(path)) {
      throw notFound(path.toString());
    }
    ChartLoader loader = new ChartLoader(path.toAbsolutePath().normalize(), profile);
    if (!Files.isDirectory(path)) {
      return ChartAssembler.assemble(loader.archive(), List.of(), loader.log);
    }
    List<ChartFile> files = loader.directory();
    List<ChartFile> jinja = DirectoryReader.readAll(loader.path, Chart.JINJA_FOLDER, loader.log);
    return ChartAssembler.assemble(files, jinja, loader.log);
  }

  private static ChartException notFound(String name) {
    if (name.startsWith("http:/") || name.startsWith("https:/") || name.startsWith("oci:/")) {
      return new ChartException(
          "charts are read from local folders and archives, not from " + name);
    }
    if (name.startsWith("/") || name.startsWith(".")) {
      return new ChartException("path " + GoQuote.quote(name) + " not found");
    }
    int slash = name.indexOf('/');
    if (slash > 0) {
      return new ChartException("repo " + name.substring(0, slash) + " not found");
    }
    return new ChartException(
        "non-absolute URLs should be in form of repo_name/path_to_chart, got: " + name);
  }

  private List<ChartFile> directory() {
    if (profile == Profile.HELM_4) {
      Path file = path.resolve("Chart.yaml");
      try {
        checkVersion(Files.readAllBytes(file));
      } catch (IOException e) {
        throw new ChartException(
            "unable to detect chart at " + file + ": " + PathError.text("open", file, e), e);
      }
    }
    return DirectoryReader.read(path, log);
  }

  private List<ChartFile> archive() {
    try (InputStream in = Files.newInputStream(path)) {
      checkArchive(in.readNBytes(HEAD));
    } catch (IOException e) {
      throw new ChartException(PathError.text("open", path, e), e);
    }
    List<ChartFile> files;
    try (InputStream in = Files.newInputStream(path)) {
      files = ArchiveReader.read(in, profile);
    } catch (IOException e) {
      throw new ChartException(PathError.text("open", path, e), e);
    } catch (ChartException e) {
      throw unreadable(e);
    }
    if (profile == Profile.HELM_4) {
      checkVersion(files);
    }
    return files;
  }

  private ChartException unreadable(ChartException cause) {
    if (cause.getMessage().equals(ArchiveReader.BAD_GZIP_HEADER)) {
      return new ChartException(
          "file '"
              + path
              + "' does not appear to be a valid chart file (details: "
              + cause.getMessage()
              + ")",
          cause);
    }
    return profile == Profile.HELM_4
        ? new ChartException("unable to load chart archive", cause)
        : cause;
  }

  private void checkArchive(byte[] start) {
    // Go looks at a whole block, so a shorter file ends in zeros.
    byte[] head = Arrays.copyOf(start, HEAD);
    boolean gzip = head[0] == 0x1F && head[1] == (byte) 0x8B && head[2] == 8;
    if (gzip) {
      return;
    }
    String name = path.toString();
    if (name.endsWith(".yml") || name.endsWith(".yaml")) {
      throw new ChartException(
          "file '" + name + "' seems to be a YAML file, but expected a gzipped archive");
    }
    throw new ChartException(
        "file '"
            + name
            + "' does not appear to be a gzipped archive; got '"
            + ContentType.of(head)
            + "'");
  }

  private void checkVersion(List<ChartFile> files) {
    for (ChartFile file : files) {
      if (file.name().equals("Chart.yaml")) {
        checkVersion(file.data());
        return;
      }
    }
    throw new ChartException("unable to detect chart version, no Chart.yaml found");
  }

  /** Helm 4 looks at the version before anything else. */
  private void checkVersion(byte[] chartYaml) {
    Map<String, Object> base = new HashMap<>();
    try {
      StructReader.read(Utf8.text(chartYaml), BASE, base, profile);
    } catch (FormatException e) {
      throw ChartAssembler.unreadable("Chart.yaml", e);
    }
    switch ((String) base.getOrDefault("APIVersion", "")) {
      case "", "v1", "v2", Metadata.NEXT_VERSION -> {}
      default -> throw new ChartException("unsupported chart version");
    }
  }
}
