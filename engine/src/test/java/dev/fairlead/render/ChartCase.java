package dev.fairlead.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A case over a whole chart: its files, the arguments, and what Helm printed for it. A section
 * starts with a line {@code --- WORD …}; its text goes up to the next such line.
 *
 * @param files below the work folder; the chart is the folder {@code c}
 * @param wants by {@code want 4}, {@code error 3} and so on
 */
record ChartCase(
    String title,
    int line,
    Map<String, String> files,
    List<String> arguments,
    Map<String, String> wants) {

  private static final String CHART = "apiVersion: v2\nname: c\nversion: 0.1.0\n";

  /** The cases of a file. */
  static List<ChartCase> read(Path file) throws IOException {
    List<ChartCase> cases = new ArrayList<>();
    String[] lines = Files.readString(file).split("(?<=\n)");
    int start = 0;
    for (int i = 1; i <= lines.length; i++) {
      if (i == lines.length || lines[i].startsWith("=== ")) {
        cases.add(parse(lines, start, i));
        start = i;
      }
    }
    return cases;
  }

  private static ChartCase parse(String[] lines, int start, int end) {
    String title = lines[start].substring(4).strip();
    ChartCase result =
        new ChartCase(
            title, start + 1, new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
    result.files.put("c/Chart.yaml", CHART);
    String section = "";
    StringBuilder text = new StringBuilder();
    for (int i = start + 1; i < end; i++) {
      if (isSection(lines[i])) {
        result.add(section, text.toString());
        section = lines[i].substring(4).strip();
        text.setLength(0);
      } else {
        text.append(lines[i]);
      }
    }
    result.add(section, text.toString());
    return result;
  }

  private static boolean isSection(String line) {
    return line.matches("--- (file|beside|args|want|error)( .*)?\n");
  }

  private void add(String section, String text) {
    if (section.startsWith("file ")) {
      files.put("c/" + section.substring(5), text);
    } else if (section.startsWith("beside ")) {
      files.put(section.substring(7), text);
    } else if (section.startsWith("args ")) {
      arguments.addAll(List.of(section.substring(5).split(" ")));
    } else if (!section.isEmpty()) {
      wants.put(section, text);
    }
  }

  /** Writes the files below a folder. */
  void write(Path folder) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }
}
