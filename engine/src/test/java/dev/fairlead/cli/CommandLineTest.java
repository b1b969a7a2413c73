package dev.fairlead.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.value.Utf8;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@code cases/cli/*.case}: a command line, and what it prints. Sections after the line:
 * {@code env} (variables), {@code stdin}, {@code want} (standard output), {@code error} (how
 * standard error begins, after {@code Error: }), {@code stderr} (all of it), {@code exit}. {@code
 * $HERE} is the folder of the cases, {@code $TMP} an empty one.
 */
class CommandLineTest {
  private static final Path CASES = Path.of("src/test/resources/cases/cli").toAbsolutePath();

  @TempDir static Path temporary;

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> files = Files.list(CASES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".case")).sorted().toList()) {
        read(file, tests);
      }
    }
    return tests.stream();
  }

  private static void read(Path file, List<DynamicTest> tests) throws IOException {
    String[] chunks = Files.readString(file).split("(?m)^=== ");
    int line = 1;
    for (int i = 1; i < chunks.length; i++) {
      String chunk = chunks[i];
      String name = chunk.lines().findFirst().orElseThrow();
      String title = file.getFileName() + ":" + line + " " + name;
      tests.add(DynamicTest.dynamicTest(title, file.toUri(), () -> check(chunk)));
      line += (int) chunk.lines().count();
    }
  }

  private static void check(String chunk) throws Exception {
    Path folder = Files.createTempDirectory(temporary, "case");
    Map<String, String> parts = sections(chunk, folder);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(Utf8.bytes(parts.getOrDefault("stdin", ""))),
            out,
            err,
            variables(parts.getOrDefault("env", "")),
            "");
    int code = Main.run(words(parts.get("line")), console);
    String stderr = Utf8.text(err.toByteArray());
    if (parts.containsKey("error")) {
      String wanted = "Error: " + parts.get("error");
      int start = ("\n" + stderr).indexOf("\nError: ");
      int end = Math.min(stderr.length(), Math.max(start, 0) + wanted.length());
      assertEquals(wanted, start < 0 ? stderr : stderr.substring(start, end));
    }
    if (parts.containsKey("stderr") || !parts.containsKey("error")) {
      assertEquals(parts.getOrDefault("stderr", ""), stderr);
    }
    if (!parts.getOrDefault("want", "").equals("...\n")) {
      assertEquals(parts.getOrDefault("want", ""), Utf8.text(out.toByteArray()));
    }
    int wantedCode = parts.containsKey("error") ? 1 : 0;
    assertEquals(parts.getOrDefault("exit", wantedCode + "\n"), code + "\n");
  }

  private static Map<String, String> sections(String chunk, Path folder) {
    Map<String, String> parts = new HashMap<>();
    String text = chunk.replace("$HERE", CASES.toString()).replace("$TMP", folder.toString());
    String[] pieces = text.substring(text.indexOf('\n') + 1).split("(?m)^--- ");
    parts.put("line", pieces[0].strip());
    for (int i = 1; i < pieces.length; i++) {
      int end = pieces[i].indexOf('\n');
      parts.put(pieces[i].substring(0, end), pieces[i].substring(end + 1));
    }
    return parts;
  }

  private static Map<String, String> variables(String lines) {
    Map<String, String> variables = new HashMap<>();
    variables.put("PATH", "/usr/bin:/bin");
    for (String line : lines.lines().toList()) {
      int equals = line.indexOf('=');
      variables.put(line.substring(0, equals), line.substring(equals + 1));
    }
    return variables;
  }

  /** Splits like a shell: blanks separate, both kinds of quotes group. */
  private static String[] words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    char quote = 0;
    for (char c : line.toCharArray()) {
      if (quote != 0) {
        quote = c == quote ? 0 : keep(word, c, quote);
      } else if (Character.isWhitespace(c)) {
        if (word != null) {
          words.add(word.toString());
        }
        word = null;
      } else {
        word = word == null ? new StringBuilder() : word;
        quote = c == '\'' || c == '"' ? c : keep(word, c, (char) 0);
      }
    }
    if (word != null) {
      words.add(word.toString());
    }
    return words.toArray(String[]::new);
  }

  private static char keep(StringBuilder word, char c, char quote) {
    word.append(c);
    return quote;
  }
}
