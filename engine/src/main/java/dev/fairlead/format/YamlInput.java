package dev.fairlead.format;

/**
 * The characters of a YAML text, the place in it and the checks of each character. It follows
 * go-yaml's reader (yaml/v2 readerc.go), which decodes 512 bytes at a time: a bad character is
 * reported when its block is decoded, which may be before or after a syntax error near it.
 */
final class YamlInput {
  private static final int BLOCK = 512;
  private static final int PADDING = 16;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String text;
  private final char[] chars;
  private final int length;

  /** Whether the text holds a character that makes it matter how much is decoded already. */
  private final boolean careful;

  private int pos;
  private int line;
  private int lineStart;
  private int uncounted;
  private int blockEnd;
  private int decoded;
  private int bufferStart;
  private int blockSize = BLOCK;

  YamlInput(String text) {
    this.text = text;
    length = text.length();
    chars = new char[length + PADDING];
    text.getChars(0, length, chars, 0);
    if (length > 0 && chars[0] == BYTE_ORDER_MARK) {
      pos = 1;
      lineStart = 1;
      uncounted = 1;
      blockEnd = 1;
      bufferStart = 1;
      blockSize = BLOCK - 3;
    }
    careful = needsCare();
  }

  private boolean needsCare() {
    char[] from = chars;
    int end = length;
    for (int i = pos; i < end; i++) {
      char c = from[i];
      if (c >= ' ' && c < 0x7F) {
        continue;
      }
      if (isPair(i)) {
        i++;
      } else if (!isAllowed(c) || Character.isSurrogate(c) || c == BYTE_ORDER_MARK) {
        return true;
      }
    }
    return false;
  }

  /** Makes sure that {@code count} characters are decoded; past the end they are NUL. */
  void ensure(int count) {
    if (careful && decoded - index() < count) {
      decode(count);
    }
  }

  private void decode(int count) {
    bufferStart = pos;
    while (decoded - index() < count) {
      if (blockEnd >= length) {
        decoded++;
        return;
      }
      int start = blockEnd;
      decodeBlock();
      if (blockEnd == start) {
        throw new FormatException("yaml: incomplete UTF-8 octet sequence");
      }
    }
  }

  private void decodeBlock() {
    int bytes = 0;
    int i = blockEnd;
    while (i < length && bytes < blockSize) {
      char c = chars[i];
      int units = 1;
      int width = c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
      if (Character.isSurrogate(c)) {
        if (!isPair(i)) {
          width = rawWidth(i, blockSize - bytes);
          if (width == 0) {
            break;
          }
        }
        units = 2;
        width = 4;
      }
      if (bytes + width > blockSize) {
        break;
      }
      if (!isAllowed(c)) {
        throw new FormatException("yaml: control characters are not allowed");
      }
      bytes += width;
      decoded++;
      i += units;
    }
    blockEnd = i;
    blockSize = BLOCK;
  }

  private boolean isPair(int i) {
    return Character.isHighSurrogate(chars[i]) && Character.isLowSurrogate(chars[i + 1]);
  }

  /** Fails on bytes that are not UTF-8; 0 when the block ends before they can be judged. */
  private int rawWidth(int start, int room) {
    int lead = chars[start] & 0xFF;
    int width = lead < 0xC0 || lead >= 0xF8 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (width == 0) {
      throw new FormatException("yaml: invalid leading UTF-8 octet");
    }
    int value = lead & (0x7F >> width);
    int available = rawBytes(start);
    if (width > Math.min(room, available)) {
      return 0;
    }
    for (int k = 1; k < width; k++) {
      char c = chars[start + k];
      int octet = c < 0x80 || Character.isSurrogate(c) ? c & 0xFF : 0xC0;
      if ((octet & 0xC0) != 0x80) {
        throw new FormatException("yaml: invalid trailing UTF-8 octet");
      }
      value = (value << 6) + (octet & 0x3F);
    }
    int least = width == 2 ? 0x80 : width == 3 ? 0x800 : 0x10000;
    throw new FormatException(
        value < least
            ? "yaml: invalid length of a UTF-8 sequence"
            : "yaml: invalid Unicode character");
  }

  private int rawBytes(int start) {
    int bytes = 0;
    for (int i = start; i < length && bytes < 4; i++) {
      char c = chars[i];
      bytes += c < 0x80 || Character.isLowSurrogate(c) ? 1 : c < 0x800 ? 2 : 3;
    }
    return bytes;
  }

  private static boolean isAllowed(char c) {
    if (c < 0x7F) {
      return c >= ' ' || c == '\t' || c == '\n' || c == '\r';
    }
    return c >= 0xA0 && c <= 0xFFFD || c == 0x85;
  }

  int line() {
    return line;
  }

  /** The column in code points, from 0. */
  int column() {
    return pos - lineStart;
  }

  /** How many code points came before. */
  int index() {
    return pos - uncounted;
  }

  /** The place as an offset of the text. */
  int pos() {
    return pos;
  }

  char peek() {
    return chars[pos];
  }

  /** The character after {@code offset} others, which are all in the basic plane. */
  char peek(int offset) {
    return chars[pos + offset];
  }

  /** The text from an offset to the current place. */
  String since(int start) {
    return text.substring(start, pos);
  }

  /** The text between two offsets. */
  String text(int start, int end) {
    return text.substring(start, end);
  }

  void appendSince(int start, StringBuilder out) {
    out.append(text.substring(start, pos));
  }

  void appendTo(StringBuilder out, int start, int end) {
    out.append(text.substring(start, end));
  }

  /** Steps over one code point. */
  void skip() {
    if (Character.isHighSurrogate(chars[pos])) {
      pos++;
      uncounted++;
      lineStart++;
    }
    pos++;
  }

  void skip(int count) {
    for (int i = 0; i < count; i++) {
      skip();
    }
  }

  /** Steps over spaces. */
  void skipSpaces() {
    int p = pos;
    if (!careful) {
      while (chars[p] == ' ') {
        p++;
      }
    }
    pos = p;
  }

  /** Steps over characters that mean nothing special within a scalar; it may stop early. */
  void skipOrdinary() {
    if (careful) {
      return;
    }
    char[] from = chars;
    int p = pos;
    char c = from[p];
    while (c >= 'a' && c <= 'z' || c >= '-' && c <= '9' || c >= 'A' && c <= 'Z') {
      c = from[++p];
    }
    pos = p;
  }

  /** Steps to the end of the line. */
  void skipToBreak() {
    while (true) {
      if (!careful) {
        pos = plainEnd(pos);
      }
      if (isBreakOrEnd(chars[pos])) {
        return;
      }
      skip();
      ensure(1);
    }
  }

  /** Where a run of printable ASCII ends; a tight loop, since it often runs uncompiled. */
  private int plainEnd(int start) {
    char[] from = chars;
    int p = start;
    while (from[p] > '\r' && from[p] < 0x7F) {
      p++;
    }
    return p;
  }

  /** Steps over a line break, if there is one. */
  void skipLine() {
    if (isBreak(chars[pos])) {
      pos += chars[pos] == '\r' && chars[pos + 1] == '\n' ? 2 : 1;
      lineStart = pos;
      line++;
    }
  }

  /** Counts the end of the text as a line break, unless one stands before it. */
  void endLine() {
    if (pos != lineStart) {
      lineStart = pos;
      line++;
    }
  }

  /** Steps over a line break and returns it as YAML reads it; the empty string if there is none. */
  String readLine() {
    char c = chars[pos];
    if (!isBreak(c)) {
      return "";
    }
    skipLine();
    return c == '\u2028' ? "\u2028" : c == '\u2029' ? "\u2029" : "\n";
  }

  /** Whether go-yaml sees a byte order mark here: it looks at the start of its buffer instead. */
  boolean atByteOrderMark() {
    return column() == 0 && chars[bufferStart] == BYTE_ORDER_MARK;
  }

  /** Whether {@code ---} or {@code ...} stands here at a line start. */
  boolean atDocumentIndicator() {
    if (pos != lineStart) {
      return false;
    }
    char c = chars[pos];
    return (c == '-' || c == '.')
        && chars[pos + 1] == c
        && chars[pos + 2] == c
        && isBlankOrEnd(chars[pos + 3]);
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  static boolean isBreakOrEnd(char c) {
    return c == 0 || isBreak(c);
  }

  static boolean isBlankOrEnd(char c) {
    return c <= ' '
        ? c == ' ' || c == '\n' || c == '\t' || c == 0 || c == '\r'
        : c >= 0x85 && isBreak(c);
  }

  /** A letter, a digit, {@code _} or {@code -}. */
  static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c) || c == '_' || c == '-';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
