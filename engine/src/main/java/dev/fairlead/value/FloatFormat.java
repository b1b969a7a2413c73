package dev.fairlead.value;

/** Writes floating-point numbers for the verbs that take them (fmt/format.go, fmtFloat). */
final class FloatFormat {
  private static final int SHORTEST = -1;

  private final FormatSpec spec;

  FloatFormat(FormatSpec spec) {
    this.spec = spec;
  }

  /** Whether the verb takes floating-point numbers; writes only then. */
  boolean format(double value, int verb) {
    switch (verb) {
      case 'v' -> write(value, 'g', SHORTEST);
      case 'b', 'g', 'G', 'x', 'X' -> write(value, (char) verb, SHORTEST);
      case 'f', 'e', 'E' -> write(value, (char) verb, 6);
      case 'F' -> write(value, 'f', 6);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Whether the verb takes complex numbers; writes {@code (1+2i)} only then. */
  boolean format(Complex value, int verb) {
    if ("vbgGxXfFeE".indexOf(verb) < 0) {
      return false;
    }
    boolean asked = spec.plus;
    spec.out.append('(');
    format(value.real(), verb);
    spec.plus = true;
    format(value.imaginary(), verb);
    spec.out.append("i)");
    spec.plus = asked;
    return true;
  }

  private void write(double value, char verb, int usual) {
    int precision = spec.precision >= 0 ? spec.precision : usual;
    String digits = digits(value, verb, precision);
    boolean signed = digits.startsWith("-") || digits.startsWith("+");
    String size = signed ? digits.substring(1) : digits;
    String sign = digits.startsWith("-") ? "-" : "+";
    if (spec.space && sign.equals("+") && !spec.plus) {
      sign = " ";
    }
    if (!Double.isFinite(value)) {
      boolean bare = size.equals("NaN") && !spec.space && !spec.plus;
      spec.padWithSpaces(bare ? size : sign + size);
      return;
    }
    if (spec.sharp && verb != 'b') {
      size = withPoint(size, verb, precision);
    }
    if (!spec.plus && sign.equals("+")) {
      spec.pad(size);
    } else if (spec.zero && !spec.minus && spec.width > size.length() + 1) {
      spec.out.append(sign);
      spec.fill(spec.width - size.length() - 1);
      spec.out.append(size);
    } else {
      spec.pad(sign + size);
    }
  }

  private static String digits(double value, char verb, int precision) {
    if (verb == 'b' || verb == 'x' || verb == 'X') {
      return BinaryFloat.format(value, verb, precision);
    }
    char lower = (char) (verb | 0x20);
    String digits =
        precision == SHORTEST
            ? GoFloat.shortest(value, lower)
            : GoFloat.fixed(value, lower, precision);
    return verb == lower ? digits : digits.replace('e', 'E');
  }

  /** The flag {@code #}: always a decimal point, and zeros at the end stay. */
  private static String withPoint(String digits, char verb, int precision) {
    int exponent = exponent(digits, verb);
    StringBuilder number = new StringBuilder(digits).delete(exponent, digits.length());
    int missing = wanted(verb, precision) - significant(number);
    if (number.indexOf(".") < 0) {
      missing -= number.toString().equals("0") ? 1 : 0;
      number.append('.');
    }
    for (int i = 0; i < missing; i++) {
      number.append('0');
    }
    return number.append(digits, exponent, digits.length()).toString();
  }

  private static int wanted(char verb, int precision) {
    if (verb != 'g' && verb != 'G' && verb != 'x') {
      return 0;
    }
    return precision == SHORTEST ? 6 : precision;
  }

  private static int exponent(String digits, char verb) {
    char letter = (verb | 0x20) == 'x' ? 'p' : 'e';
    for (int i = 0; i < digits.length(); i++) {
      if ((digits.charAt(i) | 0x20) == letter) {
        return i;
      }
    }
    return digits.length();
  }

  /** The digits from the first that is not zero on. */
  private static int significant(StringBuilder number) {
    int count = 0;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c != '.' && (c != '0' || count > 0)) {
        count++;
      }
    }
    return count;
  }
}
