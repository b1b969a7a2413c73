package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Adapters.fnAll;
import static dev.fairlead.function.Param.ANY;
import static dev.fairlead.function.Param.FRAME;
import static dev.fairlead.function.Param.PROFILE;
import static dev.fairlead.function.Param.REFLECT;
import static dev.fairlead.function.Param.TEXT;

import dev.fairlead.tree.Frame;
import dev.fairlead.tree.Function;
import dev.fairlead.tree.Print;
import dev.fairlead.value.Compare;
import dev.fairlead.value.Convert;
import dev.fairlead.value.Elements;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoPrint;
import dev.fairlead.value.GoPrintf;
import dev.fairlead.value.GoType;
import dev.fairlead.value.Kind;
import dev.fairlead.value.NamedMap;
import dev.fairlead.value.Profile;
import dev.fairlead.value.TemplateObject;
import dev.fairlead.value.Truth;
import dev.fairlead.value.Utf8;
import java.util.List;
import java.util.Map;

/**
 * The functions of text/template itself. {@code and} and {@code or} are here for their signatures;
 * the parser makes {@link dev.fairlead.tree.ShortCircuit} of them. Reference: Go text/template
 * funcs.go.
 */
final class GoBuiltins {
  private GoBuiltins() {}

  static Function find(String name) {
    return switch (name) {
      case "and" -> fnAll(REFLECT, REFLECT, (first, rest) -> decide(first, rest, false));
      case "call" -> fnAll(FRAME, REFLECT, REFLECT, GoBuiltins::call);
      case "eq" -> fnAll(REFLECT, REFLECT, (a, others) -> Compare.equal(a, others.toArray()));
      case "ge" -> fn(REFLECT, REFLECT, (a, b) -> !Compare.less(a, b));
      case "gt" -> fn(REFLECT, REFLECT, (a, b) -> !Compare.lessOrEqual(a, b));
      case "html" -> fnAll(ANY, values -> Escape.html(text(values)));
      case "index" -> fnAll(REFLECT, REFLECT, GoBuiltins::index);
      case "js" -> fnAll(PROFILE, ANY, (profile, values) -> Escape.js(profile, text(values)));
      case "le" -> fn(REFLECT, REFLECT, Compare::lessOrEqual);
      case "len" -> fn(FRAME, REFLECT, GoBuiltins::length);
      case "lt" -> fn(REFLECT, REFLECT, Compare::less);
      case "ne" -> fn(REFLECT, REFLECT, (a, b) -> !Compare.equal(a, b));
      case "not" -> fn(REFLECT, value -> !Truth.of(value));
      case "or" -> fnAll(REFLECT, REFLECT, (first, rest) -> decide(first, rest, true));
      case "print" -> fnAll(ANY, GoBuiltins::print);
      case "printf" -> fnAll(PROFILE, TEXT, ANY, GoBuiltins::printf);
      case "println" -> fnAll(ANY, GoBuiltins::println);
      case "urlquery" -> fnAll(ANY, values -> Escape.query(text(values)));
      default -> null;
    };
  }

  private static Object decide(Object first, List<Object> rest, boolean deciding) {
    Object value = first;
    for (int i = 0; i < rest.size() && Truth.of(value) != deciding; i++) {
      value = rest.get(i);
    }
    return value;
  }

  /** Calls a function value. A template has none, so this only says why it cannot. */
  private static Object call(Frame frame, Object function, List<Object> arguments) {
    if (function == null) {
      throw new FunctionException("call of nil");
    }
    throw new FunctionException(
        "non-function " + frame.callee(function) + " of type " + GoType.of(function));
  }

  /** The element at the indexes, one after the other. */
  static Object index(Object item, List<Object> indexes) {
    if (item == null) {
      throw new FunctionException("index of untyped nil");
    }
    Object element = item;
    for (Object index : indexes) {
      element = element(element, index);
    }
    return element;
  }

  private static Object element(Object item, Object index) {
    if (item == null) {
      throw new FunctionException("index of nil pointer");
    }
    if (item instanceof Map<?, ?> map) {
      return entry(map, index);
    }
    if (Kind.of(item) == Kind.STRING) {
      byte[] bytes = Utf8.bytes(GoPrint.print(item));
      return bytes[position(index, bytes.length, "reflect: string index out of range")];
    }
    List<Object> elements = Elements.of(item);
    if (elements == null) {
      throw new FunctionException("can't index item of type " + targetType(item));
    }
    return elements.get(position(index, elements.size(), "reflect: slice index out of range"));
  }

  private static Object entry(Map<?, ?> map, Object index) {
    if (index == null) {
      throw new FunctionException("value is nil; should be of type string");
    }
    if (!(index instanceof String)) {
      throw new FunctionException("value has type " + GoType.of(index) + "; should be string");
    }
    return map instanceof NamedMap named && !map.containsKey(index) ? named.zero() : map.get(index);
  }

  /** The position that an index means; one past the end fails later in Go, with other words. */
  private static int position(Object index, int length, String pastEnd) {
    if (index == null) {
      throw new FunctionException("cannot index slice/array with nil");
    }
    Kind.Basic kind = Kind.of(index).basic();
    if (kind != Kind.Basic.INT && kind != Kind.Basic.UINT) {
      throw new FunctionException("cannot index slice/array with type " + GoType.of(index));
    }
    long position = Convert.toInt64(index);
    if (position < 0 || position > length) {
      throw new FunctionException("index out of range: " + position);
    }
    if (position == length) {
      throw new FunctionException(pastEnd);
    }
    return (int) position;
  }

  /** The number of elements, or of bytes. */
  private static Object length(Frame frame, Object value) {
    if (value == null) {
      throw new FunctionException(
          frame.isTypedNil(0)
              ? "len of nil pointer"
              : "reflect: call of reflect.Value.Type on zero Value");
    }
    if (value instanceof Map<?, ?> map) {
      return map.size();
    }
    if (Kind.of(value) == Kind.STRING) {
      return Utf8.length(GoPrint.print(value));
    }
    List<Object> elements = Elements.of(value);
    if (elements == null) {
      throw new FunctionException("len of type " + targetType(value));
    }
    return elements.size();
  }

  /** The type of a value, or of what it points to. */
  private static String targetType(Object value) {
    String type = GoType.of(value);
    return type.startsWith("*") ? type.substring(1) : type;
  }

  /** Printed, with a space between two neighbours of which neither is a string: fmt.Sprint. */
  static String print(List<Object> values) {
    return print(values, false);
  }

  /** What the escaping functions take: each value printed as an action prints it. */
  private static String text(List<Object> values) {
    return print(values, true);
  }

  private static String print(List<Object> values, boolean direct) {
    StringBuilder out = new StringBuilder();
    boolean afterString = true;
    for (Object value : values) {
      boolean isString = Kind.of(value) == Kind.STRING || (direct && value == null);
      out.append(isString || afterString ? "" : " ");
      out.append(direct ? printDirectly(value) : GoPrint.print(value));
      afterString = isString;
    }
    return out.toString();
  }

  /** Nil as an action prints it, and a pointer as what it points to. */
  private static String printDirectly(Object value) {
    if (value == null) {
      return Print.NO_VALUE;
    }
    String text = GoPrint.print(value);
    boolean pointer = Kind.of(value) == Kind.POINTER && !((TemplateObject) value).stringer();
    return pointer && text.startsWith("&") ? text.substring(1) : text;
  }

  private static String println(List<Object> values) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      out.append(i == 0 ? "" : " ").append(GoPrint.print(values.get(i)));
    }
    return out.append('\n').toString();
  }

  private static String printf(Profile profile, String format, List<Object> values) {
    return GoPrintf.format(profile, format, values.toArray());
  }
}
