package dev.fairlead.format;

import dev.fairlead.format.YamlToken.Kind;

/** Reads scalars: plain, quoted and block. Rules: go-yaml's scanner (yaml/v2 scannerc.go). */
final class YamlScalarScanner {
  private final YamlInput input;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder breaks = new StringBuilder();
  private String firstBreak;
  private boolean endedLine;
  private boolean folded;
  private int blockIndent;

  YamlScalarScanner(YamlInput input) {
    this.input = input;
  }

  /** Whether the last plain scalar ended with a line break, after which a key may start. */
  boolean endedLine() {
    return endedLine;
  }

  private YamlToken start() {
    text.setLength(0);
    breaks.setLength(0);
    firstBreak = "";
    return new YamlToken(Kind.SCALAR, input.line(), input.column());
  }

  // Plain scalars.

  YamlToken plain(int parentIndent, boolean flow) {
    YamlToken token = new YamlToken(Kind.SCALAR, input.line(), input.column());
    token.plain = true;
    endedLine = false;
    folded = false;
    int begin = input.pos();
    int end = begin;
    while (true) {
      input.ensure(4);
      if (input.atDocumentIndicator() || input.peek() == '#') {
        break;
      }
      int run = input.pos();
      skipPlainRun(flow);
      if (input.pos() > run) {
        addRun(begin, end, run);
        end = input.pos();
      }
      char c = input.peek();
      if (!YamlInput.isBlank(c) && !YamlInput.isBreak(c)) {
        break;
      }
      skipPlainBlanks(parentIndent + 1);
      if (!flow && input.column() < parentIndent + 1) {
        break;
      }
    }
    token.value = folded ? text.toString() : input.text(begin, end);
    return token;
  }

  /** Adds a run of words; up to the first line break the scalar is a piece of the input. */
  private void addRun(int begin, int end, int run) {
    if (endedLine) {
      if (!folded) {
        text.setLength(0);
        input.appendTo(text, begin, end);
        folded = true;
      }
      fold();
      input.appendSince(run, text);
      endedLine = false;
    } else if (folded) {
      input.appendSince(end, text);
    }
  }

  private void skipPlainRun(boolean flow) {
    input.skipOrdinary();
    char c = input.peek();
    while (!YamlInput.isBlankOrEnd(c)) {
      if (c == ':' && YamlInput.isBlankOrEnd(input.peek(1)) || flow && isFlowIndicator(c)) {
        return;
      }
      input.skip();
      input.ensure(2);
      input.skipOrdinary();
      c = input.peek();
    }
  }

  private static boolean isFlowIndicator(char c) {
    return c == ',' || c == '?' || c == '[' || c == ']' || c == '{' || c == '}';
  }

  private void skipPlainBlanks(int indent) {
    char c = input.peek();
    while (YamlInput.isBlank(c) || YamlInput.isBreak(c)) {
      if (YamlInput.isBreak(c)) {
        readBreak();
      } else if (endedLine && c == '\t' && input.column() < indent) {
        throw error("found a tab character that violates indentation");
      } else {
        input.skip();
      }
      input.ensure(1);
      c = input.peek();
    }
  }

  private void readBreak() {
    input.ensure(2);
    if (endedLine) {
      breaks.append(input.readLine());
    } else {
      if (breaks.length() > 0) {
        breaks.setLength(0);
      }
      firstBreak = input.readLine();
      endedLine = true;
    }
  }

  /** Writes what line breaks between words mean: one is a space, more are themselves less one. */
  private void fold() {
    if (!firstBreak.equals("\n")) {
      text.append(firstBreak).append(breaks);
    } else if (breaks.length() == 0) {
      text.append(' ');
    } else {
      text.append(breaks);
    }
    breaks.setLength(0);
    firstBreak = "";
  }

  // Quoted scalars.

  YamlToken quoted(boolean single) {
    YamlToken token = start();
    char quote = single ? '\'' : '"';
    input.skip();
    while (true) {
      input.ensure(4);
      if (input.atDocumentIndicator()) {
        throw error("found unexpected document indicator");
      }
      if (input.peek() == 0) {
        throw error("found unexpected end of stream");
      }
      endedLine = false;
      readQuotedRun(single);
      if (input.peek() == quote) {
        break;
      }
      readQuotedBlanks();
    }
    input.skip();
    token.value = text.toString();
    return token;
  }

  /** Reads up to a blank, a line break or the closing quote. */
  private void readQuotedRun(boolean single) {
    int run = input.pos();
    char c = input.peek();
    while (!YamlInput.isBlankOrEnd(c)) {
      if (single && c == '\'') {
        input.appendSince(run, text);
        if (input.peek(1) != '\'') {
          return;
        }
        text.append('\'');
        input.skip(2);
        run = input.pos();
      } else if (!single && (c == '"' || c == '\\')) {
        input.appendSince(run, text);
        if (c == '"') {
          return;
        }
        if (YamlInput.isBreak(input.peek(1))) {
          input.ensure(3);
          input.skip();
          input.skipLine();
          endedLine = true;
          return;
        }
        escape();
        run = input.pos();
      } else {
        input.skip();
      }
      input.ensure(2);
      input.skipOrdinary();
      c = input.peek();
    }
    input.appendSince(run, text);
  }

  private void readQuotedBlanks() {
    input.ensure(1);
    int start = input.pos();
    char c = input.peek();
    boolean escaped = endedLine;
    while (YamlInput.isBlank(c) || YamlInput.isBreak(c)) {
      if (YamlInput.isBlank(c)) {
        input.skip();
      } else {
        readBreak();
      }
      input.ensure(1);
      c = input.peek();
    }
    if (!endedLine) {
      input.appendSince(start, text);
    } else if (escaped) {
      text.append(breaks);
      breaks.setLength(0);
    } else {
      fold();
    }
  }

  private void escape() {
    char c = input.peek(1);
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
    if (digits == 0) {
      text.append(simpleEscape(c));
      input.skip(2);
      return;
    }
    input.skip(2);
    input.ensure(digits);
    long value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = YamlTagScanner.hex(input.peek(i));
      if (digit < 0) {
        throw error("did not find expected hexdecimal number");
      }
      value = (value << 4) + digit;
    }
    if (value >= 0xD800 && value <= 0xDFFF || value > 0x10FFFF) {
      throw error("found invalid Unicode character escape code");
    }
    text.appendCodePoint((int) value);
    input.skip(digits);
  }

  private char simpleEscape(char c) {
    return switch (c) {
      case '0' -> 0;
      case 'a' -> 7;
      case 'b' -> '\b';
      case 't', '\t' -> '\t';
      case 'n' -> '\n';
      case 'v' -> 11;
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'e' -> 27;
      case ' ', '"', '\'', '\\' -> c;
      case 'N' -> '\u0085';
      case '_' -> '\u00A0';
      case 'L' -> '\u2028';
      case 'P' -> '\u2029';
      default -> throw error("found unknown escape character");
    };
  }

  // Block scalars.

  YamlToken block(int parentIndent, boolean literal) {
    YamlToken token = start();
    input.skip();
    input.ensure(1);
    int chomping = chomping();
    int increment = indentation();
    if (increment > 0 && chomping == 0) {
      input.ensure(1);
      chomping = chomping();
    }
    endHeader();
    blockIndent = increment == 0 ? 0 : Math.max(parentIndent, 0) + increment;
    skipIndentation(parentIndent);
    readLines(parentIndent, literal);
    if (chomping >= 0) {
      text.append(firstBreak);
    }
    if (chomping > 0) {
      text.append(breaks);
    }
    token.value = text.toString();
    return token;
  }

  private int chomping() {
    char c = input.peek();
    if (c != '+' && c != '-') {
      return 0;
    }
    input.skip();
    input.ensure(1);
    return c == '+' ? 1 : -1;
  }

  private int indentation() {
    char c = input.peek();
    if (!YamlInput.isDigit(c)) {
      return 0;
    }
    if (c == '0') {
      throw error("found an indentation indicator equal to 0");
    }
    input.skip();
    return c - '0';
  }

  private void endHeader() {
    input.ensure(1);
    while (YamlInput.isBlank(input.peek())) {
      input.skip();
      input.ensure(1);
    }
    if (input.peek() == '#') {
      input.skipToBreak();
    }
    if (!YamlInput.isBreakOrEnd(input.peek())) {
      throw error("did not find expected comment or line break");
    }
    if (input.peek() != 0) {
      input.ensure(2);
      input.skipLine();
    }
  }

  private void readLines(int parentIndent, boolean literal) {
    input.ensure(1);
    boolean blankBefore = false;
    while (input.column() == blockIndent && input.peek() != 0) {
      boolean blank = YamlInput.isBlank(input.peek());
      if (literal || blankBefore || blank || !firstBreak.equals("\n")) {
        text.append(firstBreak);
      } else if (breaks.length() == 0) {
        text.append(' ');
      }
      text.append(breaks);
      breaks.setLength(0);
      blankBefore = blank;
      int start = input.pos();
      input.skipToBreak();
      input.appendSince(start, text);
      input.ensure(2);
      firstBreak = input.readLine();
      skipIndentation(parentIndent);
    }
  }

  /** Steps over indentation and empty lines; the first time it finds out the indentation. */
  private void skipIndentation(int parentIndent) {
    int deepest = 0;
    while (true) {
      input.ensure(1);
      while ((blockIndent == 0 || input.column() < blockIndent) && input.peek() == ' ') {
        input.skip();
        input.ensure(1);
      }
      deepest = Math.max(deepest, input.column());
      if (input.peek() == '\t' && (blockIndent == 0 || input.column() < blockIndent)) {
        throw error("found a tab character where an indentation space is expected");
      }
      if (!YamlInput.isBreak(input.peek())) {
        break;
      }
      input.ensure(2);
      breaks.append(input.readLine());
    }
    if (blockIndent == 0) {
      blockIndent = Math.max(deepest, Math.max(parentIndent + 1, 1));
    }
  }

  private FormatException error(String problem) {
    return YamlScanner.error(input, problem);
  }
}
