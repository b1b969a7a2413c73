package dev.fairlead.format;

import dev.fairlead.format.YamlNode.Kind;

/**
 * Reads the plain YAML that nearly all manifests and values consist of, a line at a time and
 * several times faster than {@link YamlParser}: block maps and lists, scalars of one line, literal
 * texts, comments. Where it meets anything else, or an error, it gives up, and the whole text is
 * the full parser's.
 */
final class YamlLineParser extends YamlLineScalars {
  private static final int DEEPEST = 100;
  private static final int LONGEST_KEY = 500;

  private int depth;

  private YamlLineParser(String text, char[] chars) {
    super(text, chars);
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

  private YamlNode key(int colon) {
    YamlNode node = new YamlNode(Kind.SCALAR, line, start - lineStart);
    char c = chars[start];
    boolean quoted = c == '"' || c == '\'';
    node.value = quoted ? text.substring(start + 1, colon - 1) : text.substring(start, colon);
    node.implicit = !quoted;
    return node;
  }
}
