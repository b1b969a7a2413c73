package dev.fairlead.format;

/**
 * The lines of a plain YAML text, one of them current: those that are neither blank nor comments.
 */
class YamlLines {
  /** Ends the attempt to read a text as plain; without a trace, as it says nothing but no. */
  static final class NotPlain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPlain() {
      super(null, null, false, false);
    }
  }

  final String text;
  final char[] chars;
  private final boolean hasTabs;

  /** Where the line after the current one starts, and its number from 0. */
  int next;

  int nextLine;

  /** The current line: its number, its start, and where its content starts and ends. */
  int line;

  int lineStart;
  int start;
  int end;

  /** The column of the current line's content; -1 behind the last line. */
  int indent;

  YamlLines(String text, char[] chars) {
    this.text = text;
    this.chars = chars;
    this.hasTabs = text.indexOf('\t') >= 0;
  }

  /** Whether every character is one code point that YAML allows and that is no line break. */
  static boolean hasPlainCharacters(char[] chars) {
    for (char c : chars) {
      boolean ascii = c >= ' ' && c < 0x7F || c == '\n' || c == '\t';
      if (!ascii && (c < 0xA0 || c >= 0xD800 || c == 0x2028 || c == 0x2029)) {
        return false;
      }
    }
    return true;
  }

  static void require(boolean plain) {
    if (!plain) {
      throw new NotPlain();
    }
  }

  /** Goes to the next line that is neither blank nor a comment. */
  final void advance() {
    indent = -1;
    while (next < chars.length) {
      int limit = lineEnd(next);
      int content = skipSpaces(next, limit);
      lineStart = next;
      line = nextLine++;
      next = limit + 1;
      if (content < limit && chars[content] != '#') {
        start = content;
        indent = content - lineStart;
        end = withoutSpaces(content, limit);
        require(!hasTabs || find('\t', content, limit) < 0);
        require(indent > 0 || !text.startsWith("...", start));
        return;
      }
    }
  }

  final int lineEnd(int from) {
    int newline = text.indexOf('\n', from);
    return newline < 0 ? chars.length : newline;
  }

  final int find(char c, int from, int to) {
    for (int i = from; i < to; i++) {
      if (chars[i] == c) {
        return i;
      }
    }
    return -1;
  }

  final int skipSpaces(int from, int limit) {
    int i = from;
    while (i < limit && chars[i] == ' ') {
      i++;
    }
    return i;
  }

  final int withoutSpaces(int from, int limit) {
    int i = limit;
    while (i > from && chars[i - 1] == ' ') {
      i--;
    }
    return i;
  }

  final boolean isBlankAt(int i) {
    return i >= end || chars[i] == ' ';
  }

  final boolean isEntry() {
    return chars[start] == '-' && isBlankAt(start + 1);
  }

  /** Where a comment starts, or -1. */
  final int comment(int from, int to) {
    int hash = find('#', from, to);
    while (hash >= 0 && chars[hash - 1] != ' ') {
      hash = find('#', hash + 1, to);
    }
    return hash;
  }

  /** Whether the line ends here, or goes on with a comment. */
  final boolean isEnd(int at) {
    int rest = skipSpaces(at, end);
    return rest >= end || rest > at && chars[rest] == '#';
  }

  /** Whether the next line that is not blank is deeper than a column, and no comment. */
  final boolean isContinued(int column) {
    for (int from = next; from < chars.length; from = lineEnd(from) + 1) {
      int limit = lineEnd(from);
      int content = skipSpaces(from, limit);
      if (content < limit) {
        return content - from > column && chars[content] != '#';
      }
    }
    return false;
  }
}
