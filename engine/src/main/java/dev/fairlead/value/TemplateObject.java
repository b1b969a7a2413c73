package dev.fairlead.value;

import java.util.Map;

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

  /**
   * What an action prints that shows the object itself, not what a function made of it: there Go
   * can take its address and finds a String method that needs one (text/template, printValue).
   */
  default String printDirectly() {
    return print();
  }

  /** The plain value (maps, lists, scalars) that toJson and toYaml write. */
  Object plain();

  /**
   * Whether {@link #print} is what a String method of the Go type answers, so that all verbs for
   * text use it; else {@link #structFields} are formatted one by one where there are any.
   */
  default boolean stringer() {
    return true;
  }

  /** The fields of the Go struct in order, private ones too, or null when nobody formats them. */
  default Map<String, Object> structFields() {
    return null;
  }

  /** What a deep copy of a value that holds this object gets instead. */
  default Object copied() {
    return this;
  }
}
