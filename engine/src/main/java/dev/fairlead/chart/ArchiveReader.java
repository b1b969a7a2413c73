package dev.fairlead.chart;

import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads the files of a packed chart, refusing names that would lead outside of it and contents
 * beyond the limits before they are held. Reference: helm pkg/chart/loader/archive/archive.go.
 */
final class ArchiveReader {
  /** Go's text for a gzip stream that does not begin as one. */
  static final String BAD_GZIP_HEADER = "gzip: invalid header";

  private static final int GZIP_HEADER = 10;
  private static final int BUFFER = 64 * 1024;

  /** What an empty file costs at least, so that their number is bounded too. */
  private static final int ENTRY_COST = 128;

  private final Profile profile;
  private final List<ChartFile> files = new ArrayList<>();
  private long remaining = DirectoryReader.LARGEST_CHART;
  private long entries = DirectoryReader.LARGEST_CHART / ENTRY_COST;

  private ArchiveReader(Profile profile) {
    this.profile = profile;
  }

  /** All files of a gzipped tar stream, named by their path below its one folder. */
  static List<ChartFile> read(InputStream in, Profile profile) {
    ArchiveReader reader = new ArchiveReader(profile);
    try {
      // Go tells a stream that is empty from one that ends within its header.
      byte[] head = in.readNBytes(GZIP_HEADER);
      if (head.length < GZIP_HEADER) {
        throw new ChartException(head.length == 0 ? "EOF" : "unexpected EOF");
      }
      InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), in);
      reader.readAll(new TarReader(new GZIPInputStream(all, BUFFER)));
    } catch (IOException e) {
      throw new ChartException(text(e), e);
    }
    if (reader.files.isEmpty()) {
      throw new ChartException("no files in chart archive");
    }
    return reader.files;
  }

  private static String text(IOException error) {
    String text = String.valueOf(error.getMessage());
    if (text.equals("Not in GZIP format") || text.startsWith("Corrupt GZIP header")) {
      return BAD_GZIP_HEADER;
    }
    if (text.startsWith("Corrupt GZIP trailer")) {
      return "gzip: invalid checksum";
    }
    if (error instanceof EOFException) {
      return "unexpected EOF";
    }
    return error instanceof ZipException ? "flate: corrupt input" : text;
  }

  private void readAll(TarReader tar) throws IOException {
    for (TarReader.Entry entry = tar.next(); entry != null; entry = tar.next()) {
      if (entry.folder() || entry.type() == 'g') {
        continue;
      }
      String name = checkedName(entry.name());
      checkSize(entry);
      byte[] data = tar.content(remaining);
      remaining -= data.length;
      entries--;
      // A link has no content, yet its size field counts.
      if (data.length < entry.size() || remaining <= 0 || entries <= 0) {
        throw tooLarge();
      }
      files.add(new ChartFile(name, DirectoryReader.withoutBom(data)));
    }
  }

  /** The path below the archive's one folder. */
  private static String checkedName(String entry) {
    char separator = entry.indexOf('\\') >= 0 ? '\\' : '/';
    int end = entry.indexOf(separator);
    String path = end < 0 ? "" : entry.substring(end + 1).replace(separator, '/');
    if (path.startsWith("/")) {
      throw new ChartException("chart illegally contains absolute paths");
    }
    String name = clean(path);
    if (name.equals(".")) {
      throw new ChartException(
          "chart illegally contains content outside the base directory: " + GoQuote.quote(entry));
    }
    if (name.startsWith("..")) {
      throw new ChartException("chart illegally references parent directory");
    }
    if (isDrive(name)) {
      throw new ChartException("chart contains illegally named files");
    }
    if (entry.startsWith("Chart.yaml" + separator)) {
      throw new ChartException("chart yaml not in base directory");
    }
    return name;
  }

  /** A relative path without {@code .}, {@code ..} and doubled slashes: Go's path.Clean. */
  static String clean(String path) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (start <= path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      String part = path.substring(start, end);
      boolean up = part.equals("..");
      if (up && !parts.isEmpty() && !parts.get(parts.size() - 1).equals("..")) {
        parts.remove(parts.size() - 1);
      } else if (up || !(part.isEmpty() || part.equals("."))) {
        parts.add(part);
      }
      start = end + 1;
    }
    return parts.isEmpty() ? "." : String.join("/", parts);
  }

  private static boolean isDrive(String name) {
    if (name.length() < 3 || name.charAt(1) != ':' || name.charAt(2) != '/') {
      return false;
    }
    char letter = name.charAt(0);
    return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
  }

  private void checkSize(TarReader.Entry entry) {
    if (entry.size() > remaining) {
      throw tooLarge();
    }
    if (profile == Profile.HELM_3 && entry.size() > DirectoryReader.LARGEST_FILE) {
      throw new ChartException(
          "decompressed chart file "
              + GoQuote.quote(entry.name())
              + " is larger than the maximum file size "
              + DirectoryReader.LARGEST_FILE);
    }
  }

  private ChartException tooLarge() {
    String what = profile == Profile.HELM_3 ? "file size " : "size ";
    return new ChartException(
        "decompressed chart is larger than the maximum " + what + DirectoryReader.LARGEST_CHART);
  }
}
