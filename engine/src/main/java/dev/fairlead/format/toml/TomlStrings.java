package dev.fairlead.format.toml;

import dev.fairlead.format.toml.TomlScanner.TomlFailure;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;

/** Reads the four kinds of TOML strings (toml/lex.go, toml/parse.go). */
final class TomlStrings {
  private static final String NEWLINE = "strings cannot contain newlines";

  private final TomlScanner in;
  private boolean escaped;

  TomlStrings(TomlScanner in) {
    this.in = in;
  }

  /** A string on one line; the opening quote is read. */
  String basic() {
    in.ignore();
    escaped = false;
    for (int c = in.next(); c != '"'; c = in.next()) {
      if (c == TomlScanner.END) {
        throw in.failure("unexpected EOF; expected '\"'");
      }
      if (TomlScanner.isBreak(c)) {
        throw in.failureBefore(NEWLINE);
      }
      if (c == '\\') {
        escape();
      }
    }
    in.back();
    int line = in.line();
    String text = in.take();
    in.next();
    in.ignore();
    return escaped ? unescape(text, line) : text;
  }

  /** A string on one line without escapes; the opening quote is read. */
  String raw() {
    in.ignore();
    for (int c = in.next(); c != '\''; c = in.next()) {
      if (c == TomlScanner.END) {
        throw in.failure("unexpected EOF; expected \"'\"");
      }
      if (TomlScanner.isBreak(c)) {
        throw in.failureBefore(NEWLINE);
      }
    }
    in.back();
    String text = in.take();
    in.next();
    in.ignore();
    return text;
  }

  /** A string in three double quotes, which are read. */
  String basicLines() {
    in.ignore();
    while (true) {
      int c = in.next();
      if (c == TomlScanner.END) {
        throw in.failure("unexpected EOF; expected '\"\"\"'");
      }
      if (c == '\\') {
        if (!TomlScanner.isBreak(in.next())) {
          in.back();
          escape();
        }
      } else if (c == '"' && endsLines('"')) {
        break;
      }
    }
    int line = in.line();
    String text = takeLines();
    return unescape(joinLines(withoutFirstBreak(text)), line);
  }

  /** A string in three single quotes, which are read. */
  String rawLines() {
    in.ignore();
    while (true) {
      int c = in.next();
      if (c == TomlScanner.END) {
        throw in.failure("unexpected EOF; expected \"'''\"");
      }
      if (c == '\'' && endsLines('\'')) {
        break;
      }
    }
    return withoutFirstBreak(takeLines());
  }

  /** After one quote, whether three end the string here; two more may belong to it. */
  private boolean endsLines(char quote) {
    if (!in.accept(quote)) {
      return false;
    }
    if (!in.accept(quote)) {
      in.back();
      return false;
    }
    if (in.peek() != quote) {
      in.back();
      in.back();
      in.back();
      return true;
    }
    String five = String.valueOf(quote).repeat(5);
    boolean tooMany = in.current().endsWith(five);
    if (tooMany && (quote == '\'' || !in.current().endsWith("\\" + five))) {
      String shown = quote == '"' ? "'\"\"\"\"\"\"'" : "\"''''''\"";
      throw in.failure("unexpected " + shown);
    }
    in.back();
    in.back();
    return false;
  }

  private String takeLines() {
    String text = in.take();
    in.next();
    in.next();
    in.next();
    in.ignore();
    return text;
  }

  private void escape() {
    escaped = true;
    int c = in.next();
    switch (c) {
      case 'e', 'b', 't', 'n', 'f', 'r', '"', ' ', '\t', '\\' -> {}
      case 'x' -> digits(2, "two hexadecimal digits after '\\x'");
      case 'u' -> digits(4, "four hexadecimal digits after '\\u'");
      case 'U' -> digits(8, "eight hexadecimal digits after '\\U'");
      default -> {
        String message = "invalid escape in string '\\" + Character.toString(c) + "'";
        throw in.hasEnded() ? in.failureBefore(message) : in.failure(message);
      }
    }
  }

  private void digits(int count, String what) {
    for (int i = 0; i < count; i++) {
      if (!TomlScanner.isHex(in.next())) {
        String got = GoQuote.quote(in.current(), Profile.HELM_4);
        throw in.failure("expected " + what + ", but got " + got + " instead");
      }
    }
  }

  private static String withoutFirstBreak(String text) {
    if (text.startsWith("\n")) {
      return text.substring(1);
    }
    return text.startsWith("\r\n") ? text.substring(2) : text;
  }

  /** Removes backslashes at line ends with all blanks and line breaks after them. */
  private static String joinLines(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int start = 0;
    int i = text.indexOf('\\');
    while (i >= 0) {
      int end = i + 1;
      while (end < text.length() && (text.charAt(end) == ' ' || isBlankOrBreak(text.charAt(end)))) {
        end++;
      }
      int next = i + 1;
      if (text.startsWith("\\", i + 1)) {
        next = i + 2;
      } else if (text.substring(i, end).indexOf('\n') >= 0) {
        out.append(text, start, i);
        start = end;
        next = end;
      }
      i = text.indexOf('\\', next);
    }
    return out.append(text, start, text.length()).toString();
  }

  private static boolean isBlankOrBreak(int c) {
    return TomlScanner.isBlank(c) || TomlScanner.isBreak(c);
  }

  private static String unescape(String text, int line) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      c = text.charAt(++i);
      switch (c) {
        case ' ', '\t' -> throw new TomlFailure(line, "invalid escape: '\\" + c + "'");
        case 'b' -> out.append('\b');
        case 't' -> out.append('\t');
        case 'n' -> out.append('\n');
        case 'f' -> out.append('\f');
        case 'r' -> out.append('\r');
        case 'e' -> out.append('\u001b');
        case 'x', 'u', 'U' -> {
          int length = c == 'x' ? 2 : c == 'u' ? 4 : 8;
          out.appendCodePoint(codePoint(text.substring(i + 1, i + 1 + length), line));
          i += length;
        }
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static int codePoint(String hex, int line) {
    long value = Long.parseLong(hex, 16);
    if (value > Character.MAX_CODE_POINT || value >= 0xD800 && value <= 0xDFFF) {
      throw new TomlFailure(line, "Escaped character '\\u" + hex + "' is not valid UTF-8.");
    }
    return (int) value;
  }
}
