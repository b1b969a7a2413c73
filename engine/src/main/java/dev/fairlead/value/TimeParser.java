package dev.fairlead.value;

import dev.fairlead.value.TimeLayout.Element;
import java.nio.charset.StandardCharsets;

/**
 * Reads a time by a Go layout (time/format.go, parse). Works on strings whose characters are bytes,
 * as Go does.
 */
final class TimeParser {
  private final String layout;
  private final String text;
  private final GoZone local;
  private String rest;
  private TimeLayout step;
  private long year;
  private int month = -1;
  private int day = -1;
  private int yearDay = -1;
  private int hour;
  private int minute;
  private int second;
  private int nano;
  private boolean am;
  private boolean pm;
  private boolean utc;
  private int offset = -1;
  private String zoneName = "";

  private TimeParser(String layout, String text, GoZone local) {
    this.layout = layout;
    this.text = text;
    this.rest = text;
    this.local = local;
  }

  /** The time; fails with Go's words. */
  static GoTime parse(String layout, String text, GoZone zone) {
    return new TimeParser(bytes(layout), bytes(text), zone).parse();
  }

  private GoTime parse() {
    for (step = TimeLayout.first(layout); ; step = TimeLayout.first(step.rest())) {
      skip(step.literal());
      if (step.element() == null) {
        break;
      }
      String hold = rest;
      if (!read(step.element())) {
        throw mismatch(hold, step.text());
      }
    }
    if (!rest.isEmpty()) {
      throw failure("extra text: " + quote(rest));
    }
    return time();
  }

  /** Skips the literal text; runs of spaces match each other. */
  private void skip(String literal) {
    String expected = literal;
    while (!expected.isEmpty()) {
      if (expected.charAt(0) == ' ') {
        if (!rest.isEmpty() && rest.charAt(0) != ' ') {
          throw mismatch(rest, literal);
        }
        expected = cutSpaces(expected);
        rest = cutSpaces(rest);
      } else {
        if (rest.isEmpty() || rest.charAt(0) != expected.charAt(0)) {
          throw mismatch(rest, literal);
        }
        expected = expected.substring(1);
        rest = rest.substring(1);
      }
    }
  }

  private static String cutSpaces(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    return text.substring(start);
  }

  /** Reads one element; false when the text does not fit. */
  private boolean read(Element element) {
    return switch (element) {
      case YEAR -> readYear();
      case LONG_YEAR -> readLongYear();
      case MONTH -> (month = name(TimeFormat.MONTHS, 3)) > 0;
      case LONG_MONTH -> (month = name(TimeFormat.MONTHS, 9)) > 0;
      case NUMBER_MONTH, ZERO_MONTH ->
          (month = number(element == Element.ZERO_MONTH)) >= 0 && range("month", month, 1, 12);
      case WEEKDAY -> name(TimeFormat.WEEKDAYS, 3) > 0;
      case LONG_WEEKDAY -> name(TimeFormat.WEEKDAYS, 9) > 0;
      case DAY, UNDER_DAY, ZERO_DAY -> readDay(element);
      case UNDER_YEAR_DAY, ZERO_YEAR_DAY -> readYearDay(element);
      case HOUR -> (hour = number(false)) >= 0 && range("hour", hour, 0, 23);
      case HOUR_12, ZERO_HOUR_12 ->
          (hour = number(element == Element.ZERO_HOUR_12)) >= 0 && range("hour", hour, 0, 12);
      case MINUTE, ZERO_MINUTE ->
          (minute = number(element == Element.ZERO_MINUTE)) >= 0 && range("minute", minute, 0, 59);
      case SECOND, ZERO_SECOND -> readSecond(element);
      case UPPER_PM -> readHalf("AM", "PM");
      case LOWER_PM -> readHalf("am", "pm");
      case ZONE_NAME -> readZoneName();
      case FRACTION -> readFraction(step.digits());
      case SHORT_FRACTION -> fractionDigits() == 0 || readFraction(fractionDigits());
      default -> readOffset(element);
    };
  }

  private boolean range(String what, int value, int low, int high) {
    if (value < low || value > high) {
      throw failure(what + " out of range");
    }
    return true;
  }

  /** A number of one or two digits, exactly two when fixed; -1 when there is none. */
  private int number(boolean fixed) {
    int digits = digits(0, 2);
    return digits == 0 || fixed && digits == 1 ? -1 : take(digits);
  }

  private int digits(int start, int most) {
    int end = start;
    while (end < rest.length() && end - start < most && TimeLayout.isDigit(rest.charAt(end))) {
      end++;
    }
    return end - start;
  }

  private int take(int digits) {
    int value = Integer.parseInt(rest, 0, digits, 10);
    rest = rest.substring(digits);
    return value;
  }

  /** The 1-based index of the name that the text starts with in any case, or 0. */
  private int name(String[] names, int most) {
    for (int i = 0; i < names.length; i++) {
      int length = Math.min(names[i].length(), most);
      if (startsWith(names[i].substring(0, length))) {
        rest = rest.substring(length);
        return i + 1;
      }
    }
    return 0;
  }

  private boolean startsWith(String name) {
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

  /** Two characters, the first of which may be a sign: Go reads them with atoi. */
  private boolean readYear() {
    if (rest.length() < 2) {
      return false;
    }
    char first = rest.charAt(0);
    boolean sign = first == '+' || first == '-';
    if (digits(sign ? 1 : 0, 2) < (sign ? 1 : 2)) {
      return false;
    }
    int value = Integer.parseInt(rest, 0, 2, 10);
    rest = rest.substring(2);
    year = value + (value >= 69 ? 1900 : 2000);
    return true;
  }

  private boolean readLongYear() {
    if (digits(0, 4) < 4) {
      return false;
    }
    year = take(4);
    return true;
  }

  private boolean readDay(Element element) {
    if (element == Element.UNDER_DAY && rest.startsWith(" ")) {
      rest = rest.substring(1);
    }
    day = number(element == Element.ZERO_DAY);
    return day >= 0;
  }

  private boolean readYearDay(Element element) {
    for (int i = 0; i < 2; i++) {
      if (element == Element.UNDER_YEAR_DAY && rest.startsWith(" ")) {
        rest = rest.substring(1);
      }
    }
    int digits = digits(0, 3);
    if (digits == 0 || element == Element.ZERO_YEAR_DAY && digits < 3) {
      return false;
    }
    yearDay = take(digits);
    return true;
  }

  /** The input may have a fraction even where the layout has none. */
  private boolean readSecond(Element element) {
    second = number(element == Element.ZERO_SECOND);
    if (second < 0) {
      return false;
    }
    range("second", second, 0, 59);
    Element next = TimeLayout.first(step.rest()).element();
    int digits = fractionDigits();
    return digits == 0 || next != null && next.fraction() || readFraction(digits);
  }

  /** How many digits of a fraction the text starts with. */
  private int fractionDigits() {
    boolean separator = rest.startsWith(".") || rest.startsWith(",");
    return separator ? digits(1, rest.length()) : 0;
  }

  /** A separator and exactly this many digits; more than nine are read but not kept. */
  private boolean readFraction(int digits) {
    int kept = Math.min(digits, 9);
    boolean separator = rest.startsWith(".") || rest.startsWith(",");
    if (!separator || rest.length() < digits + 1) {
      return false;
    }
    char sign = rest.charAt(1);
    boolean signed = sign == '-' || sign == '+';
    if (digits(signed ? 2 : 1, kept) < (signed ? kept - 1 : kept)) {
      return false;
    }
    nano = signed && kept == 1 ? 0 : Integer.parseInt(rest, 1, kept + 1, 10);
    rest = rest.substring(digits + 1);
    if (nano < 0) {
      throw failure("fractional second out of range");
    }
    for (int i = kept; i < 9; i++) {
      nano *= 10;
    }
    return true;
  }

  private boolean readHalf(String before, String after) {
    am |= rest.startsWith(before);
    pm |= rest.startsWith(after);
    boolean found = rest.startsWith(before) || rest.startsWith(after);
    rest = found ? rest.substring(2) : rest;
    return found;
  }

  private boolean readOffset(Element element) {
    if (element.iso() && rest.startsWith("Z")) {
      rest = rest.substring(1);
      utc = true;
      return true;
    }
    int numbers = element.numbers();
    int gap = element.colon() ? 3 : 2;
    int length = 1 + gap * numbers - (gap - 2);
    if (rest.length() < length) {
      return false;
    }
    int[] values = new int[3];
    boolean valid = true;
    for (int i = 0; i < numbers; i++) {
      int start = 1 + gap * i;
      if (i > 0 && element.colon() && rest.charAt(start - 1) != ':') {
        return false;
      }
      boolean digits = digits(start, 2) == 2;
      values[i] = valid && digits ? Integer.parseInt(rest, start, start + 2, 10) : 0;
      valid &= digits;
    }
    char sign = rest.charAt(0);
    rest = rest.substring(length);
    range("time zone offset second", values[2], 0, 60);
    range("time zone offset minute", values[1], 0, 60);
    range("time zone offset hour", values[0], 0, 24);
    int total = (values[0] * 60 + values[1]) * 60 + values[2];
    offset = sign == '-' ? -total : total;
    return valid && (sign == '-' || sign == '+');
  }

  private boolean readZoneName() {
    if (rest.startsWith("UTC")) {
      utc = true;
      rest = rest.substring(3);
      return true;
    }
    int length = zoneNameLength(rest);
    zoneName = rest.substring(0, length);
    rest = rest.substring(length);
    return length > 0;
  }

  /** How long an abbreviation the text starts with; 0 for none (parseTimeZone). */
  private static int zoneNameLength(String text) {
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

  private GoTime time() {
    if (pm && hour < 12) {
      hour += 12;
    } else if (am && hour == 12) {
      hour = 0;
    }
    if (yearDay >= 0) {
      setYearDay();
    }
    int atMonth = month < 0 ? 1 : month;
    int atDay = day < 0 ? 1 : day;
    range("day", atDay, 1, CivilTime.daysIn(atMonth, year));
    int secondOfDay = (hour * 60 + minute) * 60 + second;
    boolean known = utc || offset != -1 || !zoneName.isEmpty();
    GoZone zone = known ? GoZone.UTC : local;
    GoTime wall = GoTime.date(year, atMonth, atDay, secondOfDay, zone).withNano(nano);
    return utc || !known ? wall : inZone(wall);
  }

  private void setYearDay() {
    boolean leap = CivilTime.leap(year);
    if (yearDay < 1 || yearDay > (leap ? 366 : 365)) {
      throw failure("day-of-year out of range");
    }
    int atMonth = 1;
    int atDay = yearDay;
    while (atDay > CivilTime.daysIn(atMonth, year)) {
      atDay -= CivilTime.daysIn(atMonth, year);
      atMonth++;
    }
    if (month >= 0 && month != atMonth) {
      throw failure("day-of-year does not match month");
    }
    if (day >= 0 && day != atDay) {
      throw failure("day-of-year does not match day");
    }
    month = atMonth;
    day = atDay;
  }

  /** Gives the wall time its offset or abbreviation; in the local zone where that has it. */
  private GoTime inZone(GoTime wall) {
    if (offset != -1) {
      GoTime time = wall.addSeconds(-offset);
      boolean named = zoneName.isEmpty() || zoneName.equals(local.abbreviation(time.unix()));
      boolean isLocal = named && local.offset(time.unix()) == offset;
      return time.in(isLocal ? local : GoZone.fixed(zoneName, offset));
    }
    Integer known = local.offsetOf(zoneName, wall.unix());
    if (known != null) {
      return wall.addSeconds(-known).in(local);
    }
    boolean shifted = zoneName.length() > 3 && zoneName.startsWith("GMT");
    int hours = shifted ? Integer.parseInt(zoneName.substring(3)) : 0;
    return wall.in(GoZone.fixed(zoneName, hours * 3600));
  }

  private FunctionException failure(String message) {
    return new FunctionException("parsing time " + quote(text) + ": " + message);
  }

  private FunctionException mismatch(String value, String element) {
    return new FunctionException(
        "parsing time "
            + quote(text)
            + " as "
            + quote(layout)
            + ": cannot parse "
            + quote(value)
            + " as "
            + quote(element));
  }

  private static String bytes(String text) {
    return new String(Utf8.bytes(text), StandardCharsets.ISO_8859_1);
  }

  private static String quote(String bytes) {
    return GoQuote.hexQuote(Utf8.text(bytes.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
