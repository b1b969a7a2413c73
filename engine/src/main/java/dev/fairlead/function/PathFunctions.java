package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Param.TEXT;

import dev.fairlead.tree.Function;
import java.util.ArrayList;
import java.util.List;

/**
 * Functions on paths. Those on file paths are those on slash-separated ones, as Helm's own on Unix.
 * Reference: Go path, path/filepath.
 */
final class PathFunctions {
  private PathFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "base", "osBase" -> fn(TEXT, PathFunctions::base);
      case "clean", "osClean" -> fn(TEXT, PathFunctions::clean);
      case "dir", "osDir" -> fn(TEXT, PathFunctions::dir);
      case "ext", "osExt" -> fn(TEXT, PathFunctions::extension);
      case "isAbs", "osIsAbs" -> fn(TEXT, path -> path.startsWith("/"));
      default -> null;
    };
  }

  /** The last element, slashes at the end dropped; a dot for an empty path. */
  static String base(String path) {
    if (path.isEmpty()) {
      return ".";
    }
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return end == 0 ? "/" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  /** All but the last element, cleaned. */
  static String dir(String path) {
    return clean(path.substring(0, path.lastIndexOf('/') + 1));
  }

  /** From the last dot of the last element on; empty where there is none. */
  static String extension(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(dot) : "";
  }

  /** The shortest equal path: no empty elements, no dots, no needless double dots. */
  static String clean(String path) {
    boolean rooted = path.startsWith("/");
    List<String> elements = new ArrayList<>();
    for (String element : SplitFunctions.parts("/", -1, path)) {
      int last = elements.size() - 1;
      if (!element.equals("..")) {
        if (!element.isEmpty() && !element.equals(".")) {
          elements.add(element);
        }
      } else if (last >= 0 && !elements.get(last).equals("..")) {
        elements.remove(last);
      } else if (!rooted) {
        elements.add(element);
      }
    }
    String cleaned = (rooted ? "/" : "") + String.join("/", elements);
    return cleaned.isEmpty() ? "." : cleaned;
  }
}
