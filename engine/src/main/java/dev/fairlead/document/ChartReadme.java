package dev.fairlead.document;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.Dependency;
import dev.fairlead.chart.Metadata;
import dev.fairlead.format.JsonReader;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A chart's README. What the chart itself says stands between marks and is made anew each time: its
 * head, how to install it, its examples and its values. All else is prose, and stays.
 */
public final class ChartReadme {
  /** The sections, in the order of a README that is made from nothing. */
  static final List<String> SECTIONS = List.of("head", "install", "examples", "values");

  private final Path folder;
  private final Chart chart;

  private ChartReadme(Path folder) {
    this.folder = folder;
    this.chart = Chart.load(folder);
  }

  /**
   * What README.md should be.
   *
   * @param folder the chart
   * @throws DocumentException when the marks of the present README are wrong
   */
  public static String of(Path folder) {
    ChartReadme readme = new ChartReadme(folder);
    Path file = folder.resolve("README.md");
    String present = Files.isRegularFile(file) ? read(file) : MarkedText.skeleton(SECTIONS);
    return new MarkedText(file.toString(), present).filled(SECTIONS, readme::section);
  }

  private String section(String name) {
    return switch (name) {
      case "head" -> head();
      case "install" -> install();
      case "examples" -> examples();
      case "values" -> values();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private String head() {
    Metadata metadata = chart.metadata();
    StringBuilder text = new StringBuilder("# ").append(chart.name()).append("\n\n");
    if (!metadata.description().isEmpty()) {
      text.append(metadata.description()).append(".\n\n");
    }
    text.append("Chart ").append(metadata.version());
    if (!metadata.appVersion().isEmpty()) {
      text.append(" · app ").append(metadata.appVersion());
    }
    if (!metadata.kubeVersion().isEmpty()) {
      text.append(" · Kubernetes `").append(metadata.kubeVersion()).append('`');
    }
    for (Dependency dependency : metadata.dependencies()) {
      text.append(" · needs ").append(dependency.name()).append(' ').append(dependency.version());
    }
    return text.append('\n').toString();
  }

  private String install() {
    List<Path> examples = exampleFiles();
    String values = examples.isEmpty() ? "my-values.yaml" : "examples/" + shortest(examples);
    String release = "my-" + chart.name();
    return "## Install\n\nIn the folder of the chart:\n\n```sh\nhelm install "
        + release
        + " . -f "
        + values
        + "\nrender template "
        + release
        + " . -f "
        + values
        + "   # look at the manifests first\nrender check . -f "
        + values
        + "   # values against the schema\n```\n";
  }

  /** The example that asks least of a newcomer. */
  private static String shortest(List<Path> examples) {
    return name(
        Collections.min(examples, Comparator.comparing(file -> read(file).lines().count())));
  }

  private String examples() {
    List<Path> files = exampleFiles();
    StringBuilder text = new StringBuilder("## Examples\n\n");
    if (files.isEmpty()) {
      return text.append("None yet.\n").toString();
    }
    text.append("| file | what it shows |\n|---|---|\n");
    for (Path file : files) {
      text.append("| [").append(name(file)).append("](examples/").append(name(file)).append(") | ");
      text.append(firstComment(read(file)).replace("|", "\\|")).append(" |\n");
    }
    return text.toString();
  }

  private String values() {
    Path file = folder.resolve("values.yaml");
    String text = Files.isRegularFile(file) ? read(file) : "";
    Map<String, Object> schema =
        chart.schema().isEmpty()
            ? Map.of()
            : JsonReader.readMap(Utf8.text(chart.schema().get()), Profile.HELM_4);
    ValueComments comments = ValueComments.of(text, file.toString());
    return "## Values\n\n" + ValueTable.of(SchemaView.of(schema), comments);
  }

  private List<Path> exampleFiles() {
    Path examples = folder.resolve("examples");
    if (!Files.isDirectory(examples)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(examples)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** The comment that a file begins with, in one line. */
  private static String firstComment(String text) {
    List<String> words = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (!line.startsWith("#")) {
        break;
      }
      words.add(line.substring(1).strip());
    }
    return String.join(" ", words);
  }

  private static String read(Path file) {
    try {
      return Utf8.text(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new DocumentException("cannot read " + file + ": " + e.getMessage());
    }
  }
}
