package dev.fairlead;

import dev.fairlead.value.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rows of test data that the programs in {@code tests/vectors} wrote. */
public final class GoVectors {
  private GoVectors() {}

  /** The rows of a file below {@code cases}, cut at tabs. */
  public static List<String[]> rows(String file) {
    try {
      Path path = Path.of("src/test/resources/cases", file);
      return Files.readAllLines(path).stream().map(line -> line.split("\t")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text that Go quoted in ASCII. */
  public static String unquote(String quoted) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 1; i < quoted.length() - 1; i++) {
      char c = quoted.charAt(i);
      if (c != '\\') {
        bytes.write(c);
        continue;
      }
      c = quoted.charAt(++i);
      int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
      int value = digits == 0 ? escape(c) : Integer.parseInt(quoted, i + 1, i + 1 + digits, 16);
      i += digits;
      if (c == 'x') {
        bytes.write(value);
      } else {
        bytes.writeBytes(Character.toString(value).getBytes(StandardCharsets.UTF_8));
      }
    }
    return Utf8.text(bytes.toByteArray());
  }

  private static int escape(char c) {
    int letter = "abfnrtv".indexOf(c);
    return letter < 0 ? c : "\u0007\b\f\n\r\t\u000b".charAt(letter);
  }
}
