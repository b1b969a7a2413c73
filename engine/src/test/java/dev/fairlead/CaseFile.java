package dev.fairlead;

import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A file of cases. A line {@code === name} begins a case and its template; lines {@code ---
 * values}, {@code --- profile}, {@code --- want} and {@code --- error} begin its other sections.
 * The last line break of a section is not part of it. What stands before the first case is a
 * comment, and perhaps values for all cases that have none of their own.
 */
public record CaseFile(Path path, List<Case> cases) {
  private static final String TEMPLATE = "template";
  private static final Set<String> SECTIONS = Set.of("values", "profile", "want", "error");

  /**
   * One case.
   *
   * @param line where it begins, 1-based
   */
  public record Case(String name, int line, Map<String, String> sections) {
    public String template() {
      return sections.get(TEMPLATE);
    }

    /** The values as YAML text. */
    public String values() {
      return sections.getOrDefault("values", "");
    }

    public Profile profile() {
      return switch (sections.getOrDefault("profile", "4")) {
        case "3" -> Profile.HELM_3;
        case "4" -> Profile.HELM_4;
        default -> throw new IllegalStateException(name + ": profile is 3 or 4");
      };
    }

    /** The expected text, or null when a failure is expected. */
    String want() {
      return sections.get("want");
    }

    /** The expected failure's text, or null. */
    String error() {
      return sections.get("error");
    }
  }

  public static CaseFile read(Path path) throws IOException {
    String[] lines = Utf8.text(Files.readAllBytes(path)).split("\n", -1);
    List<Case> cases = new ArrayList<>();
    Map<String, String> common = new LinkedHashMap<>();
    Map<String, String> sections = common;
    String section = "comment";
    int begin = 0;
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      boolean isCase = line.startsWith("=== ");
      if (isCase || (line.startsWith("--- ") && SECTIONS.contains(line.substring(4)))) {
        sections.put(section, join(lines, begin, i));
        section = isCase ? TEMPLATE : line.substring(4);
        begin = i + 1;
      }
      if (isCase) {
        sections = new LinkedHashMap<>(common);
        cases.add(new Case(line.substring(4), i + 1, sections));
      }
    }
    boolean endsInLineBreak = lines[lines.length - 1].isEmpty();
    sections.put(section, join(lines, begin, endsInLineBreak ? lines.length - 1 : lines.length));
    return new CaseFile(path, cases);
  }

  private static String join(String[] lines, int begin, int end) {
    return String.join("\n", List.of(lines).subList(begin, Math.max(begin, end)));
  }

  /** The file's name without its extension; the name of its templates. */
  public String topic() {
    String file = path.getFileName().toString();
    return file.substring(0, file.lastIndexOf('.'));
  }
}
