package dev.fairlead.cli;

import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.function.FunctionSet;
import dev.fairlead.gotmpl.GoTemplateParser;
import dev.fairlead.gotmpl.TemplateWriter;
import dev.fairlead.review.Place;
import dev.fairlead.review.TextReport;
import dev.fairlead.source.Position;
import dev.fairlead.source.Source;
import dev.fairlead.source.SourceException;
import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code render fmt}: Go templates in canonical form. Actions get single spaces, one line each; the
 * text between them, comments and trim markers stay.
 */
final class FmtCommand {
  private final Arguments arguments;
  private final Console console;
  private final GoTemplateParser parser;

  private FmtCommand(Arguments arguments, Console console) {
    this.arguments = arguments;
    this.console = console;
    this.parser = new GoTemplateParser(FunctionSet.of(arguments.profile()));
  }

  static int run(Arguments arguments, Console console) {
    return new FmtCommand(arguments, console).run();
  }

  private int run() {
    boolean check = arguments.on("check");
    boolean write = arguments.on("write");
    boolean anyDiffers = false;
    for (Path path : paths()) {
      String text = read(path);
      String formatted = formatted(path, text);
      boolean differs = !formatted.equals(text);
      anyDiffers |= differs;
      if (!check && !write) {
        console.print(formatted);
      } else if (differs) {
        console.print(path + "\n");
      }
      if (differs && write && !check) {
        TextFile.write(path, formatted);
      }
    }
    return check && anyDiffers ? Report.FOUND : 0;
  }

  /** The files that are meant: those given, and of folders the templates of charts. */
  private List<Path> paths() {
    List<Path> paths = new ArrayList<>();
    for (String word : arguments.words()) {
      Path path = Path.of(word);
      if (!Files.isDirectory(path)) {
        paths.add(path);
        continue;
      }
      int before = paths.size();
      try (Stream<Path> files = Files.walk(path)) {
        files.filter(FmtCommand::isTemplate).sorted().forEach(paths::add);
      } catch (IOException e) {
        throw new CommandException("cannot read " + word + ": " + e.getMessage());
      }
      if (paths.size() == before) {
        throw new CommandException(word + " has no folder templates beside a Chart.yaml");
      }
    }
    return paths;
  }

  private static boolean isTemplate(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    for (Path folder = file.toAbsolutePath().normalize().getParent();
        folder != null && folder.getParent() != null;
        folder = folder.getParent()) {
      if (folder.endsWith("templates") && Files.exists(folder.resolveSibling("Chart.yaml"))) {
        return true;
      }
    }
    return false;
  }

  private static String read(Path path) {
    try {
      return Utf8.text(Files.readAllBytes(path));
    } catch (IOException e) {
      throw new CommandException("cannot read " + path);
    }
  }

  private String formatted(Path path, String text) {
    try {
      Source source = new Source(path.toString(), text);
      return TemplateWriter.write(parser.parse(source).get(0));
    } catch (SourceException e) {
      Position position = e.position();
      Place place = new Place(position.name(), position.line(), position.column() + 1, 1);
      String where = TextReport.of(place, text).stripTrailing();
      throw new CommandException(e.getMessage() + "\n\n" + where);
    }
  }
}
