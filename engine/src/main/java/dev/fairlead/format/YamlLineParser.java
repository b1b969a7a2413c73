package dev.fairlead.format;

import dev.fairlead.format.YamlNode.Kind;

/**
 * Reads the plain YAML that nearly all manifests and values consist of, a line at a time and
 * several times faster than {@link YamlParser}: block maps and lists, scalars of one line, literal
 * texts, comments. Where it meets anything else, or an error, it gives up, and the whole text is
 * the full parser's.
 */
final class YamlLineParser {
  private static final int DEEPEST = 100;
  private static final int LONGEST_KEY = 500;

  /** A plain scalar must not start with one of these. */
  private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

  /** Ends the attempt; without a trace, as it says nothing but no. */
  private static final class NotPlain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPlain() {
      super(null, null, false, false);
    }
  }

  private final String text;
  private final char[] chars;
  private final boolean hasTabs;
  private int depth;

  /** Where the line after the current one starts, and its number from 0. */
  private int next;

  private int nextLine;

  /** The current line: its number, its start, and where its content starts and ends. */
  private int line;

  private int lineStart;
  private int start;
  private int end;

  /** The column of the current line's content; -1 behind the last line. */
  private int indent;

  private YamlLineParser(String text, char[] chars) {
    this.text = text;
    this.chars = chars;
    this.hasTabs = text.indexOf('\t') >= 0;
  }

  /** The root of a text's only document, or null when the text is not plain or holds none. */
  static YamlNode document(String text) {
    char[] chars = text.toCharArray();
    if (!hasPlainCharacters(chars)) {
      return null;
    }
    try {
      return new YamlLineParser(text, chars).root();
    } catch (NotPlain e) {
      return null;
    }
  }

  /** Whether every character is one code point that YAML allows and that is no line break. */
  private static boolean hasPlainCharacters(char[] chars) {
    for (char c : chars) {
      boolean ascii = c >= ' ' && c < 0x7F || c == '\n' || c == '\t';
      if (!ascii && (c < 0xA0 || c >= 0xD800 || c == 0x2028 || c == 0x2029)) {
        return false;
      }
    }
    return true;
  }

  // Lines.

  private YamlNode root() {
    advance();
    if (indent == 0 && end == start + 3 && text.startsWith("---", start)) {
      advance();
    }
    require(indent >= 0);
    YamlNode root = block(indent);
    require(indent < 0);
    return root;
  }

  private static void require(boolean plain) {
    if (!plain) {
      throw new NotPlain();
    }
  }

  /** Goes to the next line that is neither blank nor a comment. */
  private void advance() {
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

  private int lineEnd(int from) {
    int newline = text.indexOf('\n', from);
    return newline < 0 ? chars.length : newline;
  }

  private int find(char c, int from, int to) {
    for (int i = from; i < to; i++) {
      if (chars[i] == c) {
        return i;
      }
    }
    return -1;
  }

  private int skipSpaces(int from, int limit) {
    int i = from;
    while (i < limit && chars[i] == ' ') {
      i++;
    }
    return i;
  }

  private int withoutSpaces(int from, int limit) {
    int i = limit;
    while (i > from && chars[i - 1] == ' ') {
      i--;
    }
    return i;
  }

  private boolean isBlankAt(int i) {
    return i >= end || chars[i] == ' ';
  }

  private boolean isEntry() {
    return chars[start] == '-' && isBlankAt(start + 1);
  }

  // Collections.

  private YamlNode block(int column) {
    require(++depth < DEEPEST);
    YamlNode node = isEntry() ? sequence(column) : mapping(column);
    depth--;
    return node;
  }

  private YamlNode mapping(int column) {
    YamlNode node = new YamlNode(Kind.MAPPING, line, column);
    while (indent == column && !isEntry()) {
      int colon = colon(start);
      require(colon >= 0 && colon - start <= LONGEST_KEY);
      node.children.add(key(colon));
      int value = skipSpaces(colon + 1, end);
      node.children.add(
          isEmpty(value, colon + 1) ? below(column, colon, true) : value(value, column));
    }
    require(indent <= column);
    return node;
  }

  private YamlNode sequence(int column) {
    YamlNode node = new YamlNode(Kind.SEQUENCE, line, column);
    while (indent == column && isEntry()) {
      int item = skipSpaces(start + 1, end);
      if (isEmpty(item, start + 1)) {
        node.children.add(below(column, start, false));
      } else if (colon(item) >= 0) {
        start = item;
        indent = item - lineStart;
        node.children.add(block(indent));
      } else {
        node.children.add(value(item, column));
      }
    }
    require(indent <= column);
    return node;
  }

  /** Whether nothing stands on the line from here on but a comment. */
  private boolean isEmpty(int at, int from) {
    return at >= end || chars[at] == '#' && at > from;
  }

  /** What stands on the lines below an indicator: something deeper, a list of a map, or nothing. */
  private YamlNode below(int column, int indicator, boolean ofMapping) {
    int row = line;
    int at = indicator - lineStart + 1;
    advance();
    if (indent > column) {
      return isEntry() || colon(start) >= 0 ? block(indent) : value(start, column);
    }
    return ofMapping && indent == column && isEntry() ? block(indent) : YamlNode.empty(row, at);
  }

  // Keys.

  /** Where the colon behind a key that starts here stands, or -1. */
  private int colon(int from) {
    char c = chars[from];
    if (c == '"' || c == '\'') {
      int close = closing(from);
      return close >= 0 && isColon(close + 1) ? close + 1 : -1;
    }
    if (INDICATORS.indexOf(c) >= 0) {
      return -1;
    }
    for (int i = find(':', from, end); i >= 0; i = find(':', i + 1, end)) {
      if (isBlankAt(i + 1)) {
        require(chars[i - 1] != ' ' && comment(from, i) < 0);
        return i;
      }
    }
    return -1;
  }

  private boolean isColon(int i) {
    return i < end && chars[i] == ':' && isBlankAt(i + 1);
  }

  /** Where a comment starts, or -1. */
  private int comment(int from, int to) {
    int hash = find('#', from, to);
    while (hash >= 0 && chars[hash - 1] != ' ') {
      hash = find('#', hash + 1, to);
    }
    return hash;
  }

  private YamlNode key(int colon) {
    YamlNode node = new YamlNode(Kind.SCALAR, line, start - lineStart);
    char c = chars[start];
    boolean quoted = c == '"' || c == '\'';
    node.value = quoted ? text.substring(start + 1, colon - 1) : text.substring(start, colon);
    node.implicit = !quoted;
    return node;
  }

  /** Where a quoted text that starts here ends, or -1 if it holds escapes or does not end. */
  private int closing(int from) {
    char quote = chars[from];
    int close = find(quote, from + 1, end);
    if (close < 0) {
      return -1;
    }
    boolean escaped =
        quote == '"' ? find('\\', from, close) >= 0 : close + 1 < end && chars[close + 1] == quote;
    return escaped ? -1 : close;
  }

  // Values.

  /** The scalar or the short collection that starts here; goes on to the next line. */
  private YamlNode value(int at, int column) {
    YamlNode node;
    switch (chars[at]) {
      case '|' -> {
        return literal(at, column);
      }
      case '"', '\'' -> node = quoted(at, column);
      case '{' -> node = emptyMapping(at);
      case '[' -> node = flowSequence(at);
      default -> node = plain(at, column);
    }
    advance();
    require(indent <= column);
    return node;
  }

  private YamlNode scalar(int at, String value, boolean implicit) {
    YamlNode node = new YamlNode(Kind.SCALAR, line, at - lineStart);
    node.value = value;
    node.implicit = implicit;
    return node;
  }

  private YamlNode quoted(int at, int column) {
    int close = closing(at);
    if (close >= 0) {
      require(isEnd(close + 1));
      return scalar(at, text.substring(at + 1, close), false);
    }
    YamlNode node = scalar(at, "", false);
    char quote = chars[at];
    StringBuilder value = new StringBuilder();
    int i = unquoted(at + 1, quote, value);
    while (i < 0) {
      continued(value, column);
      i = unquoted(start, quote, value);
    }
    require(isEnd(i));
    node.value = value.toString();
    return node;
  }

  /** Reads quoted text of this line; where it goes on behind the closing quote, or -1. */
  private int unquoted(int from, char quote, StringBuilder value) {
    for (int i = from; i < end; i++) {
      char c = chars[i];
      if (c == quote && quote == '\'' && i + 1 < end && chars[i + 1] == quote) {
        i++;
      } else if (c == quote) {
        return i + 1;
      } else if (c == '\\' && quote == '"') {
        i++;
        c = escaped(i);
      }
      value.append(c);
    }
    return -1;
  }

  private char escaped(int at) {
    require(at < end);
    return switch (chars[at]) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case '"' -> '"';
      case '\\' -> '\\';
      default -> throw new NotPlain();
    };
  }

  /** Goes to the next line of a text: one line break is a space, more are so many less one. */
  private void continued(StringBuilder value, int column) {
    int blanks = 0;
    int limit = lineEnd(next);
    while (next < chars.length && skipSpaces(next, limit) == limit) {
      blanks++;
      next = limit + 1;
      nextLine++;
      limit = lineEnd(Math.min(next, chars.length));
    }
    value.append(blanks == 0 ? " " : "\n".repeat(blanks));
    require(next < chars.length && chars[skipSpaces(next, limit)] != '#');
    advance();
    require(indent > column);
  }

  /** Whether the line ends here, or goes on with a comment. */
  private boolean isEnd(int at) {
    int rest = skipSpaces(at, end);
    return rest >= end || rest > at && chars[rest] == '#';
  }

  private YamlNode plain(int at, int column) {
    char c = chars[at];
    require(INDICATORS.indexOf(c) < 0 || c == '-' && !isBlankAt(at + 1));
    YamlNode node = scalar(at, "", true);
    int limit = plainEnd(at);
    if (limit < end || !isContinued(column)) {
      node.value = text.substring(at, limit);
      return node;
    }
    StringBuilder value = new StringBuilder().append(text, at, limit);
    while (limit == end && isContinued(column)) {
      continued(value, column);
      limit = plainEnd(start);
      value.append(text, start, limit);
    }
    node.value = value.toString();
    return node;
  }

  /** Where the plain text on this line ends: at a comment, or with the line. */
  private int plainEnd(int from) {
    int comment = comment(from + 1, end);
    int limit = comment < 0 ? end : withoutSpaces(from, comment);
    for (int i = find(':', from, limit); i >= 0; i = find(':', i + 1, limit)) {
      require(i + 1 < limit && chars[i + 1] != ' ');
    }
    return limit;
  }

  /** Whether the next line that is not blank is deeper than a column, and no comment. */
  private boolean isContinued(int column) {
    for (int from = next; from < chars.length; from = lineEnd(from) + 1) {
      int limit = lineEnd(from);
      int content = skipSpaces(from, limit);
      if (content < limit) {
        return content - from > column && chars[content] != '#';
      }
    }
    return false;
  }

  private YamlNode emptyMapping(int at) {
    require(at + 1 < end && chars[at + 1] == '}' && isEnd(at + 2));
    return new YamlNode(Kind.MAPPING, line, at - lineStart);
  }

  /** A list in brackets, of words and quoted texts. */
  private YamlNode flowSequence(int at) {
    YamlNode node = new YamlNode(Kind.SEQUENCE, line, at - lineStart);
    int i = skipSpaces(at + 1, end);
    while (i < end && chars[i] != ']') {
      i = flowItem(i, node);
      require(i < end);
      if (chars[i] == ',') {
        i = skipSpaces(i + 1, end);
        require(i < end && chars[i] != ']');
      }
    }
    require(i < end && isEnd(i + 1));
    return node;
  }

  /** Reads an item; where the comma or bracket behind it stands. */
  private int flowItem(int at, YamlNode list) {
    char c = chars[at];
    int limit = at;
    if (c == '"' || c == '\'') {
      limit = closing(at) + 1;
      require(limit > 0);
      list.children.add(scalar(at, text.substring(at + 1, limit - 1), false));
    } else {
      while (limit < end && isWordCharacter(chars[limit])) {
        limit++;
      }
      require(limit > at && c != '-');
      list.children.add(scalar(at, text.substring(at, limit), true));
    }
    int behind = skipSpaces(limit, end);
    require(behind < end && (chars[behind] == ',' || chars[behind] == ']'));
    return behind;
  }

  private static boolean isWordCharacter(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || "_./-+=$~^".indexOf(c) >= 0;
  }

  /** A text that keeps its line breaks, up to the first line that is not deeper. */
  private YamlNode literal(int at, int column) {
    char chomping = at + 1 < end ? chars[at + 1] : ' ';
    boolean chomps = chomping == '-' || chomping == '+';
    require(isEnd(at + (chomps ? 2 : 1)));
    int width = literalWidth();
    require(width > column || chomping != '+');
    StringBuilder value = new StringBuilder();
    int blanks = 0;
    while (width > column && next < chars.length) {
      int limit = lineEnd(next);
      int content = skipSpaces(next, Math.min(limit, next + width));
      if (content < limit && content - next < width) {
        break;
      }
      if (content == limit) {
        require(limit < chars.length);
        blanks++;
      } else {
        value.append("\n".repeat(blanks)).append(text, content, limit);
        blanks = limit < chars.length ? 1 : 0;
      }
      next = limit + 1;
      nextLine++;
    }
    int kept = chomping == '+' ? blanks : chomping == '-' ? 0 : Math.min(1, blanks);
    YamlNode node = scalar(at, value.append("\n".repeat(kept)).toString(), false);
    advance();
    require(indent <= column);
    return node;
  }

  /** The column of a literal text: that of its first line that is not blank; -1 for none. */
  private int literalWidth() {
    for (int from = next; from < chars.length; from = lineEnd(from) + 1) {
      int limit = lineEnd(from);
      int content = skipSpaces(from, limit);
      if (content < limit) {
        require(chars[content] != '\t');
        return content - from;
      }
      require(content == from);
    }
    return -1;
  }
}
