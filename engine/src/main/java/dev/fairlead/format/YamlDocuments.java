package dev.fairlead.format;

/** Cuts a values file into documents: apimachinery's YAMLReader, by lines that start with ---. */
final class YamlDocuments {
  private static final String SEPARATOR = "---";

  private final String text;
  private int pos;
  private int nextLine;
  private int line;

  YamlDocuments(String text) {
    this.text = text;
  }

  /** How many lines of the file come before the document that was returned last. */
  int line() {
    return line;
  }

  /** The next document with line feeds as line breaks, or null. */
  String next() {
    StringBuilder document = new StringBuilder();
    line = nextLine;
    while (pos < text.length()) {
      int end = text.indexOf('\n', pos);
      int next = end < 0 ? text.length() : end + 1;
      if (end < 0) {
        end = text.length();
      } else if (end > pos && text.charAt(end - 1) == '\r') {
        end--;
      }
      boolean separator = text.startsWith(SEPARATOR, pos) && end - pos >= SEPARATOR.length();
      if (separator) {
        checkSeparator(text.substring(pos + SEPARATOR.length(), end));
      }
      nextLine++;
      int start = pos;
      pos = next;
      if (separator && document.length() > 0) {
        return document.toString();
      }
      document.append(text, start, end).append('\n');
    }
    return document.length() == 0 ? null : document.toString();
  }

  private void checkSeparator(String rest) {
    String trimmed = rest.strip();
    if (!trimmed.isEmpty() && trimmed.charAt(0) != '#') {
      throw new FormatException(
          "error reading yaml document: invalid Yaml document separator: " + trimmed,
          nextLine + 1,
          1);
    }
  }
}
