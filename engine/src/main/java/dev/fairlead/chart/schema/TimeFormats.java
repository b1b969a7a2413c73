package dev.fairlead.chart.schema;

import dev.fairlead.value.Utf8;
import java.nio.charset.StandardCharsets;

/** The formats of dates, times and durations. Reference: jsonschema format.go, Go time.Parse. */
final class TimeFormats {
  private static final String HEX = "0123456789abcdef";
  private static final String[] UNITS = {"YMD", "HMS"};

  private TimeFormats() {}

  static String duration(String text) {
    if (!text.startsWith("P")) {
      return "must start with P";
    }
    String rest = text.substring(1);
    if (rest.isEmpty()) {
      return "nothing after P";
    }
    if (rest.endsWith("W")) {
      String weeks = rest.substring(0, rest.length() - 1);
      if (weeks.isEmpty()) {
        return "no number in week";
      }
      return Formats.digits(weeks) == weeks.length() ? null : "invalid week";
    }
    String[] parts = rest.split("T", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i != 0 && parts[i].isEmpty()) {
        return "no time elements";
      }
      if (i >= UNITS.length) {
        return "more than one T";
      }
      String problem = elements(parts[i], UNITS[i]);
      if (problem != null) {
        return problem;
      }
    }
    return null;
  }

  private static String elements(String text, String allUnits) {
    String rest = text;
    String units = allUnits;
    while (!rest.isEmpty()) {
      int digits = Formats.digits(rest);
      if (digits == 0) {
        return "missing number";
      }
      if (digits == rest.length()) {
        return "missing unit";
      }
      char unit = HostFormats.byteAt(rest, digits);
      int place = units.indexOf(unit);
      if (place < 0) {
        String quoted = Formats.quote(unit);
        return allUnits.indexOf(unit) >= 0
            ? "unit " + quoted + " out of order"
            : "invalid unit " + quoted;
      }
      units = units.substring(place + 1);
      rest = rest.substring(digits + 1);
    }
    return null;
  }

  static String period(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return "missing slash";
    }
    String start = text.substring(0, slash);
    String end = text.substring(slash + 1);
    boolean startsWithDuration = start.startsWith("P");
    String problem = startsWithDuration ? duration(start) : dateTime(start);
    if (problem != null) {
      return (startsWithDuration ? "invalid start duration: " : "invalid start date-time: ")
          + problem;
    }
    boolean endsWithDuration = !startsWithDuration && end.startsWith("P");
    problem = endsWithDuration ? duration(end) : dateTime(end);
    if (problem != null) {
      return (endsWithDuration ? "invalid end duration: " : "invalid end date-time: ") + problem;
    }
    return null;
  }

  static String dateTime(String given) {
    String text = byteString(given);
    if (text.length() < 20) {
      return "less than 20 characters long";
    }
    if (text.charAt(10) != 't' && text.charAt(10) != 'T') {
      return "11th character must be t or T";
    }
    String problem = date(fromBytes(text.substring(0, 10)));
    if (problem != null) {
      return "invalid date element: " + problem;
    }
    problem = time(fromBytes(text.substring(11)));
    return problem == null ? null : "invalid time element: " + problem;
  }

  /** Go's {@code time.Parse("2006-01-02", …)} and its words. */
  static String date(String text) {
    String[] layout = {"2006", "-", "01", "-", "02"};
    String rest = text;
    int[] numbers = new int[layout.length];
    for (int i = 0; i < layout.length; i++) {
      int width = layout[i].length();
      boolean fits = layout[i].equals("-") ? rest.startsWith("-") : Formats.digits(rest) >= width;
      if (!fits) {
        return "parsing time "
            + quote(text)
            + " as \"2006-01-02\": cannot parse "
            + quote(rest)
            + " as "
            + quote(layout[i]);
      }
      numbers[i] = layout[i].equals("-") ? 0 : Integer.parseInt(rest.substring(0, width));
      rest = rest.substring(width);
      if (i == 2 && (numbers[2] < 1 || numbers[2] > 12)) {
        return "parsing time " + quote(text) + ": month out of range";
      }
    }
    if (!rest.isEmpty()) {
      return "parsing time " + quote(text) + ": extra text: " + quote(rest);
    }
    if (numbers[4] < 1 || numbers[4] > daysIn(numbers[0], numbers[2])) {
      return "parsing time " + quote(text) + ": day out of range";
    }
    return null;
  }

  /** How Go's time package quotes: all but printable ASCII as bytes in hexadecimal. */
  private static String quote(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (byte b : Utf8.bytes(text)) {
      if (b < ' ') {
        out.append("\\x").append(HEX.charAt(b >> 4 & 0xF)).append(HEX.charAt(b & 0xF));
      } else {
        out.append(b == '"' || b == '\\' ? "\\" : "").append((char) b);
      }
    }
    return out.append('"').toString();
  }

  private static int daysIn(int year, int month) {
    if (month == 2) {
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  /** A text as Go sees it: one character for each byte. */
  private static String byteString(String text) {
    return new String(Utf8.bytes(text), StandardCharsets.ISO_8859_1);
  }

  private static String fromBytes(String bytes) {
    return Utf8.text(bytes.getBytes(StandardCharsets.ISO_8859_1));
  }

  static String time(String given) {
    String text = byteString(given);
    if (text.length() < 9) {
      return "less than 9 characters long";
    }
    if (text.charAt(2) != ':' || text.charAt(5) != ':') {
      return "missing colon in correct place";
    }
    int hour = twoDigits(text, 0);
    int minute = twoDigits(text, 3);
    int second = twoDigits(text, 6);
    if (hour < 0 || minute < 0 || second < 0) {
      return "invalid hour/min/sec";
    }
    if (hour > 23 || minute > 59 || second > 60) {
      return "hour/min/sec out of range";
    }
    String rest = text.substring(8);
    if (rest.startsWith(".")) {
      int digits = Formats.digits(rest.substring(1));
      if (digits == 0) {
        return "no digits in second fraction";
      }
      rest = rest.substring(1 + digits);
    }
    int minutes = hour * 60 + minute;
    if (!rest.equals("z") && !rest.equals("Z")) {
      String problem = offset(rest);
      if (problem != null) {
        return problem;
      }
      int offset = twoDigits(rest, 1) * 60 + twoDigits(rest, 4);
      minutes += rest.startsWith("+") ? -offset : offset;
    }
    boolean endOfDay = (minutes < 0 ? minutes + 24 * 60 : minutes) == 23 * 60 + 59;
    return second >= 60 && !endOfDay ? "invalid leap second" : null;
  }

  private static String offset(String text) {
    if (text.length() != 6) {
      return "offset must be 6 characters long";
    }
    if (!text.startsWith("+") && !text.startsWith("-")) {
      return "offset must begin with plus/minus";
    }
    if (text.charAt(3) != ':') {
      return "missing colon in offset in correct place";
    }
    int hour = twoDigits(text, 1);
    int minute = twoDigits(text, 4);
    if (hour < 0 || minute < 0) {
      return "invalid hour/min in offset";
    }
    return hour > 23 || minute > 59 ? "hour/min in offset out of range" : null;
  }

  private static int twoDigits(String text, int at) {
    boolean digits = Formats.isDigit(text.charAt(at)) && Formats.isDigit(text.charAt(at + 1));
    return digits ? (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0' : -1;
  }
}
