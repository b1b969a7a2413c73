package dev.fairlead.jinja;

import dev.fairlead.source.Source;

/** Decides where blank lines mean nothing: in YAML, outside block scalars. */
interface BlankLines {
  /** Where the text ends up is not known: all blank lines stay. */
  BlankLines KEPT = (blanks, offset) -> false;

  /** Whether white space that ends in front of an offset may be dropped. */
  boolean mayDrop(String blanks, int offset);

  /** The rule for a file. */
  static BlankLines of(String output, Source source) {
    boolean yaml = output.endsWith(".yaml") || output.endsWith(".yml");
    return yaml
        ? (blanks, offset) -> isOnlyBreaks(blanks) && !inBlockScalar(source.text(), offset)
        : KEPT;
  }

  private static boolean isOnlyBreaks(String blanks) {
    for (int i = 0; i < blanks.length(); i++) {
      if (blanks.charAt(i) != '\n') {
        return false;
      }
    }
    return true;
  }

  /** Whether a line above, less indented than all below it, opens a block scalar. */
  private static boolean inBlockScalar(String text, int offset) {
    int end = Math.min(offset, text.length());
    int least = Integer.MAX_VALUE;
    while (end > 0) {
      int start = text.lastIndexOf('\n', end - 1) + 1;
      String line = text.substring(start, end);
      String content = line.strip();
      int indent = line.length() - line.stripLeading().length();
      if (!content.isEmpty() && !content.startsWith("{%") && indent < least) {
        if (least != Integer.MAX_VALUE && opens(content)) {
          return true;
        }
        least = indent;
        if (opens(content)) {
          return true;
        }
      }
      if (least == 0) {
        return false;
      }
      end = start - 1;
    }
    return false;
  }

  private static boolean opens(String line) {
    int at = line.length() - 1;
    while (at > 0 && "+-0123456789".indexOf(line.charAt(at)) >= 0) {
      at--;
    }
    char c = line.charAt(Math.max(at, 0));
    return (c == '|' || c == '>') && (at == 0 || line.charAt(at - 1) == ' ');
  }
}
