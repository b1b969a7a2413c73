package dev.fairlead.value;

/**
 * A Go struct, pointer or named type that templates can see: it has fields and methods instead of
 * keys. Found by name, never by reflection.
 */
public interface TemplateObject {
  /** The Go type, as {@code %T} prints it. */
  String typeName();

  /** The Go kind: STRUCT, POINTER, MAP, INT64, … */
  Kind kind();

  /** A method by name, or null. Methods hide fields and keys of the same name. */
  default Method method(String name) {
    return null;
  }

  /** Whether a struct field exists; asked only for kinds STRUCT and POINTER. */
  default boolean hasField(String name) {
    return false;
  }

  /** The value of an existing field. */
  default Object field(String name) {
    throw new IllegalArgumentException(name);
  }

  /** Truth as {@code if} sees it; structs and non-nil pointers are true. */
  default boolean truth() {
    return true;
  }

  /** The text that {@code %v} and an action print. */
  String print();

  /** The plain value (maps, lists, scalars) that toJson and toYaml write. */
  Object plain();
}
