package dev.fairlead.gotmpl;

import dev.fairlead.tree.Literal;
import dev.fairlead.value.Complex;
import dev.fairlead.value.GoInt;
import dev.fairlead.value.GoNumber;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.GoUint64;
import java.util.OptionalDouble;
import java.util.OptionalLong;

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
    return new Literal(GoInt.of(number), (double) number, number, text, offset);
  }

  private Literal complex() {
    int sign = secondSign();
    String[] parts = {text.substring(0, sign), text.substring(sign, text.length() - 1)};
    if (parts[0].endsWith("i") || parts[1].length() == 1) {
      return fail("syntax error scanning complex number");
    }
    double[] values = new double[2];
    for (int i = 0; i < 2; i++) {
      OptionalDouble value = GoNumber.parseFloat(parts[i]);
      if (value.isEmpty()) {
        return fail("strconv.ParseFloat: parsing " + GoQuote.quote(parts[i]) + ": invalid syntax");
      }
      values[i] = value.getAsDouble();
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
      OptionalDouble imaginary = GoNumber.parseFloat(text.substring(0, text.length() - 1));
      if (imaginary.isPresent()) {
        return complex(0, imaginary.getAsDouble());
      }
    }
    OptionalLong signed = GoNumber.parseInt(text, 0);
    if (signed.isPresent()) {
      long number = signed.getAsLong();
      return looksLikeFloat()
          ? new Literal((double) number, (double) number, number, text, offset)
          : integer(number);
    }
    OptionalLong unsigned = GoNumber.parseUint(text, 0);
    if (unsigned.isPresent()) {
      double real = new GoUint64(unsigned.getAsLong()).toDouble();
      return new Literal(null, real, null, text, offset);
    }
    OptionalDouble parsed = GoNumber.parseFloat(text);
    if (parsed.isEmpty()) {
      return fail("illegal number syntax: " + GoQuote.quote(text));
    }
    double real = parsed.getAsDouble();
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
