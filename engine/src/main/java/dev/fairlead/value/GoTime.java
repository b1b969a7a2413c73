package dev.fairlead.value;

import java.time.Instant;
import java.util.Objects;

/** A time.Time: an instant, the zone it is shown in, and for {@code now} a monotonic reading. */
public final class GoTime implements TemplateObject {
  /** The zero time, the start of year 1 in UTC. */
  public static final GoTime ZERO = new GoTime(0, 0, GoZone.UTC, null);

  /** Seconds from the start of year 1 to that of 1970. */
  private static final long TO_UNIX = 62_135_596_800L;

  private static final long NANOS = 1_000_000_000L;
  private static final String RFC_3339 = "2006-01-02T15:04:05.999999999Z07:00";

  private final long second;
  private final int nano;
  private final GoZone zone;
  private final Long monotonic;

  /** The seconds count from the start of year 1. */
  private GoTime(long second, int nano, GoZone zone, Long monotonic) {
    this.second = second;
    this.nano = nano;
    this.zone = zone;
    this.monotonic = monotonic;
  }

  /** The time at a Unix time. */
  public static GoTime of(long unix, int nano, GoZone zone) {
    return new GoTime(unix + TO_UNIX, nano, zone, null);
  }

  /** The current time as time.Now gives it, with the nanoseconds that the program has run. */
  public static GoTime now(Instant instant, long monotonic) {
    long second = instant.getEpochSecond() + TO_UNIX;
    return new GoTime(second, instant.getNano(), GoZone.local(), monotonic);
  }

  /** The time of a wall clock in a zone; the month is 1 to 12 (time/time.go, Date). */
  public static GoTime date(long year, int month, long day, long secondOfDay, GoZone zone) {
    long wall = CivilTime.seconds(year, month, day) + secondOfDay - TO_UNIX;
    int offset = zone.offset(wall);
    return of(wall - zone.offset(wall - offset), 0, zone);
  }

  /** Reads a text by a layout; times without a zone are in the given one (ParseInLocation). */
  public static GoTime parse(String layout, String text, GoZone zone) {
    return TimeParser.parse(layout, text, zone);
  }

  /** The text by a layout. */
  public String format(String layout) {
    return TimeFormat.format(this, layout);
  }

  /** Seconds since 1970. */
  public long unix() {
    return second - TO_UNIX;
  }

  /** The nanosecond within the second. */
  public int nano() {
    return nano;
  }

  /** The zone this time is shown in. */
  public GoZone zone() {
    return zone;
  }

  CivilTime civil() {
    return CivilTime.of(second + zone.offset(unix()));
  }

  /** The same instant in another zone. */
  public GoTime in(GoZone other) {
    return new GoTime(second, nano, other, null);
  }

  GoTime withNano(int value) {
    return new GoTime(second, value, zone, monotonic);
  }

  /** This time without its monotonic reading. */
  GoTime wall() {
    return in(zone);
  }

  /** The time some nanoseconds later. */
  public GoTime add(long nanos) {
    long seconds = nanos / NANOS;
    long nanosecond = nano + nanos % NANOS;
    if (nanosecond >= NANOS) {
      seconds++;
      nanosecond -= NANOS;
    } else if (nanosecond < 0) {
      seconds--;
      nanosecond += NANOS;
    }
    return new GoTime(sum(second, seconds), (int) nanosecond, zone, advance(nanos));
  }

  GoTime addSeconds(long seconds) {
    return new GoTime(sum(second, seconds), nano, zone, null);
  }

  /** Stays at the ends of the range (time/time.go, addSec). */
  private static long sum(long a, long b) {
    long sum = a + b;
    if (sum > a == b > 0) {
      return sum;
    }
    return b > 0 ? Long.MAX_VALUE : -Long.MAX_VALUE;
  }

  private Long advance(long nanos) {
    if (monotonic == null) {
      return null;
    }
    long sum = monotonic + nanos;
    return ((monotonic ^ sum) & (nanos ^ sum)) < 0 ? null : (Long) sum;
  }

  /** The nanoseconds from another time to this one, at most what a duration holds. */
  public long since(GoTime other) {
    if (monotonic != null && other.monotonic != null) {
      long nanos = monotonic - other.monotonic;
      boolean overflow = ((monotonic ^ other.monotonic) & (monotonic ^ nanos)) < 0;
      return overflow ? limit(monotonic < other.monotonic) : nanos;
    }
    long nanos = (second - other.second) * NANOS + nano - other.nano;
    if (other.add(nanos).compare(this) == 0) {
      return nanos;
    }
    return limit(compare(other) < 0);
  }

  private static long limit(boolean negative) {
    return negative ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /** The order in time. */
  public int compare(GoTime other) {
    if (monotonic != null && other.monotonic != null) {
      return monotonic.compareTo(other.monotonic);
    }
    return second == other.second
        ? Integer.compare(nano, other.nano)
        : Long.compare(second, other.second);
  }

  boolean isZero() {
    return second == 0 && nano == 0;
  }

  /** Seconds since the start of year 1. */
  long second() {
    return second;
  }

  /** Why JSON cannot hold this time: Go's words, or null (appendStrictRFC3339). */
  public String complaint() {
    long year = civil().year();
    if (year < 0 || year > 9999) {
      return "year outside of range [0,9999]";
    }
    boolean far = Math.abs(zone.offset(unix())) >= 24 * 3600;
    return far ? "timezone hour outside of range [0,23]" : null;
  }

  @Override
  public String typeName() {
    return Type.TIME.goName();
  }

  @Override
  public Kind kind() {
    return Kind.STRUCT;
  }

  @Override
  public Method method(String name) {
    return TimeMethods.find(this, name);
  }

  @Override
  public String print() {
    String text = format("2006-01-02 15:04:05.999999999 -0700 MST");
    return monotonic == null ? text : text + " m=" + monotonicText();
  }

  private String monotonicText() {
    StringBuilder text = new StringBuilder(monotonic < 0 ? "-" : "+");
    text.append(Long.toUnsignedString(Long.divideUnsigned(Math.abs(monotonic), NANOS))).append('.');
    TimeFormat.append(text, Long.remainderUnsigned(Math.abs(monotonic), NANOS), 9);
    return text.toString();
  }

  /** The text that JSON and YAML hold; see {@link #complaint}. */
  @Override
  public Object plain() {
    return format(RFC_3339);
  }

  /** Go's == of the structs: the same instant in the same zone is not enough. */
  @Override
  public boolean equals(Object other) {
    return other instanceof GoTime time
        && second == time.second
        && nano == time.nano
        && zone == time.zone
        && Objects.equals(monotonic, time.monotonic);
  }

  @Override
  public int hashCode() {
    return Objects.hash(second, nano);
  }
}
