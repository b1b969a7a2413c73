package dev.fairlead.render;

import dev.fairlead.chart.UserValues;
import dev.fairlead.manifest.Printing;
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
 * A case over a whole chart: its files, the arguments, and what Helm printed for it. A section
 * starts with a line {@code --- WORD …}; its text goes up to the next such line. {@code want},
 * {@code error} and {@code log} may be of one Helm only: {@code want 3}. {@code why} is what
 * follows Helm's text of a failure; it is our own.
 *
 * @param source the lines of the case without the expectations
 * @param files the chart's files by path
 */
record ChartCase(
    String title,
    int line,
    StringBuilder source,
    Map<String, String> files,
    List<String> arguments,
    Map<String, String> wants) {

  private static final String CHART = "apiVersion: v2\nname: c\nversion: 0.1.0\n";
  private static final Set<String> INPUTS = Set.of("file", "args", "why");
  private static final Set<String> WANTS = Set.of("want", "error", "log");

  /** The cases of a file. */
  static List<ChartCase> read(Path file) throws IOException {
    List<ChartCase> cases = new ArrayList<>();
    String[] lines = Utf8.text(Files.readAllBytes(file)).split("(?<=\n)");
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
            title,
            start + 1,
            new StringBuilder(lines[start]),
            new LinkedHashMap<>(Map.of("Chart.yaml", CHART)),
            new ArrayList<>(),
            new LinkedHashMap<>());
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
    String word = line.startsWith("--- ") ? line.substring(4).strip().split(" ")[0] : "";
    return INPUTS.contains(word) || WANTS.contains(word);
  }

  private void add(String section, String text) {
    if (section.isEmpty()) {
      return;
    }
    String word = section.split(" ")[0];
    String rest = section.substring(Math.min(section.length(), word.length() + 1));
    if (WANTS.contains(word)) {
      wants.put(section, text);
      return;
    }
    if (word.equals("why")) {
      wants.put(section, text);
    }
    source.append("--- ").append(section).append('\n').append(text);
    if (word.equals("file")) {
      files.put(rest, text);
    } else if (word.equals("args")) {
      arguments.addAll(List.of(rest.split(" ")));
    }
  }

  /** What is expected of one Helm version, or something else if nothing is. */
  String want(String kind, String version, String otherwise) {
    return wants.getOrDefault(kind + " " + version, wants.getOrDefault(kind, otherwise));
  }

  /** What the arguments ask to be printed. */
  Printing printing() {
    Printing printing = Printing.DEFAULT;
    List<String> patterns = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      switch (arguments.get(i)) {
        case "--no-hooks" -> printing = printing.withoutHooks();
        case "--skip-tests" -> printing = printing.withoutTests();
        case "--include-crds" -> printing = printing.withCrds();
        case "-s" -> patterns.add(arguments.get(++i));
        default -> {}
      }
    }
    return printing.showing(patterns);
  }

  /** The values that the arguments give; files are named from the folder of the chart. */
  Map<String, Object> values(Profile profile, Path chart) {
    UserValues values = UserValues.of(profile);
    for (int i = 0; i + 1 < arguments.size(); i++) {
      String next = arguments.get(i + 1);
      switch (arguments.get(i)) {
        case "-f" -> values.file(chart.resolveSibling(next).toString());
        case "--set" -> values.set(next);
        case "--set-string" -> values.setString(next);
        case "--set-json" -> values.setJson(next);
        case "--set-literal" -> values.setLiteral(next);
        default -> {}
      }
    }
    return values.merge();
  }

  /** The renderer as the arguments ask for it. */
  Renderer configure(Renderer renderer) {
    return arguments.contains("--skip-schema-validation") ? renderer.withoutSchema() : renderer;
  }

  /** The release that the arguments ask for. */
  Release release() {
    Release release = Release.named("r");
    for (int i = 0; i < arguments.size(); i++) {
      switch (arguments.get(i)) {
        case "-n" -> release = release.in(arguments.get(++i));
        case "--is-upgrade" -> release = release.upgrade();
        default -> {}
      }
    }
    return release;
  }

  /** Writes the chart into a folder. */
  void write(Path chart) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = chart.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, Utf8.bytes(file.getValue()));
    }
  }

  /** The case with what real Helm prints for it. */
  String recorded(Path work) throws IOException, InterruptedException {
    write(work.resolve("c"));
    Map<String, String> four = Helm.of('4').template(work, arguments).sections();
    Map<String, String> three = Helm.of('3').template(work, arguments).sections();
    StringBuilder text = new StringBuilder(source);
    for (String kind : List.of("want", "error", "log")) {
      String a = four.getOrDefault(kind, "");
      String b = three.getOrDefault(kind, "");
      if (a.equals(b)) {
        append(text, kind, a);
      } else {
        append(text, kind + " 4", a);
        append(text, kind + " 3", b);
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder out, String section, String text) {
    if (!text.isEmpty()) {
      out.append("--- ").append(section).append('\n').append(text);
    }
  }
}
