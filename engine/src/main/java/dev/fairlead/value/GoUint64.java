package dev.fairlead.value;

import java.math.BigInteger;

/**
 * A Go uint64: the numbers of a semantic version.
 *
 * @param bits the number's 64 bits
 */
public record GoUint64(long bits) implements TemplateObject {
  @Override
  public String typeName() {
    return Kind.UINT64.goName();
  }

  @Override
  public Kind kind() {
    return Kind.UINT64;
  }

  @Override
  public boolean truth() {
    return bits != 0;
  }

  @Override
  public boolean stringer() {
    return false;
  }

  @Override
  public String print() {
    return Long.toUnsignedString(bits);
  }

  /** A Long, or a BigInteger beyond its range. */
  @Override
  public Object plain() {
    return bits >= 0 ? (Object) bits : new BigInteger(print());
  }

  /** The nearest float64. */
  public double toDouble() {
    return ((Number) plain()).doubleValue();
  }
}
