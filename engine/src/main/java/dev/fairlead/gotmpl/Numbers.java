package dev.fairlead.gotmpl;

import dev.fairlead.tree.Literal;
import dev.fairlead.value.Complex;
import dev.fairlead.value.Convert;
import dev.fairlead.value.GoQuote;

/**
 * Reads number literals. A literal keeps every form that its text allows, as Go's untyped constants
 * do (text/template/parse/node.go, newNumber).
 */
final class Numbers {
  private static final double TWO_TO_63 = 0x1p63;

  private final String text;
  private final int offset;
  private String complaint;

  private Numbers(Token token) {
    this.text = token.text();
    this.offset = token.offset();
  }

  /** Reads a literal; complaints go to the parser, which throws. */
  static Literal read(Token token, Parser parser) {
    Numbers reader = new Numbers(token);
    Literal literal =
        switch (token.kind()) {
          case CHAR_CONSTANT -> reader.character();
          case COMPLEX -> reader.complex();
          default -> reader.number();
        };
    if (literal == null) {
      throw parser.error(reader.complaint);
    }
    return literal;
  }

  private Literal fail(String message) {
    complaint = message;
    return null;
  }

  private Literal character() {
    int rune = Quoted.character(text);
    if (rune == -1) {
      return fail("invalid syntax");
    }
    return rune < 0 ? fail("malformed character constant: " + text) : integer(rune);
  }

  private Literal integer(long number) {
    return new Literal(Convert.goInt(number), (double) number, number, text, offset);
  }

  private Literal complex() {
    int sign = secondSign();
    String[] parts = {text.substring(0, sign), text.substring(sign, text.length() - 1)};
    if (parts[0].endsWith("i")) {
      return fail("syntax error scanning complex number");
    }
    double[] values = new double[2];
    for (int i = 0; i < 2; i++) {
      values[i] = GoNumber.parseFloat(parts[i]);
      if (Double.isNaN(values[i])) {
        return fail("strconv.ParseFloat: parsing " + GoQuote.quote(parts[i]) + ": invalid syntax");
      }
    }
    return complex(values[0], values[1]);
  }

  /** Where the imaginary part begins: at the second sign that is not an exponent's. */
  private int secondSign() {
    boolean hex = text.indexOf('x') > 0 || text.indexOf('X') > 0;
    int i = 1;
    while (true) {
      int before = text.charAt(i - 1) | 0x20;
      boolean exponent = before == 'p' || (before == 'e' && !hex);
      if ((text.charAt(i) == '+' || text.charAt(i) == '-') && !exponent) {
        return i;
      }
      i++;
    }
  }

  private Literal complex(double real, double imaginary) {
    Complex value = new Complex(real, imaginary);
    if (imaginary != 0) {
      return new Literal(value, null, null, text, offset);
    }
    return new Literal(value, real, integral(real), text, offset);
  }

  private Literal number() {
    if (text.endsWith("i")) {
      double imaginary = GoNumber.parseFloat(text.substring(0, text.length() - 1));
      if (!Double.isNaN(imaginary)) {
        return complex(0, imaginary);
      }
    }
    Long unsigned = GoNumber.parseUnsigned(text);
    Long signed = GoNumber.parseSigned(text);
    if (signed != null) {
      return looksLikeFloat()
          ? new Literal((double) signed, (double) signed, signed, text, offset)
          : integer(signed);
    }
    if (unsigned != null) {
      return new Literal(null, GoNumber.unsignedToDouble(unsigned), null, text, offset);
    }
    double real = GoNumber.parseFloat(text);
    if (Double.isNaN(real)) {
      return fail("illegal number syntax: " + GoQuote.quote(text));
    }
    if (!hasFloatCharacter()) {
      return fail("integer overflow: " + GoQuote.quote(text));
    }
    return new Literal(real, real, integral(real), text, offset);
  }

  private static Long integral(double real) {
    boolean whole = real >= -TWO_TO_63 && real < TWO_TO_63 && (double) (long) real == real;
    return whole ? (Long) (long) real : null;
  }

  /**
   * Whether Go takes an integer for a float by its looks: one with an e, unless it begins with 0x.
   * A sign before the 0x defeats that exception (exec.go, idealConstant and isHexInt).
   */
  private boolean looksLikeFloat() {
    boolean hex = text.length() > 2 && text.charAt(0) == '0' && (text.charAt(1) | 0x20) == 'x';
    return !hex && hasFloatCharacter();
  }

  private boolean hasFloatCharacter() {
    for (int i = 0; i < text.length(); i++) {
      if (".eEpP".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
