package dev.fairlead.value;

/**
 * A method of a {@link TemplateObject}, bound to its receiver.
 *
 * @param complaint why templates cannot call it, in Go's words, or null
 */
public record Method(Signature signature, Body body, String complaint) {
  public Method(Signature signature, Body body) {
    this(signature, body, null);
  }

  /** A method that templates see but cannot call, because of what it returns. */
  public static Method uncallable(String complaint) {
    return new Method(Signature.of(), arguments -> null, complaint);
  }

  /** What the method does; throws {@link FunctionException} to fail. */
  public interface Body {
    Object call(Object[] arguments);
  }
}
