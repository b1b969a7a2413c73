package dev.fairlead.value;

/** The comparison functions of templates: eq, ne, lt, le, gt, ge (text/template/funcs.go). */
public final class Compare {
  private Compare() {}

  /** Whether the first value equals one of the others: {@code eq}. */
  public static boolean equal(Object first, Object... others) {
    if (others.length == 0) {
      throw new FunctionException("missing argument for comparison");
    }
    for (Object other : others) {
      if (same(first, other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first value comes before the second: {@code lt}. */
  public static boolean less(Object first, Object second) {
    Kind.Basic kind = ordered(first);
    Kind.Basic other = ordered(second);
    if (kind == other) {
      return lessOfKind(kind, first, second);
    }
    if (kind == Kind.Basic.INT && other == Kind.Basic.UINT) {
      return integer(first) < 0 || Long.compareUnsigned(integer(first), integer(second)) < 0;
    }
    if (kind == Kind.Basic.UINT && other == Kind.Basic.INT) {
      return integer(second) >= 0 && Long.compareUnsigned(integer(first), integer(second)) < 0;
    }
    throw incompatible(first, second);
  }

  /** {@code le}: less or equal, so that it fails as either of the two does. */
  public static boolean lessOrEqual(Object first, Object second) {
    return less(first, second) || equal(first, second);
  }

  private static boolean same(Object first, Object second) {
    Kind.Basic kind = Kind.of(first).basic();
    Kind.Basic other = Kind.of(second).basic();
    if (kind == other) {
      return sameOfKind(kind, first, second);
    }
    if (kind == Kind.Basic.INT && other == Kind.Basic.UINT) {
      return integer(first) >= 0 && integer(first) == integer(second);
    }
    if (kind == Kind.Basic.UINT && other == Kind.Basic.INT) {
      return integer(second) >= 0 && integer(first) == integer(second);
    }
    if (first != null && second != null) {
      throw incompatible(first, second);
    }
    return false;
  }

  private static boolean sameOfKind(Kind.Basic kind, Object first, Object second) {
    return switch (kind) {
      case INT, UINT -> integer(first) == integer(second);
      case FLOAT -> real(first) == real(second);
      case BOOL, STRING, COMPLEX -> plain(first).equals(plain(second));
      case NONE -> sameReference(first, second);
    };
  }

  private static boolean sameReference(Object first, Object second) {
    if (first != null && second != null && Kind.of(first) != Kind.of(second)) {
      String texts = "non-comparable types %s: %v, %s: %v";
      throw fail(texts, first, GoType.of(first), GoType.of(second), second);
    }
    if (isNil(first) || isNil(second)) {
      return isNil(first) == isNil(second);
    }
    return switch (Kind.of(second)) {
      case MAP, SLICE -> throw fail("non-comparable type %s: %v", second, GoType.of(second));
      case POINTER -> first == second;
      default -> first.equals(second);
    };
  }

  private static boolean isNil(Object value) {
    return value == null || value == NilMap.NIL || TypedList.isNil(value);
  }

  private static boolean lessOfKind(Kind.Basic kind, Object first, Object second) {
    return switch (kind) {
      case INT -> integer(first) < integer(second);
      case UINT -> Long.compareUnsigned(integer(first), integer(second)) < 0;
      case FLOAT -> real(first) < real(second);
      case STRING -> Utf8.compare((String) plain(first), (String) plain(second)) < 0;
      case BOOL, COMPLEX, NONE -> throw invalid();
    };
  }

  private static Kind.Basic ordered(Object value) {
    Kind.Basic kind = Kind.of(value).basic();
    if (kind == Kind.Basic.NONE) {
      throw invalid();
    }
    return kind;
  }

  private static Object plain(Object value) {
    return value instanceof TemplateObject object ? object.plain() : value;
  }

  private static long integer(Object value) {
    Number number = (Number) plain(value);
    return number instanceof Byte ? number.byteValue() & 0xFF : number.longValue();
  }

  private static double real(Object value) {
    return ((Number) plain(value)).doubleValue();
  }

  private static FunctionException invalid() {
    return new FunctionException("invalid type for comparison");
  }

  private static FunctionException incompatible(Object first, Object second) {
    return fail(
        "incompatible types for comparison: %v and %v", GoType.of(first), GoType.of(second));
  }

  private static FunctionException fail(String format, Object... arguments) {
    return new FunctionException(GoPrintf.format(format, arguments));
  }
}
