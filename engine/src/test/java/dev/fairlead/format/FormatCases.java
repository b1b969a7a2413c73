package dev.fairlead.format;

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
 * Test data in {@code cases/format}, taken from the Go libraries that Helm uses. A {@code .case}
 * file has the form of the template cases, with other sections; a {@code .tsv} file has rows of
 * escaped texts.
 */
final class FormatCases {
  private static final Path FOLDER = Path.of("src/test/resources/cases/format");
  private static final Set<String> SECTIONS = Set.of("json", "yaml", "pretty", "toml", "error");

  private FormatCases() {}

  /** The sections of each case by the case's name; the one without a title is the input. */
  static Map<String, Map<String, String>> cases(String file) throws IOException {
    Map<String, Map<String, String>> cases = new LinkedHashMap<>();
    Map<String, String> sections = new LinkedHashMap<>();
    String section = "";
    List<String> lines = new ArrayList<>();
    for (String line : text(file).split("\n", -1)) {
      boolean isCase = line.startsWith("=== ");
      if (isCase || line.startsWith("--- ") && SECTIONS.contains(line.substring(4))) {
        sections.put(section, String.join("\n", lines));
        lines.clear();
        section = isCase ? "" : line.substring(4);
      } else {
        lines.add(line);
      }
      if (isCase) {
        sections = new LinkedHashMap<>();
        cases.put(line.substring(4), sections);
      }
    }
    sections.put(section, String.join("\n", lines.subList(0, lines.size() - 1)));
    return cases;
  }

  /** The rows of a table, unescaped. */
  static List<String[]> rows(String file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : text(file).split("\n")) {
      if (!line.startsWith("# ")) {
        String[] row = line.split("\t", -1);
        for (int i = 0; i < row.length; i++) {
          row[i] = unescape(row[i]);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static String text(String file) throws IOException {
    return Utf8.text(Files.readAllBytes(FOLDER.resolve(file)));
  }

  private static String unescape(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      c = text.charAt(++i);
      switch (c) {
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'u' -> {
          out.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
