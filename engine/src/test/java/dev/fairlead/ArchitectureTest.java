package dev.fairlead;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds what README's Architecture says: which package may import which, what is kept off the start
 * path, and how long files, methods and lines may be.
 */
class ArchitectureTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/fairlead");
  private static final int FILE = 400;
  private static final int LONG_FILE = 600;
  private static final int METHOD = 40;
  private static final int WIDTH = 100;

  /** Files that are one grammar each. */
  private static final Set<String> LONG =
      Set.of("Lexer", "Parser", "YamlEmitter", "YamlLineParser", "Validator", "Layout");

  private static final Map<String, Set<String>> ARROWS =
      Map.ofEntries(
          Map.entry("value", Set.of()),
          Map.entry("source", Set.of()),
          Map.entry("regex", Set.of("value")),
          Map.entry("crypto", Set.of("value")),
          Map.entry("tree", Set.of("value", "source")),
          Map.entry("gotmpl", Set.of("tree", "value", "source")),
          Map.entry("jinja", Set.of("tree", "value", "source", "format", "gotmpl", "regex")),
          Map.entry("format", Set.of("value", "source")),
          Map.entry("function", Set.of("tree", "value", "format", "regex", "crypto")),
          Map.entry("chart", Set.of("value", "format", "source", "regex")),
          Map.entry("manifest", Set.of("value", "format")),
          Map.entry("document", Set.of("value", "format", "chart")),
          Map.entry("review", Set.of("value", "source", "format", "chart")),
          Map.entry("gpu", Set.of("value", "source", "format", "review", "manifest")),
          Map.entry(
              "render",
              Set.of(
                  "value",
                  "source",
                  "tree",
                  "gotmpl",
                  "jinja",
                  "format",
                  "function",
                  "chart",
                  "manifest")));

  /** Tables that a program wrote. */
  private static final Set<String> GENERATED = Set.of("Unicode15", "Unicode17");

  private record Unit(Path path, String pack, List<String> lines) {
    String name() {
      return path.getFileName().toString().replace(".java", "");
    }
  }

  @Test
  void importsFollowTheArrows() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Unit unit : units()) {
      for (String line : unit.lines()) {
        String target = target(line);
        boolean known = target == null || target.equals(unit.pack()) || unit.pack().equals("cli");
        if (!known && !ARROWS.get(unit.pack()).contains(target)) {
          wrong.add(unit.path() + ": " + line);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void heavyLibrariesHaveOneHome() throws IOException {
    Map<String, String> homes =
        Map.of(
            "import org.bouncycastle", "crypto",
            "import com.google.re2j", "regex",
            "import com.networknt", "chart",
            "import com.hubspot", "jinja",
            "import jinjava", "jinja",
            "import picocli", "cli",
            "import java.lang.reflect", "nowhere",
            "import java.net", "nowhere");
    List<String> wrong = new ArrayList<>();
    for (Unit unit : units()) {
      for (String line : unit.lines()) {
        homes.forEach(
            (start, home) -> {
              if (line.startsWith(start) && !unit.pack().equals(home)) {
                wrong.add(unit.path() + ": " + line);
              }
            });
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void sizesAreKept() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<Integer> methods = new ArrayList<>();
    for (Unit unit : units()) {
      int limit = LONG.contains(unit.name()) ? LONG_FILE : FILE;
      if (unit.lines().size() > limit) {
        wrong.add(unit.path() + " has " + unit.lines().size() + " lines");
      }
      for (int i = 0; i < unit.lines().size(); i++) {
        if (unit.lines().get(i).length() > WIDTH) {
          wrong.add(unit.path() + ":" + (i + 1) + " is too wide");
        }
        int length = methodLength(unit.lines(), i);
        if (length >= 0) {
          methods.add(length);
        }
        if (length > METHOD) {
          wrong.add(unit.path() + ":" + (i + 1) + " is a method of " + length + " lines");
        }
      }
    }
    Collections.sort(methods);
    System.out.println(
        methods.size()
            + " methods, lines: median "
            + methods.get(methods.size() / 2)
            + ", 95th percentile "
            + methods.get(methods.size() * 95 / 100));
    assertEquals(List.of(), wrong);
  }

  private static List<Unit> units() throws IOException {
    List<Unit> units = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(SOURCES)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".java")).sorted().toList()) {
        String pack = SOURCES.relativize(path).getName(0).toString();
        Unit unit = new Unit(path, pack, Files.readAllLines(path));
        if (!GENERATED.contains(unit.name())) {
          units.add(unit);
        }
      }
    }
    return units;
  }

  /** The package of this project that a line imports, or null. */
  private static String target(String line) {
    String rest = line.replace("import static ", "import ");
    if (!rest.startsWith("import dev.fairlead.")) {
      return null;
    }
    return rest.substring("import dev.fairlead.".length()).split("\\.")[0];
  }

  /** The lines of the body of the method that starts on a line, flat switches aside; else -1. */
  private static int methodLength(List<String> lines, int start) {
    String line = lines.get(start);
    String code = line.strip();
    int indent = line.indexOf(code.isEmpty() ? line : code);
    boolean opens = code.endsWith("{") && (indent == 2 || indent == 4) && code.contains(")");
    if (!opens
        || code.matches("(if|for|while|switch|try|synchronized|else|}|return|do)\\b.*|}.*")
        || code.matches(".*\\b(class|record|interface|enum|switch|new)\\b.*")
        || code.contains("->")) {
      return -1;
    }
    String end = " ".repeat(indent) + "}";
    int cases = 0;
    for (int i = start + 1; i < lines.size(); i++) {
      if (lines.get(i).equals(end)) {
        int length = i - start - 1;
        return cases * 2 > length ? 0 : length;
      }
      cases += lines.get(i).strip().matches("(case |default ->|\\? |: ).*") ? 1 : 0;
    }
    return -1;
  }
}
