package dev.fairlead.cli;

import dev.fairlead.cli.flag.Arguments;
import dev.fairlead.document.ChartReadme;
import dev.fairlead.document.DocumentException;
import dev.fairlead.document.LineChanges;
import dev.fairlead.format.FormatException;
import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code render docs}: the README of a chart, from its values, schema and examples. */
final class DocsCommand {
  private DocsCommand() {}

  static int run(Arguments arguments, Console console) {
    String word = arguments.words().get(0);
    if (!Files.isDirectory(ChartPath.of(word))) {
      throw new CommandException(word + " is no folder of a chart");
    }
    Path file = Path.of(word).resolve("README.md");
    String wanted = readme(Path.of(word));
    String present = Files.isRegularFile(file) ? read(file) : "";
    if (wanted.equals(present)) {
      return 0;
    }
    if (!arguments.on("check")) {
      TextFile.write(file, wanted);
      console.print("wrote " + file + "\n");
      return 0;
    }
    for (String change : LineChanges.of(present, wanted)) {
      console.print(file + ":" + change + "\n");
    }
    console.print(file + " is not what render docs would write\n");
    return Report.FOUND;
  }

  private static String readme(Path folder) {
    try {
      return ChartReadme.of(folder);
    } catch (DocumentException | FormatException e) {
      throw new CommandException(e.getMessage());
    }
  }

  private static String read(Path file) {
    try {
      return Utf8.text(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new CommandException("cannot read " + file + ": " + e.getMessage());
    }
  }
}
