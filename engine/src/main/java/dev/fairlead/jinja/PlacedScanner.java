package dev.fairlead.jinja;

import com.hubspot.jinjava.el.ext.ExtendedScanner;
import jinjava.de.odysseus.el.tree.impl.Scanner;

/** jinjava's scanner of expressions with tokens that know their place, and Python's strings. */
final class PlacedScanner extends ExtendedScanner {
  PlacedScanner(String input) {
    super(input);
  }

  /** A token and where it begins. */
  static final class Placed extends Scanner.Token {
    private final int offset;

    Placed(Scanner.Token token, int offset) {
      super(token.getSymbol(), token.getImage(), token.getSize());
      this.offset = offset;
    }

    int offset() {
      return offset;
    }
  }

  @Override
  public Scanner.Token next() throws Scanner.ScanException {
    return new Placed(super.next(), getPosition());
  }

  @Override
  protected Scanner.Token nextString() throws Scanner.ScanException {
    String input = getInput();
    char quote = input.charAt(getPosition());
    StringBuilder value = new StringBuilder();
    int i = getPosition() + 1;
    while (i < input.length() && input.charAt(i) != quote) {
      char c = input.charAt(i++);
      if (c == '\\' && i < input.length()) {
        i = escape(value, input, i);
      } else {
        value.append(c);
      }
    }
    if (i >= input.length()) {
      throw new ScanException(getPosition(), "unterminated string", String.valueOf(quote));
    }
    return token(Scanner.Symbol.STRING, value.toString(), i + 1 - getPosition());
  }

  /** Reads what follows a backslash; unknown escapes stay as they are. */
  private static int escape(StringBuilder value, String input, int at) {
    char c = input.charAt(at);
    int digits = c == 'x' ? 2 : c == 'u' ? 4 : 0;
    if (digits > 0 && at + digits < input.length()) {
      int code = number(input, at + 1, digits);
      if (code >= 0) {
        value.append((char) code);
        return at + 1 + digits;
      }
    }
    switch (c) {
      case '\\', '\'', '"' -> value.append(c);
      case 'n' -> value.append('\n');
      case 't' -> value.append('\t');
      case 'r' -> value.append('\r');
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case '\n' -> {}
      default -> value.append('\\').append(c);
    }
    return at + 1;
  }

  private static int number(String input, int at, int digits) {
    int code = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = Character.digit(input.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
