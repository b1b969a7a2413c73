package dev.fairlead.value;

/** Counting from zero up to an integer of any type: what a range over one does. */
public final class Counting {
  private Counting() {}

  /** How far to count. */
  public static long end(Object integer) {
    if (integer instanceof GoDuration duration) {
      return duration.nanos();
    }
    if (integer instanceof TemplateObject object) {
      return ((Number) object.plain()).longValue();
    }
    return integer instanceof Byte octet
        ? Byte.toUnsignedLong(octet)
        : ((Number) integer).longValue();
  }

  /** A number on the way, of the same type as the integer at the end. */
  public static Object number(Object integer, long number) {
    if (integer instanceof Integer || integer instanceof GoInt) {
      return GoInt.of(number);
    }
    if (integer instanceof Byte) {
      return (byte) number;
    }
    if (integer instanceof GoDuration) {
      return GoDuration.of(number);
    }
    if (integer instanceof GoUint64) {
      return new GoUint64(number);
    }
    return integer instanceof NamedInt named
        ? new NamedInt(named.names(), (int) number)
        : (Object) number;
  }
}
