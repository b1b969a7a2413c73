package dev.fairlead.tree;

import dev.fairlead.value.GoPrint;
import dev.fairlead.value.Kind;
import dev.fairlead.value.Utf8;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * {@code range} over a list, a map in key order, or the integers below a number.
 *
 * @param variables the loop's variables: none, the element, or the index and the element
 * @param assign whether the variables exist already
 */
public record Range(
    List<Variable> variables, boolean assign, Expr over, Block body, Block otherwise, int offset)
    implements Stmt {
  public Range {
    variables = List.copyOf(variables);
  }

  @Override
  public Flow render(Frame frame) {
    frame.at(this);
    Object value = over.eval(frame);
    for (Variable variable : variables) {
      set(frame, variable, value);
    }
    Object outer = frame.dot();
    boolean outerBoxed = frame.dotBoxed();
    boolean any = iterate(frame, value);
    frame.setDot(outer, outerBoxed);
    if (any || otherwise == null) {
      return Flow.NEXT;
    }
    return otherwise.render(frame);
  }

  private static void set(Frame frame, Variable variable, Object value) {
    if (variable.slot() < 0) {
      throw frame.error("undefined variable: " + variable.name());
    }
    frame.setSlot(variable.slot(), value);
  }

  /** Runs the loop; false when there was nothing to go over (exec.go, walkRange). */
  private boolean iterate(Frame frame, Object value) {
    if (value == null) {
      return false;
    }
    return switch (Kind.of(value)) {
      case INT, INT64, UINT8 -> overNumbers(frame, value);
      case SLICE -> overList(frame, value);
      case MAP -> overMap(frame, (Map<?, ?>) value);
      default -> throw frame.error("range can't iterate over " + GoPrint.print(value));
    };
  }

  private boolean overNumbers(Frame frame, Object value) {
    if (variables.size() > 1) {
      throw frame.error(
          "can't use " + GoPrint.print(value) + " to iterate over more than one variable");
    }
    long end = ((Number) value).longValue();
    for (long i = 0; i < end; i++) {
      Object element = value instanceof Integer ? (Object) (int) i : (Object) i;
      if (step(frame, null, element, false) == Flow.BREAK) {
        break;
      }
    }
    return end > 0;
  }

  private boolean overList(Frame frame, Object value) {
    List<?> list = value instanceof byte[] bytes ? boxedBytes(bytes) : (List<?>) value;
    for (int i = 0; i < list.size(); i++) {
      if (step(frame, i, list.get(i), true) == Flow.BREAK) {
        break;
      }
    }
    return !list.isEmpty();
  }

  private static List<?> boxedBytes(byte[] bytes) {
    Object[] boxed = new Object[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      boxed[i] = bytes[i];
    }
    return Arrays.asList(boxed);
  }

  private boolean overMap(Frame frame, Map<?, ?> map) {
    Map.Entry<?, ?>[] entries = map.entrySet().toArray(new Map.Entry<?, ?>[0]);
    Object[] values = new Object[entries.length];
    Arrays.sort(entries, (a, b) -> Utf8.compare((String) a.getKey(), (String) b.getKey()));
    for (int i = 0; i < entries.length; i++) {
      values[i] = entries[i].getValue();
    }
    String[] keys = new String[entries.length];
    for (int i = 0; i < entries.length; i++) {
      keys[i] = (String) entries[i].getKey();
    }
    for (int i = 0; i < keys.length; i++) {
      if (step(frame, keys[i], values[i], true) == Flow.BREAK) {
        break;
      }
    }
    return keys.length > 0;
  }

  private Flow step(Frame frame, Object index, Object element, boolean boxed) {
    frame.rendering().tick(frame);
    if (!variables.isEmpty()) {
      set(frame, variables.get(variables.size() - 1), element);
    }
    if (variables.size() > 1) {
      set(frame, variables.get(0), index);
    }
    frame.setDot(element, boxed);
    return body.render(frame);
  }

  @Override
  public String toString() {
    StringBuilder head = new StringBuilder("range ");
    for (int i = 0; i < variables.size(); i++) {
      head.append(i == 0 ? "" : ", ").append(variables.get(i));
    }
    if (!variables.isEmpty()) {
      head.append(assign ? " = " : " := ");
    }
    return Canonical.branch(head.append(over).toString(), body, otherwise);
  }
}
