package dev.fairlead.chart;

import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Writes a chart as an archive that is the same whenever and wherever it is written: entries in
 * order, one time and owner for all, and a gzip frame without compression, because compressors
 * differ between versions.
 */
public final class ChartArchive {
  private static final int BLOCK = 512;
  private static final int LONGEST_STORED = 0xFFFF;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_PREFIX = 155;
  private static final byte[] GZIP_HEADER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, (byte) 0xFF};

  private final ByteArrayOutputStream tar = new ByteArrayOutputStream();
  private final long time;

  private ChartArchive(long time) {
    this.time = time;
  }

  /**
   * The archive of a chart's folder.
   *
   * @param name the chart's name, which becomes the folder of all entries
   * @param made files that replace those of the folder, or come to them
   * @param time the time of all entries, in seconds since 1970
   */
  public static byte[] of(Path folder, String name, List<ChartFile> made, long time) {
    Map<String, ChartFile> files = new TreeMap<>(Utf8::compare);
    for (ChartFile file : DirectoryReader.read(folder, Log.of(Profile.HELM_4))) {
      if (!file.name().startsWith(Chart.JINJA_FOLDER + "/")) {
        files.put(file.name(), file);
      }
    }
    made.forEach(file -> files.put(file.name(), file));
    ChartArchive archive = new ChartArchive(time);
    ChartFile metadata = files.remove("Chart.yaml");
    archive.entry(name + "/Chart.yaml", metadata.data());
    files.values().forEach(file -> archive.entry(name + "/" + file.name(), file.data()));
    archive.tar.writeBytes(new byte[2 * BLOCK]);
    return gzip(archive.tar.toByteArray());
  }

  private void entry(String name, byte[] data) {
    tar.writeBytes(header(name, data.length));
    tar.writeBytes(data);
    tar.writeBytes(new byte[(BLOCK - data.length % BLOCK) % BLOCK]);
  }

  /** A POSIX ustar header. */
  private byte[] header(String name, int size) {
    byte[] header = new byte[BLOCK];
    int split = split(name);
    put(header, 0, name.substring(split));
    put(header, 100, "0000644");
    put(header, 108, "0000000");
    put(header, 116, "0000000");
    put(header, 124, octal(size));
    put(header, 136, octal(time));
    put(header, 148, "        ");
    header[156] = '0';
    put(header, 257, "ustar");
    put(header, 263, "00");
    if (split > 0) {
      put(header, 345, name.substring(0, split - 1));
    }
    int sum = 0;
    for (byte octet : header) {
      sum += octet & 0xFF;
    }
    put(header, 148, octal(sum).substring(5));
    header[154] = 0;
    return header;
  }

  /** Where a long name is cut at a slash: what stands before goes into the prefix. */
  private static int split(String name) {
    if (bytes(name).length <= LONGEST_NAME) {
      return 0;
    }
    for (int i = name.indexOf('/'); i >= 0; i = name.indexOf('/', i + 1)) {
      boolean fits = bytes(name.substring(i + 1)).length <= LONGEST_NAME;
      if (fits && bytes(name.substring(0, i)).length <= LONGEST_PREFIX) {
        return i + 1;
      }
    }
    throw new ChartException("the name of " + name + " is too long for an archive");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = bytes(text);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private static String octal(long number) {
    String digits = Long.toOctalString(number);
    return "0".repeat(11 - digits.length()) + digits;
  }

  /** A gzip frame of stored blocks (RFC 1951, 1952). */
  private static byte[] gzip(byte[] data) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(data.length + data.length / 1000 + 64);
    out.writeBytes(GZIP_HEADER);
    for (int at = 0; at < data.length; at += LONGEST_STORED) {
      int length = Math.min(LONGEST_STORED, data.length - at);
      out.write(at + length == data.length ? 1 : 0);
      little(out, length, 2);
      little(out, ~length, 2);
      out.write(data, at, length);
    }
    CRC32 crc = new CRC32();
    crc.update(data);
    little(out, crc.getValue(), 4);
    little(out, data.length, 4);
    return out.toByteArray();
  }

  private static void little(ByteArrayOutputStream out, long number, int bytes) {
    for (int i = 0; i < bytes; i++) {
      out.write((int) (number >> 8 * i));
    }
  }
}
