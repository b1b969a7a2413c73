package dev.fairlead.value;

/** A method of a {@link TemplateObject}, bound to its receiver. */
public record Method(Signature signature, Body body) {
  /** What the method does; throws {@link FunctionException} to fail. */
  public interface Body {
    Object call(Object[] arguments);
  }
}
