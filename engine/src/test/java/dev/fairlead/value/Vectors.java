package dev.fairlead.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Rows of test data in {@code cases/value/}, taken from real Go; {@code #} starts a comment. */
final class Vectors {
  private Vectors() {}

  static Stream<String[]> rows(String name) {
    try (InputStream in = Vectors.class.getResourceAsStream("/cases/value/" + name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text that strconv.Quote wrote without its quotes. */
  static String unquote(String text) {
    return text.replace("\\v", "\u000b").replace("\\x7f", "\u007f").translateEscapes();
  }
}
