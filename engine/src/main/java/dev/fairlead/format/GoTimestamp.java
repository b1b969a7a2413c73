package dev.fairlead.format;

/** Recognises the timestamps that go-yaml does: parseTimestamp over time.Parse (resolve.go). */
final class GoTimestamp {
  private final String text;
  private int pos = 5;

  private GoTimestamp(String text) {
    this.text = text;
  }

  /** Whether the text is a date, or a date and time, that exists. */
  static boolean matches(String text) {
    if (text.length() < 8 || text.charAt(4) != '-') {
      return false;
    }
    for (int i = 0; i < 4; i++) {
      if (!YamlInput.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return new GoTimestamp(text).dateAndTime();
  }

  /** Whether the text is a time as RFC 3339 has it, in the form that is mostly written. */
  static boolean isPlain(String text) {
    return text.length() >= 20
        && text.charAt(7) == '-'
        && text.charAt(10) == 'T'
        && text.charAt(13) == ':'
        && text.charAt(16) == ':'
        && matches(text);
  }

  private boolean dateAndTime() {
    int year = Integer.parseInt(text.substring(0, 4));
    int month = number(1, 12);
    if (month < 0 || !accept('-')) {
      return false;
    }
    if (number(1, daysIn(year, month)) < 0) {
      return false;
    }
    if (pos == text.length()) {
      return true;
    }
    char separator = text.charAt(pos);
    if (separator == ' ') {
      // Go's parser takes any number of spaces for one.
      while (accept(' ')) {}
      return time() && pos == text.length();
    }
    pos++;
    return (separator == 'T' || separator == 't') && time() && zone();
  }

  private static int daysIn(int year, int month) {
    if (month == 2) {
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  private boolean time() {
    return number(0, 23) >= 0
        && accept(':')
        && number(0, 59) >= 0
        && accept(':')
        && number(0, 59) >= 0
        && fraction();
  }

  private boolean fraction() {
    if (pos + 1 < text.length()
        && (text.charAt(pos) == '.' || text.charAt(pos) == ',')
        && YamlInput.isDigit(text.charAt(pos + 1))) {
      pos++;
      while (pos < text.length() && YamlInput.isDigit(text.charAt(pos))) {
        pos++;
      }
    }
    return true;
  }

  private boolean zone() {
    if (accept('Z')) {
      return pos == text.length();
    }
    return (accept('+') || accept('-'))
        && twoDigits(24)
        && accept(':')
        && twoDigits(60)
        && pos == text.length();
  }

  private boolean twoDigits(int max) {
    return pos + 1 < text.length()
        && YamlInput.isDigit(text.charAt(pos + 1))
        && number(0, max) >= 0;
  }

  private boolean accept(char c) {
    if (pos < text.length() && text.charAt(pos) == c) {
      pos++;
      return true;
    }
    return false;
  }

  /** One or two digits within bounds; -1 when there is no such number. */
  private int number(int min, int max) {
    int start = pos;
    int value = 0;
    while (pos < text.length() && pos < start + 2 && YamlInput.isDigit(text.charAt(pos))) {
      value = value * 10 + text.charAt(pos++) - '0';
    }
    return pos > start && value >= min && value <= max ? value : -1;
  }
}
