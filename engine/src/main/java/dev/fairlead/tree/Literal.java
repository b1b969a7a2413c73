package dev.fairlead.tree;

import dev.fairlead.value.GoDuration;
import dev.fairlead.value.GoInt;
import dev.fairlead.value.Type;

/**
 * A string, number or boolean written in the template.
 *
 * @param value the value where no type is asked for (exec.go, idealConstant); null for an integer
 *     that only an unsigned type could hold
 * @param real the value as a float where the literal is one, else null
 * @param integer the value as an integer where the literal is one, else null
 * @param text as written
 */
public record Literal(Object value, Double real, Long integer, String text, int offset)
    implements Expr {
  /** A string or boolean. */
  public static Literal of(Object value, String text, int offset) {
    return new Literal(value, null, null, text, offset);
  }

  @Override
  public Object eval(Frame frame) {
    frame.at(this);
    if (value == null) {
      throw frame.error(text + " overflows int");
    }
    return value;
  }

  @Override
  public Object argument(Frame frame, Type type) {
    frame.at(this);
    return switch (type) {
      case ANY, REFLECT -> eval(frame);
      case STRING -> value instanceof String ? value : fail(frame, "expected string");
      case BOOL -> value instanceof Boolean ? value : fail(frame, "expected bool");
      case INT -> integer == null ? fail(frame, "expected integer") : GoInt.of(integer);
      case INT64 -> integer == null ? fail(frame, "expected integer") : integer;
      case UINT32 ->
          integer == null || integer < 0
              ? fail(frame, "expected unsigned integer")
              : integer & 0xFFFF_FFFFL;
      case DURATION -> integer == null ? fail(frame, "expected integer") : new GoDuration(integer);
      case FLOAT64 -> real == null ? fail(frame, "expected float") : real;
      case MAP, LIST, STRING_MAP, TIME, VERSION, LOCATION, CERTIFICATE, WRITER ->
          throw frame.error("can't handle " + text + " for arg of type " + type.goName());
    };
  }

  private Object fail(Frame frame, String expected) {
    throw frame.error(expected + "; found " + text);
  }

  @Override
  public String toString() {
    return text;
  }
}
