package dev.fairlead.value;

/**
 * A Go int of a named type whose values have names: time.Month, time.Weekday.
 *
 * @param typeName the Go type
 * @param value the number
 * @param text the value's name
 */
public record NamedInt(String typeName, int value, String text) implements TemplateObject {
  @Override
  public Kind kind() {
    return Kind.INT;
  }

  @Override
  public Method method(String name) {
    return name.equals("String") ? new Method(Signature.of(), arguments -> text) : null;
  }

  @Override
  public boolean truth() {
    return value != 0;
  }

  @Override
  public String print() {
    return text;
  }

  @Override
  public Object plain() {
    return value;
  }
}
