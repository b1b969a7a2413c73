package dev.fairlead.value;

import java.util.List;
import java.util.Map;

/** The Go kind of a value, as {@code kindOf} names it. */
public enum Kind {
  INVALID("invalid", Basic.NONE),
  BOOL("bool", Basic.BOOL),
  INT("int", Basic.INT),
  INT64("int64", Basic.INT),
  UINT8("uint8", Basic.UINT),
  UINT64("uint64", Basic.UINT),
  FLOAT64("float64", Basic.FLOAT),
  COMPLEX128("complex128", Basic.COMPLEX),
  STRING("string", Basic.STRING),
  SLICE("slice", Basic.NONE),
  MAP("map", Basic.NONE),
  STRUCT("struct", Basic.NONE),
  POINTER("ptr", Basic.NONE);

  /** The kinds that comparing and formatting tell apart (text/template/funcs.go, basicKind). */
  public enum Basic {
    NONE,
    BOOL,
    INT,
    UINT,
    FLOAT,
    COMPLEX,
    STRING
  }

  private final String goName;
  private final Basic basic;

  Kind(String goName, Basic basic) {
    this.goName = goName;
    this.basic = basic;
  }

  /** The name that Go's reflect.Kind prints. */
  public String goName() {
    return goName;
  }

  /** The kind without its size. */
  public Basic basic() {
    return basic;
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
    if (value instanceof Integer || value instanceof GoInt) {
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
