package dev.fairlead.value;

/** fmt.Sprintf over template values: verbs, flags, argument indexes and the texts of mistakes. */
public final class GoPrintf {
  private static final int LARGEST = 1_000_000;

  private final String format;
  private final Object[] arguments;
  private final FormatSpec spec;
  private final ValueFormat values;
  private int at;
  private int argument;
  private boolean afterIndex;
  private boolean goodIndex;
  private boolean reordered;

  private GoPrintf(Profile profile, String format, Object[] arguments) {
    this.format = format;
    this.arguments = arguments;
    this.spec = new FormatSpec(profile);
    this.values = new ValueFormat(spec);
  }

  /** The formatted text, by the Unicode of Helm 4. */
  public static String format(String format, Object[] arguments) {
    return format(Profile.HELM_4, format, arguments);
  }

  /** The formatted text; the profile decides which characters {@code %q} can print. */
  public static String format(Profile profile, String format, Object[] arguments) {
    return new GoPrintf(profile, format, arguments).format();
  }

  private String format() {
    while (at < format.length()) {
      int verb = format.indexOf('%', at);
      if (verb < 0) {
        spec.out.append(format, at, format.length());
        break;
      }
      spec.out.append(format, at, verb);
      at = verb + 1;
      directive();
    }
    if (!reordered && argument < arguments.length) {
      extra();
    }
    return spec.out.toString();
  }

  /** What follows a percent sign. */
  private void directive() {
    spec.clear();
    goodIndex = true;
    afterIndex = false;
    while (at < format.length() && spec.flag(format.charAt(at))) {
      at++;
    }
    index();
    width();
    precision();
    if (!afterIndex) {
      index();
    }
    if (at >= format.length()) {
      spec.out.append("%!(NOVERB)");
      return;
    }
    int verb = format.codePointAt(at);
    at += Character.charCount(verb);
    write(Utf8.isByte(verb) ? 0xFFFD : verb);
  }

  private void write(int verb) {
    if (verb == '%') {
      spec.out.append('%');
    } else if (!goodIndex) {
      spec.out.append("%!").appendCodePoint(verb).append("(BADINDEX)");
    } else if (argument >= arguments.length) {
      spec.out.append("%!").appendCodePoint(verb).append("(MISSING)");
    } else {
      if (verb == 'v' || verb == 'w') {
        spec.useValueFlags();
      }
      values.argument(arguments[argument++], verb);
    }
  }

  private void width() {
    if (star()) {
      spec.width = fromArgument("%!(BADWIDTH)");
      if (spec.width < 0 && spec.width != FormatSpec.ABSENT) {
        spec.width = -spec.width;
        spec.minus = true;
        spec.zero = false;
      }
      return;
    }
    spec.width = number(format.length());
    if (afterIndex && spec.width >= 0) {
      goodIndex = false;
    }
  }

  private void precision() {
    if (at + 1 >= format.length() || format.charAt(at) != '.') {
      return;
    }
    at++;
    if (afterIndex) {
      goodIndex = false;
    }
    index();
    if (star()) {
      spec.precision = fromArgument("%!(BADPREC)");
      if (spec.precision < 0 && spec.precision != FormatSpec.ABSENT) {
        spec.out.append("%!(BADPREC)");
      }
    } else {
      spec.precision = Math.max(0, number(format.length()));
    }
  }

  private boolean star() {
    if (at >= format.length() || format.charAt(at) != '*') {
      return false;
    }
    at++;
    afterIndex = false;
    return true;
  }

  /** A {@code *}; anything but an integer of usable size is complained about and ignored. */
  private int fromArgument(String complaint) {
    if (argument < arguments.length) {
      Object value = arguments[argument++];
      Kind.Basic kind = Kind.of(value).basic();
      if (kind == Kind.Basic.INT || kind == Kind.Basic.UINT) {
        Object plain = value instanceof TemplateObject object ? object.plain() : value;
        long number = plain instanceof Byte b ? b & 0xFF : ((Number) plain).longValue();
        if (number >= -LARGEST && number <= LARGEST) {
          return (int) number;
        }
      }
    }
    spec.out.append(complaint);
    return FormatSpec.ABSENT;
  }

  /** Digits up to an end; absent where there are none, or too many to be meant. */
  private int number(int end) {
    int number = 0;
    int start = at;
    for (; at < end && format.charAt(at) >= '0' && format.charAt(at) <= '9'; at++) {
      if (number > LARGEST) {
        at = end;
        return FormatSpec.ABSENT;
      }
      number = number * 10 + (format.charAt(at) - '0');
    }
    return at == start ? FormatSpec.ABSENT : number;
  }

  /** {@code [n]}: the next argument is the nth (fmt/print.go, argNumber). */
  private void index() {
    afterIndex = false;
    if (at >= format.length() || format.charAt(at) != '[') {
      return;
    }
    reordered = true;
    int close = format.indexOf(']', at);
    if (close < 0 || at + 2 >= format.length()) {
      goodIndex = false;
      at++;
      return;
    }
    at++;
    int number = number(close);
    boolean complete = number >= 0 && at == close;
    at = close + 1;
    afterIndex = complete;
    if (complete && number >= 1 && number <= arguments.length) {
      argument = number - 1;
    } else {
      goodIndex = false;
    }
  }

  private void extra() {
    spec.clear();
    spec.out.append("%!(EXTRA ");
    for (int i = argument; i < arguments.length; i++) {
      spec.out.append(i > argument ? ", " : "");
      if (arguments[i] == null) {
        spec.out.append("<nil>");
      } else {
        spec.out.append(GoType.of(arguments[i])).append('=');
        values.argument(arguments[i], 'v');
      }
    }
    spec.out.append(')');
  }
}
