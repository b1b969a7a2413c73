package dev.fairlead.value;

/**
 * A Go int of a named type whose values have names.
 *
 * @param value the number; not all have a name
 */
public record NamedInt(Names names, int value) implements TemplateObject {
  /** The types and the names of their values. */
  enum Names {
    MONTH("time.Month", 1, TimeFormat.MONTHS),
    WEEKDAY("time.Weekday", 0, TimeFormat.WEEKDAYS);

    private final String typeName;
    private final int first;
    private final String[] texts;

    Names(String typeName, int first, String[] texts) {
      this.typeName = typeName;
      this.first = first;
      this.texts = texts;
    }

    private String text(int value) {
      int index = value - first;
      return index >= 0 && index < texts.length
          ? texts[index]
          : "%!" + typeName.substring(typeName.indexOf('.') + 1) + "(" + value + ")";
    }
  }

  @Override
  public String typeName() {
    return names.typeName;
  }

  @Override
  public Kind kind() {
    return Kind.INT;
  }

  @Override
  public Method method(String name) {
    return name.equals("String") ? new Method(Signature.of(), arguments -> print()) : null;
  }

  @Override
  public boolean truth() {
    return value != 0;
  }

  @Override
  public String print() {
    return names.text(value);
  }

  @Override
  public Object plain() {
    return value;
  }
}
