package dev.fairlead.chart;

import static dev.fairlead.chart.Log.Attributes.message;

import dev.fairlead.chart.LogLine.Level;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the files of a chart's folder in lexical order, following symbolic links. Reference: helm
 * pkg/chart/v2/loader/directory.go, internal/sympath/walk.go.
 */
final class DirectoryReader {
  /** How much a chart may hold unpacked. */
  static final int LARGEST_CHART = 100 * 1024 * 1024;

  /** How much one file may hold; Helm 3 only. */
  static final int LARGEST_FILE = 5 * 1024 * 1024;

  private static final int BOM_LENGTH = 3;

  private final Path top;
  private final Log log;
  private final IgnoreRules rules;
  private final List<ChartFile> files = new ArrayList<>();
  private long budget = LARGEST_CHART;

  private DirectoryReader(Path top, Log log, IgnoreRules rules) {
    this.top = top;
    this.log = log;
    this.rules = rules;
  }

  /** All files that are not ignored, named by their path below the folder. */
  static List<ChartFile> read(Path folder, Log log) {
    IgnoreRules rules = ignoreRules(folder.resolve(".helmignore"), log);
    DirectoryReader reader = new DirectoryReader(folder, log, rules);
    reader.readFolder(folder, "");
    return reader.files;
  }

  /** All files of one folder of a chart, whatever is ignored; none when there is no such folder. */
  static List<ChartFile> readAll(Path folder, String name, Log log) {
    DirectoryReader reader = new DirectoryReader(folder, log, IgnoreRules.none(log));
    if (Files.isDirectory(folder.resolve(name))) {
      reader.readFolder(folder.resolve(name), name + "/");
    }
    return reader.files;
  }

  private static IgnoreRules ignoreRules(Path file, Log log) {
    if (!Files.exists(file)) {
      return IgnoreRules.none(log);
    }
    try {
      return IgnoreRules.parse(Utf8.text(withoutBom(Files.readAllBytes(file))), log);
    } catch (IOException e) {
      throw new ChartException(
          PathError.text(Files.isDirectory(file) ? "read" : "open", file, e), e);
    }
  }

  /** The content without a UTF-8 byte order mark. */
  static byte[] withoutBom(byte[] data) {
    boolean bom =
        data.length >= BOM_LENGTH
            && data[0] == (byte) 0xEF
            && data[1] == (byte) 0xBB
            && data[2] == (byte) 0xBF;
    return bom ? Arrays.copyOfRange(data, BOM_LENGTH, data.length) : data;
  }

  private void readFolder(Path folder, String prefix) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        names.add(entry.getFileName().toString());
      }
    } catch (IOException e) {
      if (!prefix.isEmpty()) {
        throw new ChartException(PathError.text("open", folder, e), e);
      }
    }
    names.sort(Utf8.ORDER);
    for (int i = 0; i < names.size(); i++) {
      readEntry(folder.resolve(names.get(i)), prefix + names.get(i));
    }
  }

  private void readEntry(Path path, String name) {
    BasicFileAttributes attributes = attributes(path);
    Path target = path;
    if (attributes.isSymbolicLink()) {
      target = resolve(path);
      attributes = attributes(target);
    }
    if (rules.ignores(name, attributes.isDirectory())) {
      return;
    }
    if (attributes.isDirectory()) {
      readFolder(path, name + "/");
      return;
    }
    if (!attributes.isRegularFile()) {
      throw new ChartException(
          "cannot load irregular file " + path + " as it has file mode type bits set");
    }
    if (log.profile() == Profile.HELM_3 && attributes.size() > LARGEST_FILE) {
      throw new ChartException(
          "chart file "
              + GoQuote.quote(target.getFileName().toString())
              + " is larger than the maximum file size "
              + LARGEST_FILE);
    }
    files.add(new ChartFile(name, withoutBom(content(path, name, attributes.size()))));
  }

  private static BasicFileAttributes attributes(Path path) {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw new ChartException(PathError.text("lstat", path, e), e);
    }
  }

  private Path resolve(Path link) {
    Path target;
    try {
      target = link.toRealPath();
    } catch (NoSuchFileException e) {
      throw unresolved(link, PathError.text("lstat", missing(link), e), e);
    } catch (IOException e) {
      String reason = PathError.reason(e);
      boolean loop = reason.startsWith("too many levels");
      throw unresolved(link, loop ? "EvalSymlinks: too many links" : reason, e);
    }
    log.add(
        Level.INFO,
        message("found symbolic link in path. Contents of linked file included and used")
            .with("path", link.toString())
            .with("resolved", target.toString()),
        "walk.go:75: found symbolic link in path: "
            + link
            + " resolves to "
            + target
            + ". Contents of linked file included and used");
    return target;
  }

  private static ChartException unresolved(Path link, String reason, IOException cause) {
    return new ChartException("error evaluating symlink " + link + ": " + reason, cause);
  }

  /** Where a chain of links ends that leads nowhere: the first step of it that is not there. */
  private static Path missing(Path link) {
    try {
      Path target = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
      while (Files.notExists(target.getParent(), LinkOption.NOFOLLOW_LINKS)) {
        target = target.getParent();
      }
      return Files.isSymbolicLink(target) ? missing(target) : target;
    } catch (IOException e) {
      return link;
    }
  }

  private byte[] content(Path path, String name, long size) {
    if (log.profile() == Profile.HELM_4 && size > budget) {
      throw new ChartException(
          "error reading "
              + name
              + ": chart exceeds maximum decompressed size of "
              + LARGEST_CHART
              + " bytes");
    }
    try {
      byte[] data = Files.readAllBytes(path);
      budget -= data.length;
      return data;
    } catch (IOException e) {
      throw new ChartException("error reading " + name + ": " + PathError.text("open", path, e), e);
    }
  }
}
