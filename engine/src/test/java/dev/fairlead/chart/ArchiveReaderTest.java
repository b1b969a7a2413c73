package dev.fairlead.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Holds the reading of archives to what helm says of names and sizes. */
class ArchiveReaderTest {
  private static final Path ROWS = Path.of("src/test/resources/cases/chart/archive.tsv");
  private static final int BLOCK = 512;

  @Test
  void namesAreTakenOrRefusedAsHelmDoes() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (String row : Files.readAllLines(ROWS)) {
      String[] cells = row.split("\t", -1);
      if (cells.length == 2) {
        String name = cells[0].replace("\\\\", "\\");
        String answer = answer(archive(entry(name, "x", 1)), Profile.HELM_3);
        if (!answer.equals(cells[1])) {
          wrong.add(row + " but " + answer);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void sizesAreRefusedBeforeAnythingIsRead() throws IOException {
    byte[] file = archive(entry("c/big", "", DirectoryReader.LARGEST_FILE + 1L));
    assertEquals(
        "decompressed chart file \"c/big\" is larger than the maximum file size 5242880",
        answer(file, Profile.HELM_3));
    byte[] chart = archive(entry("c/big", "", DirectoryReader.LARGEST_CHART + 1L));
    assertEquals(
        "decompressed chart is larger than the maximum file size 104857600",
        answer(chart, Profile.HELM_3));
    assertEquals(
        "decompressed chart is larger than the maximum size 104857600",
        answer(chart, Profile.HELM_4));
  }

  @Test
  void brokenStreamsFailInGosWords() throws IOException {
    byte[] good = archive(entry("c/a", "x", 1));
    assertEquals("EOF", answer(new byte[0], Profile.HELM_4));
    assertEquals("unexpected EOF", answer(Arrays.copyOf(good, 5), Profile.HELM_4));
    assertEquals("unexpected EOF", answer(Arrays.copyOf(good, 40), Profile.HELM_4));
    assertEquals("gzip: invalid header", answer(new byte[BLOCK], Profile.HELM_4));
    assertEquals("no files in chart archive", answer(archive(new byte[0]), Profile.HELM_4));
    byte[] entry = entry("c/a", "x", 1);
    entry[0]++;
    assertEquals("archive/tar: invalid tar header", answer(archive(entry), Profile.HELM_4));
  }

  /** The name of the one file, or the failure. */
  private static String answer(byte[] archive, Profile profile) {
    try {
      return ArchiveReader.read(new ByteArrayInputStream(archive), profile).get(0).name();
    } catch (ChartException e) {
      return e.getMessage();
    }
  }

  private static byte[] archive(byte[] entry) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(entry);
      zip.write(new byte[2 * BLOCK]);
    }
    return out.toByteArray();
  }

  /** A ustar header that claims a size, and the content in one block. */
  private static byte[] entry(String name, String content, long size) {
    byte[] entry = new byte[content.isEmpty() ? BLOCK : 2 * BLOCK];
    put(entry, 0, name);
    put(entry, 100, "0000644");
    put(entry, 124, String.format("%011o", size));
    entry[156] = '0';
    put(entry, 257, "ustar");
    put(entry, 263, "00");
    put(entry, 148, "        ");
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += entry[i] & 0xFF;
    }
    put(entry, 148, String.format("%06o", sum) + "\0 ");
    System.arraycopy(
        content.getBytes(StandardCharsets.UTF_8),
        0,
        entry,
        entry.length - (content.isEmpty() ? 0 : BLOCK),
        content.length());
    return entry;
  }

  private static void put(byte[] block, int offset, String text) {
    byte[] bytes = Utf8.bytes(text);
    System.arraycopy(bytes, 0, block, offset, bytes.length);
  }
}
