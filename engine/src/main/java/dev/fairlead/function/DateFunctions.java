package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Adapters.lenient;
import static dev.fairlead.function.Param.ANY;
import static dev.fairlead.function.Param.FRAME;
import static dev.fairlead.function.Param.TEXT;
import static dev.fairlead.function.Param.TIME;

import dev.fairlead.tree.Entropy;
import dev.fairlead.tree.Frame;
import dev.fairlead.tree.Function;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoDuration;
import dev.fairlead.value.GoInt;
import dev.fairlead.value.GoNumber;
import dev.fairlead.value.GoTime;
import dev.fairlead.value.GoZone;
import java.util.OptionalLong;

/** Functions on dates. Reference: sprig date.go, Go time. */
final class DateFunctions {
  private static final String HTML = "2006-01-02";
  private static final long SECOND = 1_000_000_000L;
  private static final long DAY = 24 * 3600 * SECOND;

  /** What a monotonic reading counts from. */
  private static final long START = System.nanoTime();

  private DateFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "now" -> fn(FRAME, DateFunctions::now);
      case "ago" -> fn(FRAME, ANY, DateFunctions::ago);
      case "date" -> fn(FRAME, TEXT, ANY, DateFunctions::date);
      case "dateInZone", "date_in_zone" -> fn(FRAME, TEXT, ANY, TEXT, DateFunctions::dateInZone);
      case "htmlDate" -> fn(FRAME, ANY, (frame, date) -> date(frame, HTML, date));
      case "htmlDateInZone" ->
          fn(FRAME, ANY, TEXT, (frame, date, zone) -> dateInZone(frame, HTML, date, zone));
      case "mustToDate" -> fn(TEXT, TEXT, DateFunctions::toDate);
      case "toDate" -> lenient(find("mustToDate"), GoTime.ZERO);
      case "mustDateModify", "must_date_modify" -> fn(TEXT, TIME, DateFunctions::modify);
      case "dateModify", "date_modify" -> fn(TEXT, TIME, DateFunctions::modifyLeniently);
      case "duration" -> fn(ANY, DateFunctions::duration);
      case "durationRound" -> fn(FRAME, ANY, DateFunctions::durationRound);
      case "unixEpoch" -> fn(TIME, date -> String.valueOf(date.unix()));
      default -> null;
    };
  }

  /** The current time, in the local zone. */
  static GoTime now(Frame frame) {
    Entropy entropy = frame.rendering().entropy();
    return GoTime.now(entropy.now(), entropy.seeded() ? 0 : System.nanoTime() - START);
  }

  /** A date by a layout in the local zone. */
  static String date(Frame frame, String layout, Object date) {
    return time(frame, date).in(GoZone.local()).format(layout);
  }

  /** A date by a layout in a zone; in UTC when there is no such zone. */
  static String dateInZone(Frame frame, String layout, Object date, String zone) {
    GoZone known = GoZone.load(zone);
    return time(frame, date).in(known == null ? GoZone.UTC : known).format(layout);
  }

  /** A time, or seconds since 1970; anything else is the current time. */
  private static GoTime time(Frame frame, Object date) {
    if (date instanceof GoTime time) {
      return time;
    }
    if (date instanceof Integer || date instanceof Long || date instanceof GoInt) {
      return GoTime.of(((Number) date).longValue(), 0, GoZone.local());
    }
    return now(frame);
  }

  /** The time since a date, in whole seconds. */
  static String ago(Frame frame, Object date) {
    GoDuration age = GoDuration.of(now(frame).since(time(frame, date)));
    return age.round(GoDuration.of(SECOND)).print();
  }

  /** The time that a text gives by a layout; without a zone it is local. */
  static GoTime toDate(String layout, String text) {
    return GoTime.parse(layout, text, GoZone.local());
  }

  /** A time some duration later. */
  static GoTime modify(String duration, GoTime date) {
    return date.add(GoDuration.parse(duration).nanos());
  }

  /** The same; a text that is no duration changes nothing. */
  static GoTime modifyLeniently(String duration, GoTime date) {
    try {
      return modify(duration, date);
    } catch (FunctionException e) {
      return date;
    }
  }

  /** Seconds, as a text or an int64, written as a duration. */
  static String duration(Object seconds) {
    long number = 0;
    if (seconds instanceof String text) {
      number = saturated(text);
    } else if (seconds instanceof Long value) {
      number = value;
    }
    return GoDuration.of(number * SECOND).print();
  }

  /** A decimal number, at most what an int64 holds; 0 for another text (strconv.ParseInt). */
  private static long saturated(String text) {
    OptionalLong number = GoNumber.parseInt(text, 10);
    if (number.isPresent()) {
      return number.getAsLong();
    }
    boolean negative = text.startsWith("-");
    int start = negative || text.startsWith("+") ? 1 : 0;
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return 0;
      }
    }
    long limit = negative ? Long.MIN_VALUE : Long.MAX_VALUE;
    return start == text.length() ? 0 : limit;
  }

  /** A duration, or the time since a date, in its biggest unit. */
  static String durationRound(Frame frame, Object duration) {
    long nanos = Math.abs(nanos(frame, duration));
    if (Long.compareUnsigned(nanos, 365 * DAY) > 0) {
      return Long.divideUnsigned(nanos, 365 * DAY) + "y";
    }
    if (nanos > 30 * DAY) {
      return nanos / (30 * DAY) + "mo";
    }
    if (nanos > DAY) {
      return nanos / DAY + "d";
    }
    if (nanos > 3600 * SECOND) {
      return nanos / (3600 * SECOND) + "h";
    }
    if (nanos > 60 * SECOND) {
      return nanos / (60 * SECOND) + "m";
    }
    return (nanos > SECOND ? nanos / SECOND : 0) + "s";
  }

  private static long nanos(Frame frame, Object duration) {
    if (duration instanceof GoTime time) {
      return now(frame).since(time);
    }
    if (duration instanceof Long nanos) {
      return nanos;
    }
    try {
      return duration instanceof String text ? GoDuration.parse(text).nanos() : 0;
    } catch (FunctionException e) {
      return 0;
    }
  }
}
