package dev.fairlead.function;

import dev.fairlead.value.Convert;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoFloat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * Arithmetic on the decimal digits of floats, so that 0.1 and 0.2 make 0.3. Reference: sprig
 * numeric.go, execDecimalOp; shopspring/decimal.
 */
final class Decimals {
  /** The decimal places of a quotient: decimal.DivisionPrecision. */
  private static final int PLACES = 16;

  private Decimals() {}

  static double add(List<?> values) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Object value : values) {
      sum = sum.add(of(value));
    }
    return sum.doubleValue();
  }

  static double subtract(Object first, List<Object> others) {
    BigDecimal difference = of(first);
    for (Object other : others) {
      difference = difference.subtract(of(other));
    }
    return difference.doubleValue();
  }

  static double multiply(Object first, List<Object> others) {
    BigDecimal product = of(first);
    for (Object other : others) {
      product = product.multiply(of(other));
    }
    return product.doubleValue();
  }

  static double divide(Object first, List<Object> others) {
    BigDecimal quotient = of(first);
    for (Object other : others) {
      BigDecimal divisor = of(other);
      if (divisor.signum() == 0) {
        throw new FunctionException("decimal division by 0");
      }
      quotient = quotient.divide(divisor, PLACES, RoundingMode.HALF_UP);
    }
    return quotient.doubleValue();
  }

  private static BigDecimal of(Object value) {
    double number = Convert.toFloat64(value);
    if (!Double.isFinite(number)) {
      throw new FunctionException("Cannot create a Decimal from " + GoFloat.shortest(number, 'g'));
    }
    return new BigDecimal(GoFloat.shortest(number, 'e'));
  }
}
