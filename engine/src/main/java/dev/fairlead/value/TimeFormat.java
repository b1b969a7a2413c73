package dev.fairlead.value;

import dev.fairlead.value.TimeLayout.Element;

/** Writes a time by a Go layout (time/format.go, appendFormat). */
final class TimeFormat {
  static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  static final String[] WEEKDAYS = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"
  };

  private final GoTime time;
  private final CivilTime civil;
  private final StringBuilder out = new StringBuilder();

  private TimeFormat(GoTime time) {
    this.time = time;
    this.civil = time.civil();
  }

  static String format(GoTime time, String layout) {
    TimeFormat format = new TimeFormat(time);
    for (TimeLayout step = TimeLayout.first(layout); ; step = TimeLayout.first(step.rest())) {
      format.out.append(step.literal());
      if (step.element() == null) {
        return format.out.toString();
      }
      format.append(step);
    }
  }

  private void append(TimeLayout step) {
    switch (step.element()) {
      case YEAR -> append(out, Math.abs(civil.year()) % 100, 2);
      case LONG_YEAR -> append(out, civil.year(), 4);
      case MONTH -> out.append(MONTHS[civil.month() - 1], 0, 3);
      case LONG_MONTH -> out.append(MONTHS[civil.month() - 1]);
      case NUMBER_MONTH -> out.append(civil.month());
      case ZERO_MONTH -> append(out, civil.month(), 2);
      case WEEKDAY -> out.append(WEEKDAYS[civil.weekday()], 0, 3);
      case LONG_WEEKDAY -> out.append(WEEKDAYS[civil.weekday()]);
      case DAY -> out.append(civil.day());
      case UNDER_DAY -> out.append(civil.day() < 10 ? " " : "").append(civil.day());
      case ZERO_DAY -> append(out, civil.day(), 2);
      case UNDER_YEAR_DAY -> appendPadded(civil.yearDay());
      case ZERO_YEAR_DAY -> append(out, civil.yearDay(), 3);
      case HOUR -> append(out, civil.hour(), 2);
      case HOUR_12 -> out.append(hour12());
      case ZERO_HOUR_12 -> append(out, hour12(), 2);
      case MINUTE -> out.append(civil.minute());
      case ZERO_MINUTE -> append(out, civil.minute(), 2);
      case SECOND -> out.append(civil.secondOfMinute());
      case ZERO_SECOND -> append(out, civil.secondOfMinute(), 2);
      case UPPER_PM -> out.append(civil.hour() >= 12 ? "PM" : "AM");
      case LOWER_PM -> out.append(civil.hour() >= 12 ? "pm" : "am");
      case ZONE_NAME -> appendZoneName();
      case FRACTION, SHORT_FRACTION -> appendFraction(step);
      default -> appendOffset(step.element());
    }
  }

  private int hour12() {
    return (civil.hour() + 11) % 12 + 1;
  }

  private void appendPadded(int yearDay) {
    out.append(" ".repeat(3 - String.valueOf(yearDay).length())).append(yearDay);
  }

  private void appendZoneName() {
    String name = time.zone().abbreviation(time.unix());
    if (name.isEmpty()) {
      appendOffset(Element.OFFSET_MINUTES);
    } else {
      out.append(name);
    }
  }

  private void appendOffset(Element element) {
    int offset = time.zone().offset(time.unix());
    if (offset == 0 && element.iso()) {
      out.append('Z');
      return;
    }
    int minutes = offset / 60;
    // Less than a minute before UTC keeps a plus sign and negative seconds, as in Go.
    int sign = minutes < 0 ? -1 : 1;
    int[] numbers = {sign * minutes / 60, sign * minutes % 60, sign * offset % 60};
    out.append(sign < 0 ? '-' : '+');
    for (int i = 0; i < element.numbers(); i++) {
      out.append(i > 0 && element.colon() ? ":" : "");
      append(out, numbers[i], 2);
    }
  }

  private void appendFraction(TimeLayout step) {
    boolean trim = step.element() == Element.SHORT_FRACTION;
    if (trim && time.nano() == 0) {
      return;
    }
    StringBuilder digits = new StringBuilder();
    append(digits, time.nano(), 9);
    digits.setLength(Math.min(9, step.digits()));
    int end = digits.length();
    while (trim && end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    if (end > 0) {
      out.append(step.text().charAt(0)).append(digits, 0, end);
    }
  }

  /** A number with zeros in front, up to a width that does not count the sign. */
  static void append(StringBuilder out, long number, int width) {
    String digits = String.valueOf(Math.abs(number));
    out.append(number < 0 ? "-" : "");
    for (int i = digits.length(); i < width; i++) {
      out.append('0');
    }
    out.append(digits);
  }
}
