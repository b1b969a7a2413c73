package dev.fairlead.gotmpl;

import dev.fairlead.gotmpl.Token.Kind;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.Profile;
import java.util.Locale;

/** Cuts a template into tokens (text/template/parse/lex.go). */
final class Lexer {
  private static final int EOF = -1;
  private static final String DIGITS = "0123456789_";
  private static final String HEX_DIGITS = "0123456789abcdefABCDEF_";

  private final String input;
  private final char[] chars;
  private int start;
  private int position;
  private int textStart;
  private int parentheses;
  private boolean insideAction;

  Lexer(String input) {
    this.input = input;
    this.chars = input.toCharArray();
  }

  /** The next token. After an error there is no other. */
  Token next() {
    start = position;
    return insideAction ? action() : text();
  }

  /** Whether the action that begins or the comment that stands here trims the text before it. */
  boolean trimsBefore(Token token) {
    int at = token.offset();
    return token.is(Kind.LEFT_DELIM) ? leftMarker(at + 2) : chars[at - 1] != '{';
  }

  /** Whether the action that ends or the comment that stands here trims the text after it. */
  boolean trimsAfter(Token token) {
    return token.is(Kind.RIGHT_DELIM) ? rightMarker(token.offset() - 2) : chars[token.end()] != '}';
  }

  private Token text() {
    int open = input.indexOf("{{", position);
    int end = open < 0 ? chars.length : open;
    if (textStart == end) {
      return open < 0 ? emit(Kind.EOF) : leftDelim();
    }
    int trimmed = end;
    if (open >= 0 && leftMarker(open + 2)) {
      while (trimmed > position && isSpace(chars[trimmed - 1])) {
        trimmed--;
      }
    }
    Token token = new Token(Kind.TEXT, input.substring(position, trimmed), textStart, end);
    position = end;
    textStart = end;
    return token;
  }

  private Token leftDelim() {
    position += 2;
    int inner = leftMarker(position) ? position + 2 : position;
    if (input.startsWith("/*", inner)) {
      start = inner;
      return comment();
    }
    Token token = emit(Kind.LEFT_DELIM, "{{");
    position = inner;
    insideAction = true;
    parentheses = 0;
    return token;
  }

  private Token comment() {
    int close = input.indexOf("*/", start + 2);
    if (close < 0) {
      return error("unclosed comment");
    }
    position = close + 2;
    if (!atRightDelim()) {
      return error("comment ends before closing delimiter");
    }
    Token token = emit(Kind.COMMENT);
    skipRightDelim();
    return token;
  }

  private Token rightDelim() {
    start = rightMarker(position) ? position + 2 : position;
    Token token = new Token(Kind.RIGHT_DELIM, "}}", start, start + 2);
    skipRightDelim();
    insideAction = false;
    return token;
  }

  private void skipRightDelim() {
    boolean trim = rightMarker(position);
    position += trim ? 4 : 2;
    textStart = position;
    while (trim && position < chars.length && isSpace(chars[position])) {
      position++;
    }
  }

  /** A token inside an action (lex.go, lexInsideAction). */
  private Token action() {
    if (atRightDelim()) {
      return parentheses == 0 ? rightDelim() : error("unclosed left paren");
    }
    int rune = advance();
    switch (rune) {
      case EOF:
        return error("unclosed action");
      case ' ', '\t', '\r', '\n':
        return space();
      case '=':
        return emit(Kind.ASSIGN, "=");
      case ':':
        return advance() == '=' ? emit(Kind.DECLARE, ":=") : error("expected :=");
      case '|':
        return emit(Kind.PIPE, "|");
      case '"':
        return quote('"', Kind.STRING, "unterminated quoted string");
      case '\'':
        return quote('\'', Kind.CHAR_CONSTANT, "unterminated character constant");
      case '`':
        return rawQuote();
      case '$':
        return word(Kind.VARIABLE);
      case '(':
        parentheses++;
        return emit(Kind.LEFT_PAREN, "(");
      case ')':
        parentheses--;
        return parentheses < 0 ? error("unexpected right paren") : emit(Kind.RIGHT_PAREN, ")");
      default:
        return operand(rune);
    }
  }

  private Token operand(int rune) {
    if (rune == '.' && position < chars.length && !isDigit(chars[position])) {
      return word(Kind.FIELD);
    }
    if (rune == '.' || rune == '+' || rune == '-' || isDigit(rune)) {
      position = start;
      return number();
    }
    if (isAlphaNumeric(rune)) {
      return identifier();
    }
    return rune > ' ' && rune < 0x7f
        ? emit(Kind.CHAR)
        : error("unrecognized character in action: " + describe(rune));
  }

  private Token space() {
    while (position < chars.length && isSpace(chars[position])) {
      position++;
    }
    // The last space may belong to a trim marker.
    if (rightMarker(position - 1) && closes(position + 1)) {
      position--;
      if (position == start) {
        return rightDelim();
      }
    }
    boolean blank = position == start + 1 && chars[start] == ' ';
    return blank ? emit(Kind.SPACE, " ") : emit(Kind.SPACE);
  }

  private Token identifier() {
    skipAlphaNumeric();
    if (!atTerminator()) {
      return error("bad character " + describe(peek()));
    }
    String word = input.substring(start, position);
    return emit(Kind.ofWord(word), word);
  }

  /** A field or variable, whose first character has been read. */
  private Token word(Kind kind) {
    boolean field = kind == Kind.FIELD;
    if (atTerminator()) {
      return field ? emit(Kind.DOT, ".") : emit(kind);
    }
    skipAlphaNumeric();
    if (!atTerminator()) {
      return error("bad character " + describe(peek()));
    }
    return field ? emit(kind, input.substring(start + 1, position)) : emit(kind);
  }

  private void skipAlphaNumeric() {
    while (position < chars.length && isPlainWord(chars[position])) {
      position++;
    }
    while (isAlphaNumeric(peek())) {
      advance();
    }
  }

  /** Whether a word may end here. */
  private boolean atTerminator() {
    return switch (peek()) {
      case EOF, ' ', '\t', '\r', '\n', '.', ',', '|', ':', ')', '(' -> true;
      default -> closes(position);
    };
  }

  private Token quote(char quote, Kind kind, String complaint) {
    while (true) {
      int rune = advance();
      if (rune == quote) {
        return emit(kind);
      }
      if (rune == '\\') {
        rune = advance();
      }
      if (rune == EOF || rune == '\n') {
        return error(complaint);
      }
    }
  }

  private Token rawQuote() {
    int close = input.indexOf('`', position);
    if (close < 0) {
      position = chars.length;
      return error("unterminated raw quoted string");
    }
    position = close + 1;
    return emit(Kind.RAW_STRING);
  }

  /** A number; the parser finds out whether it is a good one. */
  private Token number() {
    boolean good = scanNumber();
    if (good && (peek() == '+' || peek() == '-')) {
      good = scanNumber() && chars[position - 1] == 'i';
      if (good) {
        return emit(Kind.COMPLEX);
      }
    }
    return good
        ? emit(Kind.NUMBER)
        : error("bad number syntax: " + GoQuote.quote(input.substring(start, position)));
  }

  private boolean scanNumber() {
    accept("+-");
    String digits = DIGITS;
    if (accept("0")) {
      if (accept("xX")) {
        digits = HEX_DIGITS;
      } else if (accept("oO")) {
        digits = "01234567_";
      } else if (accept("bB")) {
        digits = "01_";
      }
    }
    acceptRun(digits);
    if (accept(".")) {
      acceptRun(digits);
    }
    boolean decimalExponent = digits.equals(DIGITS) && accept("eE");
    if (decimalExponent || (digits.equals(HEX_DIGITS) && accept("pP"))) {
      accept("+-");
      acceptRun(DIGITS);
    }
    accept("i");
    if (isAlphaNumeric(peek())) {
      advance();
      return false;
    }
    return true;
  }

  private boolean accept(String valid) {
    if (position < chars.length && valid.indexOf(chars[position]) >= 0) {
      position++;
      return true;
    }
    return false;
  }

  private void acceptRun(String valid) {
    while (accept(valid)) {
      continue;
    }
  }

  private int peek() {
    if (position >= chars.length) {
      return EOF;
    }
    char c = chars[position];
    return Character.isHighSurrogate(c) ? input.codePointAt(position) : c;
  }

  private int advance() {
    int rune = peek();
    position += rune == EOF ? 0 : Character.charCount(rune);
    return rune;
  }

  private Token emit(Kind kind) {
    return emit(kind, input.substring(start, position));
  }

  private Token emit(Kind kind, String text) {
    return new Token(kind, text, start, position);
  }

  private Token error(String complaint) {
    return new Token(Kind.ERROR, complaint, start, position);
  }

  private boolean atRightDelim() {
    return closes(rightMarker(position) ? position + 2 : position);
  }

  private boolean closes(int at) {
    return at + 1 < chars.length && chars[at] == '}' && chars[at + 1] == '}';
  }

  private boolean leftMarker(int at) {
    return at + 1 < chars.length && chars[at] == '-' && isSpace(chars[at + 1]);
  }

  private boolean rightMarker(int at) {
    return at >= 0 && at + 1 < chars.length && isSpace(chars[at]) && chars[at + 1] == '-';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private static boolean isDigit(int rune) {
    return rune >= '0' && rune <= '9';
  }

  private static boolean isPlainWord(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }

  private static boolean isAlphaNumeric(int rune) {
    return isPlainWord(rune)
        || (rune >= 0x80
            && (GoUnicode.isLetter(rune, Profile.HELM_4)
                || GoUnicode.isDigit(rune, Profile.HELM_4)));
  }

  /** A character as Go's {@code %#U} prints it; an invalid byte is U+FFFD. */
  private static String describe(int rune) {
    int valid = rune >= 0xD800 && rune <= 0xDFFF ? 0xFFFD : rune;
    String text = Character.toString(valid);
    String number = Integer.toHexString(valid).toUpperCase(Locale.ROOT);
    String code = "U+" + "0".repeat(Math.max(0, 4 - number.length())) + number;
    return GoUnicode.isPrint(valid, Profile.HELM_4) ? code + " '" + text + "'" : code;
  }
}
