package dev.fairlead.manifest;

import dev.fairlead.value.PathPattern;

/** The {@code # Source: CHART/PATH} line of a printed document. */
final class SourceHeader {
  private static final String START = "# Source: ";

  private SourceHeader() {}

  /** Whether the path of a document's template, behind the chart's name, fits a pattern. */
  static boolean matches(String pattern, String document) {
    String path = path(document);
    if (path == null) {
      return false;
    }
    try {
      return PathPattern.matches(pattern, path);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The first match of {@code # Source: [^/]+/(.+)}, or null. */
  private static String path(String document) {
    for (int i = document.indexOf(START); i >= 0; i = document.indexOf(START, i + 1)) {
      int chart = i + START.length();
      int slash = document.indexOf('/', chart);
      if (slash < 0) {
        return null;
      }
      int newline = document.indexOf('\n', slash);
      int end = newline < 0 ? document.length() : newline;
      if (slash > chart && end > slash + 1) {
        return document.substring(slash + 1, end);
      }
    }
    return null;
  }
}
