package dev.fairlead.value;

/**
 * A time.Duration.
 *
 * @param nanos the nanoseconds
 */
public record GoDuration(long nanos) implements TemplateObject {
  private static final long MICROSECOND = 1_000;
  private static final long MILLISECOND = 1_000 * MICROSECOND;
  private static final long SECOND = 1_000 * MILLISECOND;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;

  public static GoDuration of(long nanos) {
    return new GoDuration(nanos);
  }

  /** Reads {@code 1h15m30.918s} (time/format.go, ParseDuration). */
  public static GoDuration parse(String text) {
    return new GoDuration(DurationParser.parse(text));
  }

  /** Whole seconds and the rest of them as a fraction. */
  public double seconds() {
    return in(SECOND);
  }

  /** Whole minutes and the rest of them as a fraction. */
  public double minutes() {
    return in(MINUTE);
  }

  /** Whole hours and the rest of them as a fraction. */
  public double hours() {
    return in(HOUR);
  }

  public long milliseconds() {
    return nanos / MILLISECOND;
  }

  public long microseconds() {
    return nanos / MICROSECOND;
  }

  /** The multiple of a unit toward zero; itself for a unit that is not positive. */
  public GoDuration truncate(GoDuration unit) {
    return unit.nanos <= 0 ? this : of(nanos - nanos % unit.nanos);
  }

  /** The nearest multiple of a unit, halves away from zero, within the range of a duration. */
  public GoDuration round(GoDuration unit) {
    if (unit.nanos <= 0) {
      return this;
    }
    long rest = Math.abs(nanos % unit.nanos);
    if (Long.compareUnsigned(rest + rest, unit.nanos) < 0) {
      return of(nanos < 0 ? nanos + rest : nanos - rest);
    }
    long step = unit.nanos - rest;
    if (nanos < 0) {
      return of(nanos - step < nanos ? nanos - step : Long.MIN_VALUE);
    }
    return of(nanos + step > nanos ? nanos + step : Long.MAX_VALUE);
  }

  /** The duration without its sign. */
  public GoDuration abs() {
    return of(nanos == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(nanos));
  }

  private double in(long unit) {
    return nanos / unit + (double) (nanos % unit) / unit;
  }

  @Override
  public String typeName() {
    return "time.Duration";
  }

  @Override
  public Kind kind() {
    return Kind.INT64;
  }

  @Override
  public Method method(String name) {
    return switch (name) {
      case "Abs" -> none(arguments -> abs());
      case "Hours" -> none(arguments -> hours());
      case "Microseconds" -> none(arguments -> microseconds());
      case "Milliseconds" -> none(arguments -> milliseconds());
      case "Minutes" -> none(arguments -> minutes());
      case "Nanoseconds" -> none(arguments -> nanos);
      case "Round" -> unit(arguments -> round((GoDuration) arguments[0]));
      case "Seconds" -> none(arguments -> seconds());
      case "String" -> none(arguments -> print());
      case "Truncate" -> unit(arguments -> truncate((GoDuration) arguments[0]));
      default -> null;
    };
  }

  private static Method none(Method.Body body) {
    return new Method(Signature.of(), body);
  }

  private static Method unit(Method.Body body) {
    return new Method(Signature.of(Type.DURATION), body);
  }

  @Override
  public boolean truth() {
    return nanos != 0;
  }

  @Override
  public Object plain() {
    return nanos;
  }

  /** {@code 1h15m30.918s}; units below a second stand alone (time/time.go, Duration.String). */
  @Override
  public String print() {
    if (nanos == 0) {
      return "0s";
    }
    String sign = nanos < 0 ? "-" : "";
    long size = Math.abs(nanos);
    if (Long.compareUnsigned(size, MICROSECOND) < 0) {
      return sign + size + "ns";
    }
    if (Long.compareUnsigned(size, MILLISECOND) < 0) {
      return sign + decimal(size, MICROSECOND) + "µs";
    }
    if (Long.compareUnsigned(size, SECOND) < 0) {
      return sign + decimal(size, MILLISECOND) + "ms";
    }
    long minutes = Long.divideUnsigned(size, MINUTE);
    String seconds = decimal(Long.remainderUnsigned(size, MINUTE), SECOND) + "s";
    if (minutes == 0) {
      return sign + seconds;
    }
    String hours = minutes < 60 ? "" : minutes / 60 + "h";
    return sign + hours + minutes % 60 + "m" + seconds;
  }

  private static String decimal(long size, long unit) {
    long rest = size % unit;
    if (rest == 0) {
      return Long.toString(size / unit);
    }
    String digits = Long.toString(unit + rest).substring(1);
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    return size / unit + "." + digits.substring(0, end);
  }
}
