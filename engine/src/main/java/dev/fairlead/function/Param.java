package dev.fairlead.function;

import dev.fairlead.tree.Frame;
import dev.fairlead.value.GoTime;
import dev.fairlead.value.NamedMap;
import dev.fairlead.value.NilMap;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A parameter of a function's body: how to take it from the call. The caller has already checked
 * the arguments by the signature, so taking one only casts.
 *
 * @param <T> the Java type that the body declares
 */
final class Param<T> {
  /** A {@code string}. */
  static final Param<String> TEXT = new Param<>(Type.STRING);

  /** An {@code interface {}}. */
  static final Param<Object> ANY = new Param<>(Type.ANY);

  /** A {@code reflect.Value}, the parameter of Go's own builtins. */
  static final Param<Object> REFLECT = new Param<>(Type.REFLECT);

  /** A {@code bool}. */
  static final Param<Boolean> BOOL = new Param<>(Type.BOOL);

  /** An {@code int}; as wide as Go's. */
  static final Param<Long> INT = new Param<>(Type.INT);

  /** A {@code float64}. */
  static final Param<Double> FLOAT64 = new Param<>(Type.FLOAT64);

  /** A {@code map[string]interface {}}, nil included; a named map gives the map behind it. */
  static final Param<Map<String, Object>> MAP = new Param<>(Type.MAP);

  /** A {@code []interface {}}, nil included. */
  static final Param<List<Object>> LIST = new Param<>(Type.LIST);

  /** A {@code time.Time}. */
  static final Param<GoTime> TIME = new Param<>(Type.TIME);

  /** Not an argument: the running template. */
  static final Param<Frame> FRAME = new Param<>(null);

  /** Not an argument: the Helm version to follow. */
  static final Param<Profile> PROFILE = new Param<>(null);

  private final Type type;
  private final boolean repeated;

  private Param(Type type) {
    this(type, false);
  }

  private Param(Type type, boolean repeated) {
    this.type = type;
    this.repeated = repeated;
  }

  /** All the remaining arguments. */
  Param<List<T>> repeated() {
    return new Param<>(type, true);
  }

  /** Whether this takes all the remaining arguments. */
  boolean isRepeated() {
    return repeated;
  }

  /** The Go type, or null where this is no argument. */
  Type type() {
    return type;
  }

  /** How many arguments of the call stand before the next parameter: one, or none. */
  int width() {
    return type == null ? 0 : 1;
  }

  /** Takes the argument at an index. */
  @SuppressWarnings("unchecked")
  T take(Frame frame, Object[] arguments, int index) {
    if (this == FRAME) {
      return (T) frame;
    }
    if (this == PROFILE) {
      return (T) frame.rendering().profile();
    }
    if (!repeated) {
      return (T) plain(arguments[index]);
    }
    Object[] rest = Arrays.copyOfRange(arguments, index, arguments.length);
    for (int i = 0; i < rest.length; i++) {
      rest[i] = plain(rest[i]);
    }
    return (T) Arrays.asList(rest);
  }

  private Object plain(Object argument) {
    if (type == Type.INT) {
      return ((Number) argument).longValue();
    }
    if (type == Type.MAP && argument instanceof NamedMap named) {
      return named == NilMap.NIL ? null : named.target();
    }
    return argument;
  }
}
