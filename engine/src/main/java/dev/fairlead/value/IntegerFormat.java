package dev.fairlead.value;

import java.util.Locale;

/** Writes integers for the verbs that take them (fmt/format.go). */
final class IntegerFormat {
  private final FormatSpec spec;

  IntegerFormat(FormatSpec spec) {
    this.spec = spec;
  }

  /** Whether the verb takes integers; writes only then. */
  boolean format(long value, boolean signed, int verb) {
    switch (verb) {
      case 'v' -> {
        if (spec.goSyntax && !signed) {
          hex(value, true);
        } else {
          number(value, signed, 10, verb);
        }
      }
      case 'd' -> number(value, signed, 10, verb);
      case 'b' -> number(value, signed, 2, verb);
      case 'o', 'O' -> number(value, signed, 8, verb);
      case 'x', 'X' -> number(value, signed, 16, verb);
      case 'c' -> spec.pad(Character.toString(character(value)));
      case 'q' -> spec.pad(quoted(character(value)));
      case 'U' -> spec.padWithSpaces(unicode(value));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** An unsigned number in hexadecimal, with {@code 0x} or without. */
  void hex(long value, boolean prefixed) {
    boolean asked = spec.sharp;
    spec.sharp = prefixed;
    number(value, false, 16, 'v');
    spec.sharp = asked;
  }

  private void number(long value, boolean signed, int base, int verb) {
    boolean negative = signed && value < 0;
    if (spec.precision == 0 && value == 0) {
      spec.padWithSpaces("");
      return;
    }
    String digits = Long.toUnsignedString(negative ? -value : value, base);
    if (verb == 'X') {
      digits = digits.toUpperCase(Locale.ROOT);
    }
    StringBuilder text = new StringBuilder();
    if (negative) {
      text.append('-');
    } else if (spec.plus || spec.space) {
      text.append(spec.plus ? '+' : ' ');
    }
    int zeros = leastDigits(text.length()) - digits.length();
    text.append(prefix(base, verb, zeros > 0 || digits.startsWith("0")));
    for (int i = 0; i < zeros; i++) {
      text.append('0');
    }
    spec.padWithSpaces(text.append(digits).toString());
  }

  /** Filling with zeros is done here, as if a precision were given. */
  private int leastDigits(int sign) {
    if (spec.precision >= 0) {
      return spec.precision;
    }
    return spec.zero && !spec.minus && spec.width >= 0 ? spec.width - sign : 0;
  }

  private String prefix(int base, int verb, boolean zeroFirst) {
    String prefix = "";
    if (spec.sharp) {
      prefix =
          switch (base) {
            case 2 -> "0b";
            case 8 -> zeroFirst ? "" : "0";
            case 16 -> verb == 'X' ? "0X" : "0x";
            default -> "";
          };
    }
    return verb == 'O' ? "0o" + prefix : prefix;
  }

  private static int character(long value) {
    boolean valid = value >= 0 && value <= Character.MAX_CODE_POINT && value >> 11 != 0x1B;
    return valid ? (int) value : 0xFFFD;
  }

  private String quoted(int character) {
    return spec.plus
        ? GoQuote.asciiCharacter(character)
        : GoQuote.character(character, spec.profile);
  }

  private String unicode(long value) {
    StringBuilder text = new StringBuilder("U+");
    String digits = Long.toUnsignedString(value, 16).toUpperCase(Locale.ROOT);
    for (int i = digits.length(); i < Math.max(4, spec.precision); i++) {
      text.append('0');
    }
    text.append(digits);
    boolean valid = value >= 0 && value <= Character.MAX_CODE_POINT;
    if (spec.sharp && valid && GoUnicode.isPrint((int) value, spec.profile)) {
      text.append(" '").appendCodePoint((int) value).append('\'');
    }
    return text.toString();
  }
}
