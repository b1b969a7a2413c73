package dev.fairlead.value;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Conversions between types that never fail (spf13/cast 1.7.0, and strval of sprig/strings.go). */
public final class Convert {
  private Convert() {}

  /** {@code int64}: what cannot be converted is 0. */
  public static long toInt64(Object value) {
    if (value instanceof Double number) {
      return truncate(number);
    }
    if (value instanceof Byte number) {
      return number & 0xFF;
    }
    if (value instanceof Number number) {
      return number.longValue();
    }
    if (value instanceof String text) {
      OptionalLong number = GoNumber.parseInt(withoutZeroDecimal(text), 0);
      return number.isPresent() ? number.getAsLong() : 0;
    }
    if (value instanceof Boolean bool) {
      return bool ? 1 : 0;
    }
    return isCastable(value) ? ((Number) ((TemplateObject) value).plain()).longValue() : 0;
  }

  /** {@code int}: as a Go int. */
  public static Object toInt(Object value) {
    return GoInt.of(toInt64(value));
  }

  /** {@code float64}: what cannot be converted is 0. */
  public static double toFloat64(Object value) {
    if (value instanceof Byte number) {
      return number & 0xFF;
    }
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if (value instanceof String text) {
      OptionalDouble number = GoNumber.parseFloat(text);
      return number.isPresent() ? number.getAsDouble() : 0;
    }
    if (value instanceof GoUint64 number) {
      return number.toDouble();
    }
    return toInt64(value);
  }

  /** The text of a value as sprig's functions take it: strings and bytes as they are. */
  public static String toText(Object value) {
    return value instanceof byte[] bytes ? Utf8.text(bytes) : GoPrint.print(value);
  }

  /** Go's int64(float) on amd64: what does not fit becomes the smallest number. */
  private static long truncate(double number) {
    return number >= -0x1p63 && number < 0x1p63 ? (long) number : Long.MIN_VALUE;
  }

  /** Of the named types cast knows only these two (caste.go, toInt). */
  private static boolean isCastable(Object value) {
    if (!(value instanceof TemplateObject object)) {
      return false;
    }
    return switch (object.typeName()) {
      case "time.Month", "time.Weekday", "uint64" -> true;
      default -> false;
    };
  }

  /** Drops {@code .0}, {@code .00}, … at the end (caste.go, trimZeroDecimal). */
  private static String withoutZeroDecimal(String text) {
    boolean zero = false;
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '.' && zero) {
        return text.substring(0, i);
      }
      if (c != '.' && c != '0') {
        return text;
      }
      zero |= c == '0';
    }
    return text;
  }
}
