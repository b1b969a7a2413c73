package dev.fairlead.value;

/** Reads durations: signed decimal numbers, each with a unit (time/format.go, ParseDuration). */
final class DurationParser {
  /** The largest size, that of the smallest duration, 2^63; as an unsigned number. */
  private static final long LIMIT = Long.MIN_VALUE;

  private final String text;
  private int at;
  private double scale;

  private DurationParser(String text) {
    this.text = text;
  }

  static long parse(String text) {
    return new DurationParser(text).parse();
  }

  private long parse() {
    boolean negative = text.startsWith("-");
    at = negative || text.startsWith("+") ? 1 : 0;
    if (text.substring(at).equals("0")) {
      return 0;
    }
    if (at == text.length()) {
      throw invalid();
    }
    long sum = 0;
    while (at < text.length()) {
      sum += part();
      if (Long.compareUnsigned(sum, LIMIT) > 0) {
        throw invalid();
      }
    }
    if (sum == LIMIT && !negative) {
      throw invalid();
    }
    return negative ? -sum : sum;
  }

  /** One number with its unit. */
  private long part() {
    int start = at;
    long whole = whole();
    int wholeDigits = at - start;
    long fraction = 0;
    scale = 1;
    int fractionDigits = 0;
    if (at < text.length() && text.charAt(at) == '.') {
      start = ++at;
      fraction = fraction();
      fractionDigits = at - start;
    }
    if (wholeDigits + fractionDigits == 0) {
      throw invalid();
    }
    long unit = unit();
    if (Long.compareUnsigned(whole, Long.divideUnsigned(LIMIT, unit)) > 0) {
      throw invalid();
    }
    long size = whole * unit;
    if (fraction != 0) {
      double digits = fraction == LIMIT ? 0x1p63 : fraction;
      size += (long) (digits * (unit / scale));
    }
    if (Long.compareUnsigned(size, LIMIT) > 0) {
      throw invalid();
    }
    return size;
  }

  private boolean atDigit() {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private long whole() {
    long number = 0;
    for (; atDigit(); at++) {
      if (Long.compareUnsigned(number, Long.divideUnsigned(LIMIT, 10)) > 0) {
        throw invalid();
      }
      number = number * 10 + (text.charAt(at) - '0');
      if (Long.compareUnsigned(number, LIMIT) > 0) {
        throw invalid();
      }
    }
    return number;
  }

  /** The digits behind the point; those that no longer fit are dropped. */
  private long fraction() {
    long number = 0;
    boolean full = false;
    for (; atDigit(); at++) {
      long next = number * 10 + (text.charAt(at) - '0');
      full |=
          Long.compareUnsigned(number, Long.MAX_VALUE / 10) > 0
              || Long.compareUnsigned(next, LIMIT) > 0;
      if (!full) {
        number = next;
        scale *= 10;
      }
    }
    return number;
  }

  private long unit() {
    int start = at;
    while (at < text.length() && text.charAt(at) != '.' && !atDigit()) {
      at++;
    }
    String unit = text.substring(start, at);
    return switch (unit) {
      case "" -> throw fail("missing unit in duration");
      case "ns" -> 1;
      case "us", "µs", "μs" -> 1_000;
      case "ms" -> 1_000_000;
      case "s" -> 1_000_000_000;
      case "m" -> 60_000_000_000L;
      case "h" -> 3_600_000_000_000L;
      default -> throw fail("unknown unit " + GoQuote.hexQuote(unit) + " in duration");
    };
  }

  private FunctionException invalid() {
    return fail("invalid duration");
  }

  private FunctionException fail(String what) {
    return new FunctionException("time: " + what + " " + GoQuote.hexQuote(text));
  }
}
