package dev.fairlead.chart;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/** Go's text of a failed file operation: {@code open NAME: no such file or directory}. */
public final class PathError {
  private PathError() {}

  static String text(String operation, Path path, IOException error) {
    return operation + " " + path + ": " + reason(error);
  }

  /** The text of a file that was to be read as a whole. */
  static String reading(String name, IOException error) {
    boolean folder = "Is a directory".equals(error.getMessage());
    return (folder ? "read " : "open ") + name + ": " + reason(error);
  }

  /** What the system said, in Go's words. */
  public static String reason(IOException error) {
    if (error instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (error instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (error instanceof NotDirectoryException) {
      return "not a directory";
    }
    if (error instanceof MalformedInputException) {
      return "invalid argument";
    }
    String text = error.getMessage();
    if (error instanceof FileSystemException system && system.getReason() != null) {
      text = system.getReason();
    }
    if (text == null) {
      return "input/output error";
    }
    if (text.startsWith("Too many levels of symbolic links")) {
      return "too many levels of symbolic links";
    }
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
