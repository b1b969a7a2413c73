package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Adapters.lenient;
import static dev.fairlead.function.Param.ANY;

import dev.fairlead.tree.Function;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoDuration;
import dev.fairlead.value.GoNumber;
import dev.fairlead.value.GoPrint;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.GoType;
import dev.fairlead.value.Kind;
import dev.fairlead.value.TemplateObject;
import java.util.OptionalDouble;

/** Functions on durations, new in Helm 4. Reference: Helm engine/funcs.go. */
final class DurationFunctions {
  private static final long SECOND = 1_000_000_000L;

  private DurationFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "mustToDuration" -> fn(ANY, DurationFunctions::duration);
      case "durationNanoseconds" -> lenient(fn(ANY, v -> duration(v).nanos()), 0L);
      case "durationMicroseconds" -> lenient(fn(ANY, v -> duration(v).microseconds()), 0L);
      case "durationMilliseconds" -> lenient(fn(ANY, v -> duration(v).milliseconds()), 0L);
      case "durationSeconds" -> lenient(fn(ANY, v -> duration(v).seconds()), 0.0);
      case "durationMinutes" -> lenient(fn(ANY, v -> duration(v).minutes()), 0.0);
      case "durationHours" -> lenient(fn(ANY, v -> duration(v).hours()), 0.0);
      case "durationDays" -> lenient(fn(ANY, v -> duration(v).hours() / 24), 0.0);
      case "durationWeeks" -> lenient(fn(ANY, v -> duration(v).hours() / 24 / 7), 0.0);
      case "durationRoundTo" ->
          lenient(fn(ANY, ANY, (v, m) -> duration(v).round(unit(m))), GoDuration.of(0));
      case "durationTruncateTo" ->
          lenient(fn(ANY, ANY, (v, m) -> duration(v).truncate(unit(m))), GoDuration.of(0));
      default -> null;
    };
  }

  /** A duration itself, its text, or a number of seconds (funcs.go, asDuration). */
  static GoDuration duration(Object value) {
    if (value instanceof GoDuration duration) {
      return duration;
    }
    if (value instanceof String text) {
      return parse(text);
    }
    if (value == null) {
      throw new FunctionException("invalid duration");
    }
    Object plain = value instanceof TemplateObject object ? object.plain() : value;
    return switch (Kind.of(value).basic()) {
      case INT -> ofSeconds(((Number) plain).longValue());
      case UINT -> ofUnsigned(value, plain);
      case FLOAT -> ofSeconds(((Number) plain).doubleValue());
      default -> throw new FunctionException("unsupported duration type " + GoType.of(value));
    };
  }

  /** What to round to; what is no duration rounds nothing. */
  private static GoDuration unit(Object value) {
    try {
      return duration(value);
    } catch (FunctionException e) {
      return GoDuration.of(0);
    }
  }

  private static GoDuration parse(String text) {
    String trimmed = StringFunctions.trim(text);
    if (trimmed.isEmpty()) {
      throw new FunctionException("empty duration");
    }
    try {
      return GoDuration.parse(trimmed);
    } catch (FunctionException e) {
      OptionalDouble seconds = GoNumber.parseFloat(trimmed);
      if (seconds.isEmpty()) {
        throw new FunctionException("could not parse duration " + GoQuote.quote(text), e);
      }
      return ofSeconds(seconds.getAsDouble());
    }
  }

  private static GoDuration ofUnsigned(Object value, Object plain) {
    long seconds = value instanceof Byte small ? small & 0xFF : ((Number) plain).longValue();
    if (seconds < 0) {
      throw new FunctionException("duration seconds overflow: " + GoPrint.print(value));
    }
    return ofSeconds(seconds);
  }

  private static GoDuration ofSeconds(long seconds) {
    if (Math.abs(seconds) > Long.MAX_VALUE / SECOND || seconds == Long.MIN_VALUE) {
      throw new FunctionException("duration seconds overflow: " + seconds);
    }
    return GoDuration.of(seconds * SECOND);
  }

  private static GoDuration ofSeconds(double seconds) {
    if (Double.isNaN(seconds) || Double.isInfinite(seconds)) {
      throw new FunctionException("invalid duration seconds: " + GoPrint.print(seconds));
    }
    if (Math.abs(seconds) > 0x1p63 / SECOND) {
      throw new FunctionException("duration seconds overflow: " + GoPrint.print(seconds));
    }
    double nanos = seconds * SECOND;
    return GoDuration.of(nanos == 0x1p63 ? Long.MIN_VALUE : (long) nanos);
  }
}
