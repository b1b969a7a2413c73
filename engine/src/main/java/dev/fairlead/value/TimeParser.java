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
  private final TimeScanner in;
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
    this.in = new TimeScanner(text);
    this.local = local;
  }

  /** The time; fails with Go's words. */
  static GoTime parse(String layout, String text, GoZone zone) {
    return new TimeParser(bytes(layout), bytes(text), zone).parse();
  }

  private GoTime parse() {
    for (step = TimeLayout.first(layout); ; step = TimeLayout.first(step.rest())) {
      if (!in.skip(step.literal())) {
        throw mismatch(in.rest(), step.literal());
      }
      if (step.element() == null) {
        break;
      }
      String hold = in.rest();
      if (!read(step.element())) {
        throw mismatch(hold, step.text());
      }
    }
    if (!in.rest().isEmpty()) {
      throw failure("extra text: " + quote(in.rest()));
    }
    return time();
  }

  /** Reads one element; false when the text does not fit. */
  private boolean read(Element element) {
    return switch (element) {
      case YEAR -> readYear();
      case LONG_YEAR -> readLongYear();
      case MONTH -> (month = in.name(TimeFormat.MONTHS, 3)) > 0;
      case LONG_MONTH -> (month = in.name(TimeFormat.MONTHS, 9)) > 0;
      case NUMBER_MONTH, ZERO_MONTH ->
          (month = in.number(element == Element.ZERO_MONTH)) >= 0 && range("month", month, 1, 12);
      case WEEKDAY -> in.name(TimeFormat.WEEKDAYS, 3) > 0;
      case LONG_WEEKDAY -> in.name(TimeFormat.WEEKDAYS, 9) > 0;
      case DAY, UNDER_DAY, ZERO_DAY -> readDay(element);
      case UNDER_YEAR_DAY, ZERO_YEAR_DAY -> readYearDay(element);
      case HOUR -> (hour = in.number(false)) >= 0 && range("hour", hour, 0, 23);
      case HOUR_12, ZERO_HOUR_12 ->
          (hour = in.number(element == Element.ZERO_HOUR_12)) >= 0 && range("hour", hour, 0, 12);
      case MINUTE, ZERO_MINUTE ->
          (minute = in.number(element == Element.ZERO_MINUTE)) >= 0
              && range("minute", minute, 0, 59);
      case SECOND, ZERO_SECOND -> readSecond(element);
      case UPPER_PM -> readHalf("AM", "PM");
      case LOWER_PM -> readHalf("am", "pm");
      case ZONE_NAME -> readZoneName();
      case FRACTION -> readFraction(step.digits());
      case SHORT_FRACTION -> in.fractionDigits() == 0 || readFraction(in.fractionDigits());
      default -> readOffset(element);
    };
  }

  private boolean range(String what, int value, int low, int high) {
    if (value < low || value > high) {
      throw failure(what + " out of range");
    }
    return true;
  }

  /** Two characters, the first of which may be a sign: Go reads them with atoi. */
  private boolean readYear() {
    boolean sign = in.startsWith("+") || in.startsWith("-");
    if (in.digits(sign ? 1 : 0, 2) < (sign ? 1 : 2)) {
      return false;
    }
    int value = in.take(2);
    year = value + (value >= 69 ? 1900 : 2000);
    return true;
  }

  private boolean readLongYear() {
    if (in.digits(0, 4) < 4) {
      return false;
    }
    year = in.take(4);
    return true;
  }

  private boolean readDay(Element element) {
    in.skipSpaces(element == Element.UNDER_DAY ? 1 : 0);
    day = in.number(element == Element.ZERO_DAY);
    return day >= 0;
  }

  private boolean readYearDay(Element element) {
    in.skipSpaces(element == Element.UNDER_YEAR_DAY ? 2 : 0);
    int digits = in.digits(0, 3);
    if (digits == 0 || element == Element.ZERO_YEAR_DAY && digits < 3) {
      return false;
    }
    yearDay = in.take(digits);
    return true;
  }

  /** The input may have a fraction even where the layout has none. */
  private boolean readSecond(Element element) {
    second = in.number(element == Element.ZERO_SECOND);
    if (second < 0) {
      return false;
    }
    range("second", second, 0, 59);
    Element next = TimeLayout.first(step.rest()).element();
    int digits = in.fractionDigits();
    return digits == 0 || next != null && next.fraction() || readFraction(digits);
  }

  /** A separator and exactly this many digits; more than nine are read but not kept. */
  private boolean readFraction(int digits) {
    int kept = Math.min(digits, 9);
    boolean separator = in.startsWith(".") || in.startsWith(",");
    if (!separator || in.rest().length() < digits + 1) {
      return false;
    }
    char sign = in.rest().charAt(1);
    boolean signed = sign == '-' || sign == '+';
    if (in.digits(signed ? 2 : 1, kept) < (signed ? kept - 1 : kept)) {
      return false;
    }
    nano = signed && kept == 1 ? 0 : Integer.parseInt(in.rest(), 1, kept + 1, 10);
    in.skip(digits + 1);
    if (nano < 0) {
      throw failure("fractional second out of range");
    }
    for (int i = kept; i < 9; i++) {
      nano *= 10;
    }
    return true;
  }

  private boolean readHalf(String before, String after) {
    boolean found = in.startsWith(before) || in.startsWith(after);
    am |= in.startsWith(before);
    pm |= in.startsWith(after);
    in.skip(found ? 2 : 0);
    return found;
  }

  private boolean readOffset(Element element) {
    if (element.iso() && in.startsWith("Z")) {
      in.skip(1);
      utc = true;
      return true;
    }
    int numbers = element.numbers();
    int gap = element.colon() ? 3 : 2;
    int length = 1 + gap * numbers - (gap - 2);
    String rest = in.rest();
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
      boolean digits = in.digits(start, 2) == 2;
      values[i] = valid && digits ? Integer.parseInt(rest, start, start + 2, 10) : 0;
      valid &= digits;
    }
    in.skip(length);
    range("time zone offset second", values[2], 0, 60);
    range("time zone offset minute", values[1], 0, 60);
    range("time zone offset hour", values[0], 0, 24);
    int total = (values[0] * 60 + values[1]) * 60 + values[2];
    offset = rest.charAt(0) == '-' ? -total : total;
    return valid && (rest.charAt(0) == '-' || rest.charAt(0) == '+');
  }

  private boolean readZoneName() {
    if (in.startsWith("UTC")) {
      utc = true;
      in.skip(3);
      return true;
    }
    int length = in.zoneNameLength();
    zoneName = in.rest().substring(0, length);
    in.skip(length);
    return length > 0;
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
