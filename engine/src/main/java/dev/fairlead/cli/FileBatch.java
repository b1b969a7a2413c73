package dev.fairlead.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files that are written together: all of them, or none. Each is written beside its place first and
 * moved there when every one has been written; when a move fails, what was moved goes back.
 */
final class FileBatch {
  private final Map<Path, byte[]> wanted = new LinkedHashMap<>();
  private final Map<Path, Path> parts = new LinkedHashMap<>();
  private final List<Path> folders = new ArrayList<>();

  /** What stood at the places that were changed; null where nothing did. */
  private final Map<Path, byte[]> before = new LinkedHashMap<>();

  /** Adds a file unless it holds these bytes already; whether it was added. */
  boolean add(Path path, byte[] data) {
    if (Arrays.equals(read(path), data)) {
      return false;
    }
    wanted.put(path, data);
    return true;
  }

  /** Adds a file to delete. */
  void delete(Path path) {
    wanted.put(path, null);
  }

  /** Writes and deletes all. */
  void commit() {
    Path at = null;
    try {
      for (Map.Entry<Path, byte[]> file : wanted.entrySet()) {
        at = file.getKey();
        if (file.getValue() != null) {
          stage(at, file.getValue());
        }
      }
      for (Map.Entry<Path, byte[]> file : wanted.entrySet()) {
        at = file.getKey();
        byte[] old = read(at);
        put(at, file.getValue() != null);
        before.put(at, old);
      }
    } catch (IOException e) {
      undo();
      throw new CommandException("cannot write " + at + ": " + e.getMessage());
    }
  }

  private void stage(Path path, byte[] data) throws IOException {
    if (Files.isDirectory(path)) {
      throw new IOException("a folder stands there");
    }
    Path folder = path.toAbsolutePath().getParent();
    folders(folder);
    Path part = Files.createTempFile(folder, ".render", ".part");
    parts.put(path, part);
    Files.write(part, data);
    part.toFile().setReadable(true, false);
  }

  private void folders(Path folder) throws IOException {
    if (folder != null && !Files.isDirectory(folder)) {
      folders(folder.getParent());
      Files.createDirectory(folder);
      folders.add(folder);
    }
  }

  private void put(Path path, boolean write) throws IOException {
    if (write) {
      Files.move(parts.get(path), path, StandardCopyOption.REPLACE_EXISTING);
      parts.remove(path);
    } else {
      Files.delete(path);
    }
  }

  /** Brings everything back; what cannot be brought back stays as it is. */
  private void undo() {
    before.forEach(
        (path, data) -> {
          if (data == null) {
            remove(path);
          } else {
            restore(path, data);
          }
        });
    parts.values().forEach(FileBatch::remove);
    for (int i = folders.size() - 1; i >= 0; i--) {
      remove(folders.get(i));
    }
  }

  private static void restore(Path path, byte[] data) {
    try {
      Files.write(path, data);
    } catch (IOException e) {
      // The first failure is the one to report.
    }
  }

  private static void remove(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // The first failure is the one to report.
    }
  }

  private static byte[] read(Path path) {
    try {
      return Files.isRegularFile(path) ? Files.readAllBytes(path) : null;
    } catch (IOException e) {
      throw new CommandException("cannot read " + path + ": " + e.getMessage());
    }
  }
}
