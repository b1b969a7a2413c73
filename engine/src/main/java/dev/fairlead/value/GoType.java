package dev.fairlead.value;

import java.util.List;
import java.util.Map;

/** The Go type of a value, as {@code typeOf} and {@code %T} name it. */
public final class GoType {
  private GoType() {}

  /** The type name; {@code <nil>} for nil. */
  public static String of(Object value) {
    if (value == null) {
      return "<nil>";
    }
    if (value instanceof TemplateObject object) {
      return object.typeName();
    }
    if (value instanceof Map) {
      return Type.MAP.goName();
    }
    if (value instanceof TypedList list) {
      return list.typeName();
    }
    if (value instanceof List) {
      return Type.LIST.goName();
    }
    if (value instanceof byte[]) {
      return "[]uint8";
    }
    return Kind.of(value).goName();
  }
}
