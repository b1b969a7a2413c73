package dev.fairlead.value;

/** A Go int beyond 32 bits; the smaller ones are Integers. Differs from an int64 by its type. */
public final class GoInt extends Number {
  private static final long serialVersionUID = 1L;

  private final long number;

  private GoInt(long number) {
    this.number = number;
  }

  /** A Go int: an Integer where it fits. */
  public static Number of(long number) {
    if (number == (int) number) {
      return (int) number;
    }
    return new GoInt(number);
  }

  @Override
  public int intValue() {
    return (int) number;
  }

  @Override
  public long longValue() {
    return number;
  }

  @Override
  public float floatValue() {
    return number;
  }

  @Override
  public double doubleValue() {
    return number;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GoInt same && number == same.number;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(number);
  }

  @Override
  public String toString() {
    return Long.toString(number);
  }
}
