package dev.fairlead.value;

/** The flags, width and precision of one verb of a format, and the text written so far. */
final class FormatSpec {
  static final int ABSENT = Integer.MIN_VALUE;

  final StringBuilder out = new StringBuilder();
  final Profile profile;
  boolean sharp;
  boolean zero;
  boolean plus;
  boolean minus;
  boolean space;

  /** {@code %#v}: Go syntax. */
  boolean goSyntax;

  /** {@code %+v}: the names of struct fields. */
  boolean fieldNames;

  int width;
  int precision;

  FormatSpec(Profile profile) {
    this.profile = profile;
  }

  /** No flags, no width, no precision. */
  void clear() {
    sharp = false;
    zero = false;
    plus = false;
    minus = false;
    space = false;
    goSyntax = false;
    fieldNames = false;
    width = ABSENT;
    precision = ABSENT;
  }

  /** Takes a flag; false when the character is none. */
  boolean flag(char c) {
    switch (c) {
      case '#' -> sharp = true;
      case '0' -> zero = true;
      case '+' -> plus = true;
      case '-' -> minus = true;
      case ' ' -> space = true;
      default -> {
        return false;
      }
    }
    return true;
  }

  /** With {@code %v} two flags have another meaning. */
  void useValueFlags() {
    goSyntax = sharp;
    sharp = false;
    fieldNames = plus;
    plus = false;
  }

  /** Writes a text, filled up to the width in characters. */
  void pad(String text) {
    int missing = width <= 0 ? 0 : width - text.codePointCount(0, text.length());
    if (!minus) {
      fill(missing);
    }
    out.append(text);
    if (minus) {
      fill(missing);
    }
  }

  /** The same, filled with spaces even where zeros are asked for. */
  void padWithSpaces(String text) {
    boolean asked = zero;
    zero = false;
    pad(text);
    zero = asked;
  }

  /** Writes spaces, or zeros where asked for; those never stand on the right. */
  void fill(int count) {
    char c = zero && !minus ? '0' : ' ';
    for (int i = 0; i < count; i++) {
      out.append(c);
    }
  }
}
