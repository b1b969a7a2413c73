package dev.fairlead.value;

/** The Go type of a function's parameter; it decides how the caller evaluates the argument. */
public enum Type {
  /** interface{}: anything, nil included. */
  ANY("interface {}"),
  /** reflect.Value: anything, nil included; what Go's own builtins take. */
  REFLECT("reflect.Value"),
  STRING("string"),
  BOOL("bool"),
  INT("int"),
  INT64("int64"),
  UINT32("uint32"),
  FLOAT64("float64"),
  MAP("map[string]interface {}"),
  LIST("[]interface {}"),
  /** The string map that {@code split} returns. */
  STRING_MAP("map[string]string"),
  TIME("time.Time"),
  DURATION("time.Duration"),
  VERSION("*semver.Version"),
  LOCATION("*time.Location"),
  CERTIFICATE("sprig.certificate"),
  /** A Go interface that no template value implements, so only nil can be passed. */
  WRITER("io.Writer");

  private final String goName;

  Type(String goName) {
    this.goName = goName;
  }

  /** The name that Go's reflect.Type prints. */
  public String goName() {
    return goName;
  }

  /** Whether nil may be passed: Go's canBeNil. */
  public boolean nillable() {
    return this == ANY
        || this == REFLECT
        || this == MAP
        || this == LIST
        || this == STRING_MAP
        || this == VERSION
        || this == LOCATION
        || this == WRITER;
  }

  /** Whether a non-nil value may be passed without conversion: Go's AssignableTo. */
  public boolean accepts(Object value) {
    return switch (this) {
      case ANY, REFLECT -> true;
      case STRING -> value instanceof String;
      case BOOL -> value instanceof Boolean;
      case INT -> value instanceof Integer || value instanceof GoInt;
      case INT64 -> value instanceof Long;
      case UINT32 -> false;
      case FLOAT64 -> value instanceof Double;
      case MAP ->
          value instanceof java.util.Map && !(value instanceof NamedMap map && map.zero() != null);
      case LIST, STRING_MAP, TIME, DURATION, VERSION, LOCATION, CERTIFICATE, WRITER ->
          GoType.of(value).equals(goName);
    };
  }
}
