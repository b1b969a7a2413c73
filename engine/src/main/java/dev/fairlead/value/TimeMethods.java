package dev.fairlead.value;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** The methods of time.Time that a template can call. */
final class TimeMethods {
  private TimeMethods() {}

  /** The method of this name, or null. */
  static Method find(GoTime time, String name) {
    return switch (name) {
      case "Add" -> of(arguments -> time.add(nanos(arguments)), Type.DURATION);
      case "AddDate" -> of(arguments -> addDate(time, arguments), Type.INT, Type.INT, Type.INT);
      case "After" -> of(arguments -> time.compare((GoTime) arguments[0]) > 0, Type.TIME);
      case "Before" -> of(arguments -> time.compare((GoTime) arguments[0]) < 0, Type.TIME);
      case "Clock", "Date" ->
          Method.uncallable("function " + name + " has 3 return values; should be 1 or 2");
      case "Compare" -> of(arguments -> time.compare((GoTime) arguments[0]), Type.TIME);
      case "Day" -> of(arguments -> time.civil().day());
      case "Equal" -> of(arguments -> time.compare((GoTime) arguments[0]) == 0, Type.TIME);
      case "Format" -> of(arguments -> time.format((String) arguments[0]), Type.STRING);
      case "GoString" -> of(arguments -> goString(time));
      case "Hour" -> of(arguments -> time.civil().hour());
      case "ISOWeek", "Zone" -> twoResults(name, "int");
      case "In" -> of(arguments -> in(time, (GoZone) arguments[0]), Type.LOCATION);
      case "IsDST" -> of(arguments -> time.zone().daylightSaving(time.unix()));
      case "IsZero" -> of(arguments -> time.isZero());
      case "Local" -> of(arguments -> time.in(GoZone.local()));
      case "Location" -> of(arguments -> time.zone());
      case "MarshalJSON" -> of(arguments -> bytes(time, "\"", "Time.MarshalJSON: "));
      case "MarshalText" -> of(arguments -> bytes(time, "", "Time.MarshalText: "));
      case "Minute" -> of(arguments -> time.civil().minute());
      case "Month" -> of(arguments -> month(time.civil().month()));
      case "Nanosecond" -> of(arguments -> time.nano());
      case "Round" -> of(arguments -> round(time, nanos(arguments), true), Type.DURATION);
      case "Second" -> of(arguments -> time.civil().secondOfMinute());
      case "String" -> of(arguments -> time.print());
      case "Sub" -> of(arguments -> GoDuration.of(time.since((GoTime) arguments[0])), Type.TIME);
      case "Truncate" -> of(arguments -> round(time, nanos(arguments), false), Type.DURATION);
      case "UTC" -> of(arguments -> time.in(GoZone.UTC));
      case "Unix" -> of(arguments -> time.unix());
      case "UnixMicro" -> of(arguments -> time.unix() * 1_000_000 + time.nano() / 1000);
      case "UnixMilli" -> of(arguments -> time.unix() * 1000 + time.nano() / 1_000_000);
      case "UnixNano" -> of(arguments -> time.unix() * 1_000_000_000 + time.nano());
      case "Weekday" -> of(arguments -> weekday(time.civil().weekday()));
      case "Year" -> of(arguments -> GoInt.of(time.civil().year()));
      case "YearDay" -> of(arguments -> time.civil().yearDay());
      case "ZoneBounds" -> twoResults(name, "time.Time");
      default -> null;
    };
  }

  private static Method twoResults(String name, String second) {
    return Method.uncallable(
        "invalid function signature for "
            + name
            + ": second return value should be error; is "
            + second);
  }

  private static Method of(Method.Body body, Type... parameters) {
    return new Method(Signature.of(parameters), body);
  }

  private static long nanos(Object[] arguments) {
    return ((GoDuration) arguments[0]).nanos();
  }

  private static NamedInt month(int number) {
    return new NamedInt(NamedInt.Names.MONTH, number);
  }

  private static NamedInt weekday(int number) {
    return new NamedInt(NamedInt.Names.WEEKDAY, number);
  }

  private static GoTime in(GoTime time, GoZone zone) {
    if (zone == null) {
      throw new FunctionException("time: missing Location in call to Time.In");
    }
    return time.in(zone);
  }

  /** Adds years, months and days to the wall clock; overflowing days run into the next month. */
  private static GoTime addDate(GoTime time, Object[] arguments) {
    CivilTime civil = time.civil();
    long months = civil.month() - 1 + ((Number) arguments[1]).longValue();
    long year = civil.year() + ((Number) arguments[0]).longValue() + Math.floorDiv(months, 12);
    int month = Math.floorMod(months, 12) + 1;
    long day = civil.day() + ((Number) arguments[2]).longValue();
    GoTime sum = GoTime.date(year, month, day, civil.second(), time.zone());
    return sum.withNano(time.nano());
  }

  /** The multiple of a duration since year 1 nearest to the time, or the one not after it. */
  private static GoTime round(GoTime time, long nanos, boolean nearest) {
    GoTime wall = time.wall();
    if (nanos <= 0) {
      return wall;
    }
    BigInteger sinceYear1 =
        BigInteger.valueOf(time.second())
            .multiply(BigInteger.valueOf(1_000_000_000))
            .add(BigInteger.valueOf(time.nano()));
    long below = sinceYear1.mod(BigInteger.valueOf(nanos)).longValue();
    return wall.add(nearest && below >= nanos - below ? nanos - below : -below);
  }

  private static byte[] bytes(GoTime time, String quotes, String prefix) {
    if (time.complaint() != null) {
      throw new FunctionException(prefix + time.complaint());
    }
    return (quotes + time.plain() + quotes).getBytes(StandardCharsets.UTF_8);
  }

  private static String goString(GoTime time) {
    CivilTime civil = time.civil();
    String month = "time." + TimeFormat.MONTHS[civil.month() - 1];
    Object[] parts = {
      civil.year(),
      month,
      civil.day(),
      civil.hour(),
      civil.minute(),
      civil.secondOfMinute(),
      time.nano(),
      goString(time.zone())
    };
    StringBuilder text = new StringBuilder("time.Date(");
    for (Object part : parts) {
      text.append(part == parts[0] ? "" : ", ").append(part);
    }
    return text.append(')').toString();
  }

  private static String goString(GoZone zone) {
    if (zone == GoZone.UTC) {
      return "time.UTC";
    }
    return zone == GoZone.local()
        ? "time.Local"
        : "time.Location(" + GoQuote.hexQuote(zone.print()) + ")";
  }
}
