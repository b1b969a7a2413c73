package dev.fairlead.chart;

import dev.fairlead.value.GoPrint;
import dev.fairlead.value.Kind;
import dev.fairlead.value.Method;
import dev.fairlead.value.TemplateObject;
import dev.fairlead.value.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Go struct, or a pointer to one, as templates see it. */
final class StructObject implements TemplateObject {
  /**
   * A field of a struct.
   *
   * @param json the name in JSON; empty for what JSON does not show
   * @param omitEmpty whether JSON leaves an empty one out
   */
  record Field(String name, String json, boolean omitEmpty, Object value) {
    /** A field that JSON shows under its own name. */
    static Field of(String name, Object value) {
      return new Field(name, name, false, value);
    }

    /** A private field: printed, but neither in JSON nor for templates. */
    static Field hidden(String name, Object value) {
      return new Field(name, "", false, value);
    }

    private boolean visible() {
      return Character.isUpperCase(name.charAt(0));
    }
  }

  /** Methods, and the text that a struct with a String method prints by itself. */
  interface Methods {
    Method find(String name);

    /** What an action prints for the struct where Go can take its address. */
    String text();
  }

  private final String typeName;
  private final boolean pointer;
  private final List<Field> fields;
  private final Methods methods;

  private StructObject(String typeName, boolean pointer, List<Field> fields, Methods methods) {
    this.typeName = typeName;
    this.pointer = pointer;
    this.fields = List.copyOf(fields);
    this.methods = methods;
  }

  static StructObject struct(String typeName, List<Field> fields) {
    return new StructObject(typeName, false, fields, null);
  }

  static StructObject struct(String typeName, List<Field> fields, Methods methods) {
    return new StructObject(typeName, false, fields, methods);
  }

  static StructObject pointer(String typeName, List<Field> fields) {
    return new StructObject("*" + typeName, true, fields, null);
  }

  @Override
  public String typeName() {
    return typeName;
  }

  @Override
  public Kind kind() {
    return pointer ? Kind.POINTER : Kind.STRUCT;
  }

  @Override
  public Method method(String name) {
    return methods == null ? null : methods.find(name);
  }

  private Field find(String name) {
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      if (field.visible() && field.name().equals(name)) {
        return field;
      }
    }
    return null;
  }

  @Override
  public boolean hasField(String name) {
    return find(name) != null;
  }

  @Override
  public Object field(String name) {
    return find(name).value();
  }

  @Override
  public String print() {
    StringBuilder out = new StringBuilder(pointer ? "&{" : "{");
    for (int i = 0; i < fields.size(); i++) {
      out.append(i == 0 ? "" : " ").append(GoPrint.inner(fields.get(i).value()));
    }
    return out.append('}').toString();
  }

  @Override
  public String printDirectly() {
    if (methods != null) {
      return methods.text();
    }
    return pointer ? print().substring(1) : print();
  }

  @Override
  public boolean stringer() {
    return false;
  }

  @Override
  public Map<String, Object> structFields() {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Field field : fields) {
      map.put(field.name(), field.value());
    }
    return map;
  }

  @Override
  public Object plain() {
    Map<String, Object> map = new LinkedHashMap<>();
    for (Field field : fields) {
      if (!field.json().isEmpty() && !(field.omitEmpty() && !Truth.of(field.value()))) {
        map.put(field.json(), field.value());
      }
    }
    return map;
  }
}
