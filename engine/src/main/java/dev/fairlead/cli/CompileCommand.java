package dev.fairlead.cli;

import dev.fairlead.chart.ChartArchive;
import dev.fairlead.chart.ChartFile;
import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.jinja.JinjaException;
import dev.fairlead.render.CompiledChart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code render compile} and {@code render package}: Jinja charts as ordinary Helm charts. */
final class CompileCommand {
  /** 1980-01-01, the time of archived files where SOURCE_DATE_EPOCH says nothing else. */
  private static final long ARCHIVE_TIME = 315_532_800L;

  /** The exit code of {@code --check} when files are not what would be written. */
  private static final int STALE = 1;

  private CompileCommand() {}

  static int compile(Arguments arguments, Console console) {
    Path folder = folder(arguments);
    CompiledChart compiled = compiled(folder);
    if (compiled.chart().jinjaTemplates().isEmpty()) {
      throw new CommandException(folder + " has no folder templates-jinja to compile");
    }
    if (arguments.on("check")) {
      return check(compiled, folder, console);
    }
    String out = arguments.text("out", "");
    Path target = out.isEmpty() ? folder : Path.of(out);
    FileBatch batch = new FileBatch();
    List<String> done = new ArrayList<>();
    for (ChartFile file : compiled.made()) {
      if (batch.add(target.resolve(file.name()), file.data())) {
        done.add("wrote " + target.resolve(file.name()) + "\n");
      }
    }
    for (String name : out.isEmpty() ? compiled.stale() : List.<String>of()) {
      batch.delete(folder.resolve(name));
      done.add("deleted " + folder.resolve(name) + "\n");
    }
    if (out.isEmpty()) {
      ChartFile lock = compiled.lock();
      batch.add(folder.resolve(lock.name()), lock.data());
    }
    batch.commit();
    done.forEach(console::print);
    return 0;
  }

  private static int check(CompiledChart compiled, Path folder, Console console) {
    boolean same = true;
    FileBatch batch = new FileBatch();
    for (ChartFile file : compiled.made()) {
      if (batch.add(folder.resolve(file.name()), file.data())) {
        console.note(folder.resolve(file.name()) + " is not what render compile would write");
        same = false;
      }
    }
    for (String name : compiled.stale()) {
      console.note(folder.resolve(name) + " is made by nothing any more");
      same = false;
    }
    return same ? 0 : STALE;
  }

  static int pack(Arguments arguments, Console console) {
    Path folder = folder(arguments);
    CompiledChart compiled = compiled(folder);
    String name = compiled.chart().name();
    byte[] archive = ChartArchive.of(folder, name, compiled.made(), time(console));
    String file = name + "-" + compiled.chart().metadata().version() + ".tgz";
    Path target = Path.of(arguments.text("destination", ".")).resolve(file);
    FileBatch batch = new FileBatch();
    batch.add(target, archive);
    batch.commit();
    console.print("wrote " + target + "\n");
    return 0;
  }

  private static long time(Console console) {
    String epoch = console.variable("SOURCE_DATE_EPOCH");
    if (epoch.isEmpty()) {
      return ARCHIVE_TIME;
    }
    try {
      long time = Long.parseLong(epoch);
      if (time >= 0 && time < 1L << 33) {
        return time;
      }
    } catch (NumberFormatException e) {
      throw new CommandException("SOURCE_DATE_EPOCH is no number: " + epoch);
    }
    throw new CommandException("SOURCE_DATE_EPOCH is no time: " + epoch);
  }

  private static Path folder(Arguments arguments) {
    List<String> words = arguments.words();
    Path folder = ChartPath.of(words.get(0));
    if (!Files.isDirectory(folder)) {
      throw new CommandException(folder + " is no folder of a chart");
    }
    return folder;
  }

  private static CompiledChart compiled(Path folder) {
    try {
      return CompiledChart.of(folder);
    } catch (JinjaException e) {
      throw new CommandException(e.getMessage());
    }
  }
}
