package dev.fairlead.tree;

import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoType;
import dev.fairlead.value.Kind;
import dev.fairlead.value.Method;
import dev.fairlead.value.NamedMap;
import dev.fairlead.value.TemplateObject;
import java.util.List;
import java.util.Map;

/**
 * A chain of fields, {@code .Values.image.tag}; the last may be a method with arguments.
 *
 * @param receiver what the chain starts from: dot, a variable, a function's name, a pipeline in
 *     parentheses
 * @param names the names, at least one
 * @param arguments for the last name, when it is a method
 * @param piped the pipeline before this command, passed last to a method, or null
 * @param offset where a failure points: the second element of the chain (parse.go, operand)
 */
public record Field(Expr receiver, List<String> names, List<Expr> arguments, Expr piped, int offset)
    implements Expr {
  public Field {
    names = List.copyOf(names);
    arguments = List.copyOf(arguments);
  }

  @Override
  public Object eval(Frame frame) {
    Object last = piped == null ? null : piped.eval(frame);
    frame.at(this);
    Object value = receiver.receiver(frame);
    Object container = null;
    int end = names.size() - 1;
    for (int i = 0; i < end; i++) {
      if (value == null && frame.boxed()) {
        throw nilPointer(frame, container, i);
      }
      container = value;
      value = member(frame, value, names.get(i), null, null);
    }
    if (value == null && frame.boxed()) {
      throw nilPointer(frame, container, end);
    }
    return member(frame, value, names.get(end), this, last);
  }

  /** A step that comes from a nil; the container is what the nil was looked up in, if known. */
  private RenderException nilPointer(Frame frame, Object container, int step) {
    String message = "nil pointer evaluating interface {}." + names.get(step);
    return container instanceof Map<?, ?> map
        ? frame.missing(message, new RenderException.Miss(map, names.get(step - 1)))
        : frame.error(message);
  }

  /** One step of the chain (exec.go, evalField). */
  private Object member(Frame frame, Object value, String name, Field call, Object last) {
    if (value == null) {
      return null;
    }
    if (value instanceof TemplateObject object) {
      return objectMember(frame, object, name, call, last);
    }
    if (value instanceof Map<?, ?> map) {
      checkNoArguments(frame, name, call, " is not a method but has arguments");
      frame.setBoxed(true);
      return map.get(name);
    }
    throw noField(frame, value, name);
  }

  private Object objectMember(
      Frame frame, TemplateObject object, String name, Field call, Object last) {
    Method method = object.method(name);
    if (method != null) {
      Object result = invoke(frame, method, name, call, last);
      frame.setBoxed(false);
      return result;
    }
    if (object instanceof NamedMap map) {
      checkNoArguments(frame, name, call, " is not a method but has arguments");
      frame.setBoxed(map.zero() == null);
      Object value = map.get(name);
      return value == null && !map.containsKey(name) ? map.zero() : value;
    }
    if (object.hasField(name) && (object.kind() == Kind.STRUCT || object.kind() == Kind.POINTER)) {
      checkNoArguments(frame, name, call, " has arguments but cannot be invoked as function");
      frame.setBoxed(false);
      return object.field(name);
    }
    throw noField(frame, object, name);
  }

  private RenderException noField(Frame frame, Object value, String name) {
    String type = frame.boxed() ? "interface {}" : GoType.of(value);
    String message = "can't evaluate field " + name + " in type " + type;
    return receiver instanceof Dot || receiver instanceof Variable
        ? frame.missing(message, place(receiver.receiver(frame), value))
        : frame.error(message);
  }

  /** Where a value of this chain stands; null if it is not in a map. */
  private RenderException.Miss place(Object first, Object value) {
    Object holder = first;
    for (String step : names) {
      if (!(holder instanceof Map<?, ?> map)) {
        return null;
      }
      holder = map.get(step);
      if (holder == value) {
        return new RenderException.Miss(map, step);
      }
    }
    return null;
  }

  private static void checkNoArguments(Frame frame, String name, Field call, String complaint) {
    if (call != null && (!call.arguments.isEmpty() || call.piped != null)) {
      throw frame.error(name + complaint);
    }
  }

  private Object invoke(Frame frame, Method method, String name, Field call, Object last) {
    List<Expr> given = call == null ? List.of() : arguments;
    boolean hasLast = call != null && piped != null;
    Call.checkCount(frame, name, method.signature(), given.size(), hasLast);
    if (method.complaint() != null) {
      throw frame.error(method.complaint());
    }
    Object[] values = Call.arguments(frame, method.signature(), given, hasLast, last);
    try {
      return method.body().call(values);
    } catch (FunctionException e) {
      frame.at(this);
      throw frame.error("error calling " + name + ": " + e.getMessage(), e);
    }
  }

  @Override
  public List<? extends Node> parts() {
    return Expr.parts(receiver, arguments, piped);
  }

  /** The chain without arguments. */
  @Override
  public String context() {
    String start = receiver instanceof Dot ? "" : receiver.toString();
    return start + "." + String.join(".", names);
  }

  @Override
  public String toString() {
    return Canonical.piped(piped, Canonical.command(context(), arguments));
  }
}
