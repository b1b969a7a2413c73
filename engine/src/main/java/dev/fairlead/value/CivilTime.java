package dev.fairlead.value;

/**
 * A moment on the wall: the proleptic Gregorian calendar over all of Go's 64-bit seconds, which
 * java.time's years do not cover (time/time.go, absSeconds and absDays).
 *
 * @param year may exceed an int
 * @param month 1 to 12
 * @param day of the month, from 1
 * @param yearDay from 1
 * @param weekday 0 is Sunday
 * @param second of the day, from 0
 */
record CivilTime(long year, int month, int day, int yearDay, int weekday, int second) {
  private static final long SECONDS_PER_DAY = 86_400;
  private static final long DAYS_PER_400_YEARS = 146_097;

  /** Years from the start of counting, a first of March, to year 0: a multiple of 400. */
  private static final long ABSOLUTE_YEARS = 292_277_022_400L;

  /** Days from the start of counting to the first of January of year 1. */
  private static final long DAYS_TO_YEAR_1 = ABSOLUTE_YEARS / 400 * DAYS_PER_400_YEARS + 306;

  private static final long SECONDS_TO_YEAR_1 = DAYS_TO_YEAR_1 * SECONDS_PER_DAY;

  /** The moment some seconds after the start of year 1. */
  static CivilTime of(long seconds) {
    long absolute = seconds + SECONDS_TO_YEAR_1;
    long days = Long.divideUnsigned(absolute, SECONDS_PER_DAY);
    int second = (int) Long.remainderUnsigned(absolute, SECONDS_PER_DAY);
    long quarters = 4 * days + 3;
    long century = quarters / DAYS_PER_400_YEARS;
    int centuryQuarters = (int) (quarters % DAYS_PER_400_YEARS) | 3;
    int day = centuryQuarters % 1461 / 4;
    boolean nextYear = day >= 306;
    long year = century * 100 - ABSOLUTE_YEARS + centuryQuarters / 1461 + (nextYear ? 1 : 0);
    int month = (5 * day + 461) / 153;
    int monthDay = (5 * day + 461) % 153 / 5 + 1;
    int yearDay = nextYear ? day - 305 : day + 60 + (leap(year) ? 1 : 0);
    int weekday = (int) ((days + 3) % 7);
    return new CivilTime(year, nextYear ? month - 12 : month, monthDay, yearDay, weekday, second);
  }

  /**
   * Seconds from the start of year 1 to a midnight; the month must be 1 to 12, the day need not.
   */
  static long seconds(long year, int month, long day) {
    int nextYear = month < 3 ? 1 : 0;
    long marchYear = year - nextYear + ABSOLUTE_YEARS;
    long century = Long.divideUnsigned(marchYear, 100);
    long centuryYear = Long.remainderUnsigned(marchYear, 100);
    long marchDay = (153L * (month + 12 * nextYear) - 457) / 5;
    long days = DAYS_PER_400_YEARS * century / 4 + 1461 * centuryYear / 4 + marchDay + day - 1;
    return days * SECONDS_PER_DAY - SECONDS_TO_YEAR_1;
  }

  static boolean leap(long year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  /** The length of a month. */
  static int daysIn(int month, long year) {
    if (month == 2) {
      return leap(year) ? 29 : 28;
    }
    return 30 + (month + (month >> 3) & 1);
  }

  int hour() {
    return second / 3600;
  }

  int minute() {
    return second / 60 % 60;
  }

  /** The second within the minute. */
  int secondOfMinute() {
    return second % 60;
  }
}
