package dev.fairlead.value;

import java.util.List;
import java.util.Map;

/** Writes one value for one verb; lists and maps item by item (fmt/print.go, printValue). */
final class ValueFormat {
  /** Where maps and lists pretend to be: addresses differ between runs of Go, ours must not. */
  private static final long ADDRESS = Long.decode(GoPrint.ADDRESS);

  private final FormatSpec spec;
  private final IntegerFormat integers;
  private final FloatFormat floats;
  private final TextFormat texts;
  private boolean inBadVerb;

  ValueFormat(FormatSpec spec) {
    this.spec = spec;
    this.integers = new IntegerFormat(spec);
    this.floats = new FloatFormat(spec);
    this.texts = new TextFormat(spec);
  }

  /** Writes an argument. */
  void argument(Object value, int verb) {
    if (value == null) {
      nilArgument(verb);
    } else if (verb == 'T') {
      texts.plain(GoType.of(value));
    } else if (verb == 'p') {
      pointer(value);
    } else {
      value(value, verb, 0);
    }
  }

  private void nilArgument(int verb) {
    if (verb == 'T' || verb == 'v') {
      spec.pad("<nil>");
    } else {
      spec.out.append("%!").appendCodePoint(verb).append("(<nil>)");
    }
  }

  private void pointer(Object value) {
    switch (Kind.of(value)) {
      case MAP, SLICE, POINTER -> integers.hex(ADDRESS, !spec.sharp);
      default -> badVerb(value, 'p');
    }
  }

  private void badVerb(Object value, int verb) {
    inBadVerb = true;
    spec.out.append("%!").appendCodePoint(verb).append('(').append(GoType.of(value)).append('=');
    value(value, 'v', 0);
    spec.out.append(')');
    inBadVerb = false;
  }

  private void value(Object value, int verb, int depth) {
    if (value == null) {
      spec.out.append(spec.goSyntax ? "interface {}(nil)" : "<nil>");
    } else if (spec.goSyntax && (value == NilMap.NIL || TypedList.isNil(value))) {
      String type = value == TypedList.NIL_BYTES ? "[]byte" : GoType.of(value);
      spec.out.append(type).append("(nil)");
    } else if (value instanceof byte[] bytes) {
      bytes(bytes, verb, depth);
    } else if (verb == 'w' && !inBadVerb && !isSimple(value)) {
      badVerb(value, verb);
    } else if (value instanceof Map<?, ?> map) {
      map(map, verb, depth);
    } else if (value instanceof List<?> list) {
      list(list, GoType.of(list), verb, depth);
    } else if (value instanceof TemplateObject object) {
      object(object, verb, depth);
    } else if (!scalar(value, verb)) {
      badVerb(value, verb);
    }
  }

  private static boolean isSimple(Object value) {
    return Kind.of(value).basic() != Kind.Basic.NONE;
  }

  private boolean scalar(Object value, int verb) {
    if (value instanceof String text) {
      return texts.format(text, verb);
    }
    if (value instanceof Double number) {
      return floats.format(number, verb);
    }
    if (value instanceof Byte number) {
      return integers.format(number & 0xFF, false, verb);
    }
    if (value instanceof Number number) {
      return integers.format(number.longValue(), true, verb);
    }
    if (verb == 't' || verb == 'v') {
      spec.pad(value.toString());
      return true;
    }
    return false;
  }

  private void bytes(byte[] bytes, int verb, int depth) {
    if ("sqxX".indexOf(verb) >= 0) {
      texts.format(Utf8.text(bytes), verb);
      return;
    }
    Object[] items = new Object[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      items[i] = bytes[i];
    }
    boolean alias = depth == 0 && (verb == 'v' || verb == 'd');
    list(List.of(items), alias ? "[]byte" : "[]uint8", verb, depth);
  }

  private void map(Map<?, ?> map, int verb, int depth) {
    open(GoType.of(map), "map[");
    String separator = "";
    for (String key : GoPrint.sortedKeys(map)) {
      spec.out.append(separator);
      value(key, verb, depth + 1);
      spec.out.append(':');
      value(map.get(key), verb, depth + 1);
      separator = separator();
    }
    close(']');
  }

  private void list(List<?> list, String type, int verb, int depth) {
    open(type, "[");
    String separator = "";
    for (Object item : list) {
      spec.out.append(separator);
      value(item, verb, depth + 1);
      separator = separator();
    }
    close(']');
  }

  private void object(TemplateObject object, int verb, int depth) {
    boolean asText =
        object.stringer() && !inBadVerb && !spec.goSyntax && "vsxXq".indexOf(verb) >= 0;
    if (asText) {
      texts.format(object.print(), verb);
    } else if (isSimple(object)) {
      number(object, verb);
    } else if (object.structFields() != null) {
      struct(object, verb, depth);
    } else if (!texts.format(object.print(), verb)) {
      badVerb(object, verb);
    }
  }

  private void number(TemplateObject object, int verb) {
    boolean written =
        switch (object.kind().basic()) {
          case INT -> integers.format(((Number) object.plain()).longValue(), true, verb);
          case UINT -> integers.format(((Number) object.plain()).longValue(), false, verb);
          case COMPLEX -> floats.format((Complex) object, verb);
          default -> scalar(object.plain(), verb);
        };
    if (!written) {
      badVerb(object, verb);
    }
  }

  private void struct(TemplateObject object, int verb, int depth) {
    String type = object.typeName();
    if (object.kind() == Kind.POINTER) {
      if (depth > 0) {
        integers.hex(ADDRESS, !spec.sharp);
        return;
      }
      spec.out.append('&');
      type = type.substring(1);
    }
    open(type, "{");
    String separator = "";
    for (Map.Entry<String, Object> field : object.structFields().entrySet()) {
      spec.out.append(separator);
      if (spec.fieldNames || spec.goSyntax) {
        spec.out.append(field.getKey()).append(':');
      }
      value(field.getValue(), verb, depth + 1);
      separator = separator();
    }
    close('}');
  }

  private void open(String type, String bracket) {
    spec.out.append(spec.goSyntax ? type + "{" : bracket);
  }

  private String separator() {
    return spec.goSyntax ? ", " : " ";
  }

  private void close(char bracket) {
    spec.out.append(spec.goSyntax ? '}' : bracket);
  }
}
