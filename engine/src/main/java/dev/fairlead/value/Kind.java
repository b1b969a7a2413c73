package dev.fairlead.value;

import java.util.List;
import java.util.Map;

/** The Go kind of a value, as {@code kindOf} names it. */
public enum Kind {
  INVALID("invalid"),
  BOOL("bool"),
  INT("int"),
  INT64("int64"),
  UINT8("uint8"),
  FLOAT64("float64"),
  COMPLEX128("complex128"),
  STRING("string"),
  SLICE("slice"),
  MAP("map"),
  STRUCT("struct"),
  POINTER("ptr");

  private final String goName;

  Kind(String goName) {
    this.goName = goName;
  }

  /** The name that Go's reflect.Kind prints. */
  public String goName() {
    return goName;
  }

  /** The kind of any template value. */
  public static Kind of(Object value) {
    if (value == null) {
      return INVALID;
    }
    if (value instanceof String) {
      return STRING;
    }
    if (value instanceof TemplateObject object) {
      return object.kind();
    }
    if (value instanceof Map) {
      return MAP;
    }
    if (value instanceof List || value instanceof byte[]) {
      return SLICE;
    }
    return ofScalar(value);
  }

  private static Kind ofScalar(Object value) {
    if (value instanceof Boolean) {
      return BOOL;
    }
    if (value instanceof Integer) {
      return INT;
    }
    if (value instanceof Long) {
      return INT64;
    }
    if (value instanceof Double) {
      return FLOAT64;
    }
    if (value instanceof Byte) {
      return UINT8;
    }
    throw new IllegalArgumentException("not a template value: " + value.getClass());
  }
}
