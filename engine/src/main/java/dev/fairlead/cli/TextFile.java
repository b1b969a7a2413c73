package dev.fairlead.cli;

import dev.fairlead.value.Utf8;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One text file that a command writes. */
final class TextFile {
  private TextFile() {}

  static void write(Path path, String text) {
    try {
      Files.write(path, Utf8.bytes(text));
    } catch (IOException e) {
      throw new CommandException("cannot write " + path + ": " + e.getMessage());
    }
  }
}
