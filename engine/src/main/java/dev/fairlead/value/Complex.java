package dev.fairlead.value;

/** A Go complex128; only a literal such as {@code 2i} makes one. */
public record Complex(double real, double imaginary) implements TemplateObject {
  @Override
  public String typeName() {
    return Kind.COMPLEX128.goName();
  }

  @Override
  public Kind kind() {
    return Kind.COMPLEX128;
  }

  @Override
  public boolean truth() {
    return real != 0 || imaginary != 0;
  }

  @Override
  public boolean stringer() {
    return false;
  }

  @Override
  public String print() {
    String second = GoPrint.print(imaginary);
    boolean signed = second.startsWith("-") || second.startsWith("+");
    return "(" + GoPrint.print(real) + (signed ? "" : "+") + second + "i)";
  }

  /** Itself: no format can write it. */
  @Override
  public Object plain() {
    return this;
  }
}
