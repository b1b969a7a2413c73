package dev.fairlead.format;

import dev.fairlead.format.YamlNode.Kind;

/** Reads what stands behind a key or a dash of plain YAML: a scalar or a short collection. */
class YamlLineScalars extends YamlLines {
  /** A plain scalar must not start with one of these. */
  static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

  YamlLineScalars(String text, char[] chars) {
    super(text, chars);
  }

  /** Where a quoted text that starts here ends, or -1 if it holds escapes or does not end. */
  final int closing(int from) {
    char quote = chars[from];
    int close = find(quote, from + 1, end);
    if (close < 0) {
      return -1;
    }
    boolean escaped =
        quote == '"' ? find('\\', from, close) >= 0 : close + 1 < end && chars[close + 1] == quote;
    return escaped ? -1 : close;
  }

  /** The scalar or the short collection that starts here; goes on to the next line. */
  final YamlNode value(int at, int column) {
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
