package dev.fairlead.value;

/** The text of a time, read from left to right; its characters are bytes. */
final class TimeScanner {
  private String rest;

  TimeScanner(String text) {
    this.rest = text;
  }

  /** What has not been read. */
  String rest() {
    return rest;
  }

  boolean startsWith(String prefix) {
    return rest.startsWith(prefix);
  }

  /** Reads some characters. */
  void skip(int count) {
    rest = rest.substring(count);
  }

  /** Reads spaces up to a number of them. */
  void skipSpaces(int most) {
    for (int i = 0; i < most && startsWith(" "); i++) {
      skip(1);
    }
  }

  /** Reads literal text, in which runs of spaces match each other; false where it differs. */
  boolean skip(String literal) {
    String expected = literal;
    while (!expected.isEmpty()) {
      if (expected.charAt(0) == ' ') {
        if (!rest.isEmpty() && rest.charAt(0) != ' ') {
          return false;
        }
        expected = cutSpaces(expected);
        rest = cutSpaces(rest);
      } else {
        if (rest.isEmpty() || rest.charAt(0) != expected.charAt(0)) {
          return false;
        }
        expected = expected.substring(1);
        rest = rest.substring(1);
      }
    }
    return true;
  }

  private static String cutSpaces(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    return text.substring(start);
  }

  /** A number of one or two digits, exactly two when fixed; -1 when there is none. */
  int number(boolean fixed) {
    int digits = digits(0, 2);
    return digits == 0 || fixed && digits == 1 ? -1 : take(digits);
  }

  /** How many digits there are from a place on. */
  int digits(int start, int most) {
    int end = start;
    while (end < rest.length() && end - start < most && TimeLayout.isDigit(rest.charAt(end))) {
      end++;
    }
    return end - start;
  }

  /** Reads a number of some digits. */
  int take(int digits) {
    int value = Integer.parseInt(rest, 0, digits, 10);
    rest = rest.substring(digits);
    return value;
  }

  /** The 1-based index of the name that the text starts with in any case, or 0. */
  int name(String[] names, int most) {
    for (int i = 0; i < names.length; i++) {
      int length = Math.min(names[i].length(), most);
      if (startsWithName(names[i].substring(0, length))) {
        rest = rest.substring(length);
        return i + 1;
      }
    }
    return 0;
  }

  private boolean startsWithName(String name) {
    if (rest.length() < name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = rest.charAt(i);
      char lower = 'A' <= c && c <= 'Z' ? (char) (c + 32) : c;
      if (lower != (name.charAt(i) | 32)) {
        return false;
      }
    }
    return true;
  }

  /** How many digits of a fraction the text starts with. */
  int fractionDigits() {
    boolean separator = rest.startsWith(".") || rest.startsWith(",");
    return separator ? digits(1, rest.length()) : 0;
  }

  /** How long an abbreviation the text starts with; 0 for none (parseTimeZone). */
  int zoneNameLength() {
    String text = rest;
    if (text.length() < 3) {
      return 0;
    }
    if (text.startsWith("ChST") || text.startsWith("MeST")) {
      return 4;
    }
    if (text.startsWith("GMT")) {
      return 3 + signedOffsetLength(text.substring(3));
    }
    if (text.charAt(0) == '+' || text.charAt(0) == '-') {
      return signedOffsetLength(text);
    }
    int upper = 0;
    while (upper < Math.min(6, text.length())
        && 'A' <= text.charAt(upper)
        && text.charAt(upper) <= 'Z') {
      upper++;
    }
    boolean endsInT = upper > 3 && text.charAt(upper - 1) == 'T';
    return switch (upper) {
      case 3 -> 3;
      case 4 -> endsInT || text.startsWith("WITA") ? 4 : 0;
      case 5 -> endsInT ? 5 : 0;
      default -> 0;
    };
  }

  /** The length of a sign and a number up to 23; 0 for none. */
  private static int signedOffsetLength(String text) {
    if (text.isEmpty() || text.charAt(0) != '+' && text.charAt(0) != '-') {
      return 0;
    }
    int end = 1;
    int value = 0;
    while (end < text.length() && TimeLayout.isDigit(text.charAt(end))) {
      value = Math.min(value * 10 + text.charAt(end) - '0', 24);
      end++;
    }
    return end == 1 || value > 23 ? 0 : end;
  }
}
