package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** {@code render package}: the same bytes for the same files, whichever Java writes them. */
class PackageTest {
  private static final Path CHART =
      Path.of("src/test/resources/cases/cli/jinja/good").toAbsolutePath();
  private static final String DIGEST =
      "f2417df5633e50465a9ca69a14bd439b2d2a9882054d8e04ee9ce1bd94eea5ac";

  @TempDir Path folder;

  @Test
  void bytesAreTheSameEachTime() throws Exception {
    assertEquals(DIGEST, digest(packed(Map.of())));
    assertEquals(DIGEST, digest(packed(Map.of("LANG", "tr_TR.UTF-8", "TZ", "Asia/Tokyo"))));
  }

  @Test
  void entriesAreSortedAndNobodys() throws Exception {
    List<String> entries = new ArrayList<>();
    byte[] tar;
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(packed(Map.of())))) {
      tar = in.readAllBytes();
    }
    for (int at = 0; tar[at] != 0; ) {
      String size = text(tar, at + 124, 11);
      String about = text(tar, at + 100, 7) + " " + text(tar, at + 108, 7);
      entries.add(text(tar, at, 100) + " " + about + " " + text(tar, at + 136, 11));
      at += 512 + (Integer.parseInt(size, 8) + 511) / 512 * 512;
    }
    String fixed = " 0000644 0000000 02263523000";
    assertEquals(
        List.of(
            "good/Chart.yaml" + fixed,
            "good/.helmignore" + fixed,
            "good/templates/web.yaml" + fixed,
            "good/values.schema.json" + fixed,
            "good/values.yaml" + fixed),
        entries);
  }

  @Test
  void theTimeIsTheSources() throws Exception {
    byte[] tar;
    Path archive = packed(Map.of("SOURCE_DATE_EPOCH", "1700000000"));
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
      tar = in.readAllBytes();
    }
    assertEquals(1_700_000_000L, Long.parseLong(text(tar, 136, 11), 8));
  }

  private static String text(byte[] tar, int at, int length) {
    String text = new String(tar, at, length, StandardCharsets.UTF_8);
    int end = text.indexOf('\0');
    return end < 0 ? text : text.substring(0, end);
  }

  private Path packed(Map<String, String> environment) throws InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayInputStream nothing = new ByteArrayInputStream(new byte[0]);
    String[] line = {"package", CHART.toString(), "--destination", folder.toString()};
    assertEquals(0, Main.run(line, new Console(nothing, out, out, environment, "")));
    return folder.resolve("good-1.0.0.tgz");
  }

  private static String digest(Path file) throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(sha.digest(Files.readAllBytes(file)));
  }

  /** The other Javas of this machine write the same. */
  @TestFactory
  Stream<DynamicTest> otherJavas() throws IOException {
    List<Path> javas = new ArrayList<>();
    Path home = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(home)) {
      try (Stream<Path> folders = Files.list(home)) {
        folders
            .filter(java -> isSupported(java) && Files.isExecutable(java.resolve("bin/java")))
            .sorted()
            .forEach(javas::add);
      }
    }
    return javas.stream()
        .map(java -> DynamicTest.dynamicTest(java.toString(), () -> checkJava(java)));
  }

  private static boolean isSupported(Path java) {
    try {
      String release = Files.readString(java.resolve("release"));
      return !Files.isSymbolicLink(java)
          && (release.contains("JAVA_VERSION=\"17.") || release.contains("JAVA_VERSION=\"25"));
    } catch (IOException e) {
      return false;
    }
  }

  private void checkJava(Path java) throws Exception {
    Path target = Files.createTempDirectory("package");
    Process process =
        new ProcessBuilder(
                java.resolve("bin/java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.fairlead.cli.Main",
                "package",
                CHART.toString(),
                "--destination",
                target.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor() == 0, output);
    assertEquals(DIGEST, digest(target.resolve("good-1.0.0.tgz")));
  }
}
