package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Adapters.fnAll;
import static dev.fairlead.function.Param.ANY;
import static dev.fairlead.function.Param.FLOAT64;
import static dev.fairlead.function.Param.INT;
import static dev.fairlead.function.Param.TEXT;

import dev.fairlead.tree.Function;
import dev.fairlead.value.Convert;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoInt;
import dev.fairlead.value.GoNumber;
import dev.fairlead.value.GoPrint;
import dev.fairlead.value.TypedList;
import java.util.ArrayList;
import java.util.List;

/** Functions on numbers. Reference: sprig numeric.go. */
final class MathFunctions {
  /** More than this is a mistake in a chart, not a list. */
  private static final int MAX_NUMBERS = 1 << 24;

  /** Powers of ten beyond are infinite, or zero. */
  private static final long MAX_PLACES = 1000;

  private MathFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "add" -> fnAll(ANY, MathFunctions::add);
      case "add1" -> fn(ANY, value -> Convert.toInt64(value) + 1);
      case "add1f" -> fn(ANY, value -> Decimals.add(List.of(Convert.toFloat64(value), 1)));
      case "addf" -> fnAll(ANY, Decimals::add);
      case "atoi" -> fn(TEXT, MathFunctions::atoi);
      case "ceil" -> fn(ANY, value -> Math.ceil(Convert.toFloat64(value)));
      case "div" -> fn(ANY, ANY, (a, b) -> Convert.toInt64(a) / divisor(b));
      case "divf" -> fnAll(ANY, ANY, Decimals::divide);
      case "float64" -> fn(ANY, Convert::toFloat64);
      case "floor" -> fn(ANY, value -> Math.floor(Convert.toFloat64(value)));
      case "int" -> fn(ANY, Convert::toInt);
      case "int64" -> fn(ANY, Convert::toInt64);
      case "max", "biggest" -> fnAll(ANY, ANY, MathFunctions::max);
      case "maxf" -> fnAll(ANY, ANY, MathFunctions::maxFloat);
      case "min" -> fnAll(ANY, ANY, MathFunctions::min);
      case "minf" -> fnAll(ANY, ANY, MathFunctions::minFloat);
      case "mod" -> fn(ANY, ANY, (a, b) -> Convert.toInt64(a) % divisor(b));
      case "mul" -> fnAll(ANY, ANY, MathFunctions::multiply);
      case "mulf" -> fnAll(ANY, ANY, Decimals::multiply);
      case "round" -> fnAll(ANY, INT, FLOAT64, MathFunctions::round);
      case "seq" -> fnAll(INT, MathFunctions::seq);
      case "sub" -> fn(ANY, ANY, (a, b) -> Convert.toInt64(a) - Convert.toInt64(b));
      case "subf" -> fnAll(ANY, ANY, Decimals::subtract);
      case "toDecimal" -> fn(ANY, value -> GoNumber.parseInt(GoPrint.print(value), 8).orElse(0));
      case "until" -> fn(INT, count -> ints(untilStep(0, count, count < 0 ? -1 : 1)));
      case "untilStep" ->
          fn(INT, INT, INT, (start, stop, step) -> ints(untilStep(start, stop, step)));
      default -> null;
    };
  }

  private static long add(List<Object> values) {
    long sum = 0;
    for (Object value : values) {
      sum += Convert.toInt64(value);
    }
    return sum;
  }

  private static long multiply(Object first, List<Object> others) {
    long product = Convert.toInt64(first);
    for (Object other : others) {
      product *= Convert.toInt64(other);
    }
    return product;
  }

  private static long divisor(Object value) {
    long divisor = Convert.toInt64(value);
    if (divisor == 0) {
      throw new FunctionException("runtime error: integer divide by zero");
    }
    return divisor;
  }

  private static long max(Object first, List<Object> others) {
    long max = Convert.toInt64(first);
    for (Object other : others) {
      max = Math.max(max, Convert.toInt64(other));
    }
    return max;
  }

  private static long min(Object first, List<Object> others) {
    long min = Convert.toInt64(first);
    for (Object other : others) {
      min = Math.min(min, Convert.toInt64(other));
    }
    return min;
  }

  /** The largest; unlike Java's, Go's infinity wins over not-a-number. */
  private static double maxFloat(Object first, List<Object> others) {
    double max = Convert.toFloat64(first);
    for (Object other : others) {
      double number = Convert.toFloat64(other);
      double infinity = Double.POSITIVE_INFINITY;
      max = max == infinity || number == infinity ? infinity : Math.max(max, number);
    }
    return max;
  }

  private static double minFloat(Object first, List<Object> others) {
    double min = Convert.toFloat64(first);
    for (Object other : others) {
      double number = Convert.toFloat64(other);
      double infinity = Double.NEGATIVE_INFINITY;
      min = min == infinity || number == infinity ? infinity : Math.min(min, number);
    }
    return min;
  }

  /** A decimal text as an int: 0 for what is none, the nearest for what does not fit. */
  static Object atoi(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String digits = signed ? text.substring(1) : text;
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return 0;
      }
    }
    long nearest = text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
    return GoInt.of(digits.isEmpty() ? 0 : GoNumber.parseInt(text, 10).orElse(nearest));
  }

  /**
   * Rounded to decimal places.
   *
   * @param threshold the fraction from which on it is rounded up; by default a half
   */
  static double round(Object value, long places, List<Double> threshold) {
    double power = powerOfTen(Math.max(-MAX_PLACES, Math.min(places, MAX_PLACES)));
    double digits = power * Convert.toFloat64(value);
    double fraction = digits - (digits < 0 ? Math.ceil(digits) : Math.floor(digits));
    boolean up = fraction >= (threshold.isEmpty() ? .5 : threshold.get(0));
    return (up ? Math.ceil(digits) : Math.floor(digits)) / power;
  }

  /**
   * A power of ten with Go's rounding errors, which are not Java's: by squaring the mantissa.
   * Reference: Go math/pow.go.
   */
  private static double powerOfTen(long exponent) {
    double mantissa = 1;
    int scale = 0;
    double square = 10 / 16.0;
    int squareScale = 4;
    for (long rest = Math.abs(exponent); rest != 0; rest >>= 1) {
      if (squareScale > 1 << 12) {
        scale += squareScale;
        break;
      }
      if ((rest & 1) == 1) {
        mantissa *= square;
        scale += squareScale;
      }
      square *= square;
      squareScale <<= 1;
      if (square < .5) {
        square += square;
        squareScale--;
      }
    }
    return exponent < 0 ? Math.scalb(1 / mantissa, -scale) : Math.scalb(mantissa, scale);
  }

  /** Numbers from a start, by default 1, over a step to an end, which is included. */
  static String seq(List<Long> bounds) {
    long first = bounds.size() < 2 ? 1 : bounds.get(0);
    long last = bounds.isEmpty() ? 0 : bounds.get(bounds.size() - 1);
    int direction = last < first ? -1 : 1;
    long step = bounds.size() == 3 ? bounds.get(1) : direction;
    if (bounds.isEmpty() || bounds.size() > 3 || direction < 0 && step > 0) {
      return "";
    }
    StringBuilder out = new StringBuilder();
    for (long number : untilStep(first, last + direction, step)) {
      out.append(out.length() == 0 ? "" : " ").append(number);
    }
    return out.toString();
  }

  private static TypedList ints(List<Long> numbers) {
    List<Object> ints = new ArrayList<>(numbers.size());
    for (long number : numbers) {
      ints.add(GoInt.of(number));
    }
    return TypedList.of("[]int", ints);
  }

  /** Numbers from a start up or down to a stop, which is left out; none for a step away from it. */
  private static List<Long> untilStep(long start, long stop, long step) {
    List<Long> numbers = new ArrayList<>();
    if (stop < start ? step >= 0 : step <= 0) {
      return numbers;
    }
    for (long i = start; step < 0 ? i > stop : i < stop; i += step) {
      if (numbers.size() == MAX_NUMBERS) {
        throw new FunctionException("more than " + MAX_NUMBERS + " numbers");
      }
      numbers.add(i);
    }
    return numbers;
  }
}
