package dev.fairlead.cli;

import dev.fairlead.chart.Capabilities;
import dev.fairlead.chart.Chart;
import dev.fairlead.chart.PathError;
import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.manifest.FileWrite;
import dev.fairlead.manifest.Manifests;
import dev.fairlead.manifest.Printing;
import dev.fairlead.render.Release;
import dev.fairlead.render.RenderFailure;
import dev.fairlead.render.Renderer;
import dev.fairlead.tree.Entropy;
import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** {@code render template}: a chart to standard output, or to files. */
final class TemplateCommand {
  private static final OpenOption[] FRESH = {
    StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING
  };
  private static final OpenOption[] MORE = {
    StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND
  };

  private final Arguments arguments;
  private final Console console;

  private TemplateCommand(Arguments arguments, Console console) {
    this.arguments = arguments;
    this.console = console;
  }

  static int run(Arguments arguments, Console console) {
    return new TemplateCommand(arguments, console).run();
  }

  private int run() {
    Printing printing = printing();
    Capabilities capabilities = Inputs.capabilities(arguments);
    List<String> words = arguments.words();
    checkNames(words);
    String namespace = KubeContext.namespace(arguments, console);
    String name = words.size() == 2 ? words.get(0) : name(namespace);
    Path path = ChartPath.of(words.get(words.size() - 1));
    Map<String, Object> values = Inputs.values(arguments, console);
    Chart chart = Chart.load(path, arguments.profile());
    Release release = new Release(name, namespace, upgrade());
    print(renderer(release).with(capabilities).render(chart, values, release), printing, name);
    return 0;
  }

  /** helm pkg/action/install.go, NameAndChart. */
  private void checkNames(List<String> words) {
    if (words.size() > 2) {
      String rest = String.join(", ", words.subList(2, words.size()));
      throw new CommandException("expected at most two arguments, unexpected arguments: " + rest);
    }
    if (words.size() == 2 && arguments.on("generate-name")) {
      throw new CommandException("cannot set --generate-name and also specify a name");
    }
    if (words.size() == 2 && !arguments.text("name-template", "").isEmpty()) {
      throw new CommandException("cannot set --name-template and also specify a name");
    }
  }

  private String name(String namespace) {
    String template = arguments.text("name-template", "");
    return template.isEmpty()
        ? "release-name"
        : NameTemplate.render(template, arguments.profile(), entropy(namespace), console);
  }

  /** For a name that is not known yet. */
  private Entropy entropy(String namespace) {
    Long seed = seed(Release.named("").in(namespace));
    return seed == null ? Entropy.system() : Entropy.seeded(seed);
  }

  /** A number is the seed itself, any other text gives one; null without a seed. */
  private Long seed(Release release) {
    if (!arguments.given("seed")) {
      return arguments.on("deterministic") ? release.seed() : null;
    }
    String text = arguments.text("seed", "");
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return (long) text.hashCode();
    }
  }

  private boolean upgrade() {
    return arguments.on("is-upgrade");
  }

  private Renderer renderer(Release release) {
    Renderer renderer = Renderer.of(arguments.profile()).logging(line -> console.note(line.text()));
    Long seed = seed(release);
    if (seed != null) {
      renderer = renderer.seeded(seed);
    }
    return arguments.on("skip-schema-validation") ? renderer.withoutSchema() : renderer;
  }

  private Printing printing() {
    return new Printing(
        arguments.on("include-crds"),
        !arguments.on("no-hooks"),
        !arguments.on("skip-tests"),
        arguments.list("show-only"),
        PostRenderCommand.of(arguments, console));
  }

  private void print(Manifests manifests, Printing printing, String release) {
    String folder = arguments.text("output-dir", "");
    if (folder.isEmpty()) {
      console.print(manifests.print(printing));
      return;
    }
    String releaseFolder = folder;
    if (arguments.on("release-name")) {
      releaseFolder = Path.of(folder, release).normalize().toString();
    }
    for (FileWrite write : manifests.files(folder, releaseFolder, printing)) {
      write(write, manifests);
      console.print("wrote " + write.path() + "\n");
    }
    console.print(manifests.printBesideFiles(printing));
  }

  /** Writes a file; Helm counts manifests to what it renders, but not hooks. */
  private static void write(FileWrite write, Manifests manifests) {
    Path path = Path.of(write.path());
    try {
      Files.createDirectories(path.getParent());
      Files.write(path, Utf8.bytes(write.text()), write.append() ? MORE : FRESH);
    } catch (IOException e) {
      String text = "open " + write.path() + ": " + PathError.reason(e);
      throw new CommandException(
          manifests.documents().isEmpty() ? text : text + RenderFailure.HINT);
    }
  }
}
