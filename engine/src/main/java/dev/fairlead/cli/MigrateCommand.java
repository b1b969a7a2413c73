package dev.fairlead.cli;

import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.format.JsonWriter;
import dev.fairlead.format.YamlWriter;
import dev.fairlead.function.FunctionSet;
import dev.fairlead.jinja.InferredSchema;
import dev.fairlead.jinja.JinjaChart;
import dev.fairlead.jinja.Migration;
import dev.fairlead.source.SourceException;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** {@code render migrate}: Jinja manifests of Ansible, kluctl and the like as a chart. */
final class MigrateCommand {
  /** The exit code when some files are left out. */
  private static final int INCOMPLETE = 1;

  private MigrateCommand() {}

  static int run(Arguments arguments, Console console) {
    Path from = Path.of(arguments.words().get(0));
    Path chart = Path.of(arguments.text("into", ""));
    if (arguments.text("into", "").isEmpty()) {
      throw new CommandException("migrate needs --into CHART, the folder to write");
    }
    if (Files.exists(chart.resolve("Chart.yaml"))) {
      throw new CommandException(chart + " is a chart already");
    }
    Map<String, String> manifests = manifests(from);
    String name = chart.toAbsolutePath().normalize().getFileName().toString();
    Migration.Result result = Migration.of(name, manifests, FunctionSet.of(arguments.profile()));
    for (SourceException refusal : result.refusals()) {
      var place = refusal.position();
      console.note(
          place.name()
              + ":"
              + place.line()
              + ":"
              + (place.column() + 1)
              + ": "
              + refusal.getMessage());
    }
    write(chart, name, result);
    int left = manifests.size() - result.files().size();
    console.print("wrote " + chart + ": " + result.files().size() + " templates");
    console.print(left == 0 ? "\n" : ", " + left + " left out\n");
    return left == 0 ? 0 : INCOMPLETE;
  }

  private static Map<String, String> manifests(Path from) {
    Map<String, String> manifests = new TreeMap<>(Utf8::compare);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path relative = Files.isDirectory(from) ? from.relativize(file) : file.getFileName();
        String name = relative.toString().replace('\\', '/');
        if (name.startsWith(".") || name.contains("/.")) {
          continue;
        }
        if (name.endsWith(".j2") || name.endsWith(".yaml") || name.endsWith(".yml")) {
          manifests.put(name, Utf8.text(Files.readAllBytes(file)));
        }
      }
    } catch (IOException e) {
      throw new CommandException("cannot read " + from + ": " + e.getMessage());
    }
    if (manifests.isEmpty()) {
      throw new CommandException("there are no manifests in " + from);
    }
    return manifests;
  }

  private static void write(Path chart, String name, Migration.Result result) {
    FileBatch batch = new FileBatch();
    String metadata = "apiVersion: v2\nname: " + name + "\nversion: 0.1.0\n";
    batch.add(chart.resolve("Chart.yaml"), Utf8.bytes(metadata));
    batch.add(chart.resolve(".helmignore"), Utf8.bytes(JinjaChart.FOLDER + "\n"));
    batch.add(chart.resolve("values.yaml"), Utf8.bytes(YamlWriter.write(result.values())));
    String schema =
        JsonWriter.writePretty(InferredSchema.of(result.values()), Profile.HELM_4) + "\n";
    batch.add(chart.resolve("values.schema.json"), Utf8.bytes(schema));
    Path folder = chart.resolve(JinjaChart.FOLDER);
    result.files().forEach((path, text) -> batch.add(folder.resolve(path), Utf8.bytes(text)));
    batch.commit();
  }
}
