package dev.fairlead.tree;

import dev.fairlead.value.Counting;
import dev.fairlead.value.GoPrint;
import dev.fairlead.value.Kind;
import dev.fairlead.value.NamedMap;
import dev.fairlead.value.TypedList;
import java.util.List;
import java.util.Map;

/** {@code range} over a list, a map in key order, or the integers below a number. */
public record Range(Loop loop, Block body, Block otherwise, Trim trim, int offset) implements Stmt {
  /**
   * What a range goes over.
   *
   * @param variables the loop's variables: none, the element, or the index and the element
   * @param assign whether the variables exist already
   */
  public record Loop(List<Variable> variables, boolean assign, Expr over) {
    public Loop {
      variables = List.copyOf(variables);
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("range ");
      for (int i = 0; i < variables.size(); i++) {
        text.append(i == 0 ? "" : ", ").append(variables.get(i));
      }
      if (!variables.isEmpty()) {
        text.append(assign ? " = " : " := ");
      }
      return text.append(over).toString();
    }
  }

  @Override
  public Flow render(Frame frame) {
    Object value = loop.over().eval(frame);
    for (Variable variable : loop.variables()) {
      frame.assign(variable.name(), variable.slot(), value, false);
    }
    Object outer = frame.dot();
    boolean outerBoxed = frame.dotBoxed();
    boolean any = iterate(frame, value);
    frame.setDot(outer, outerBoxed);
    if (any || otherwise == null) {
      return Flow.NEXT;
    }
    // Go ends a range at a break anywhere in it, its else branch included.
    Flow flow = otherwise.render(frame);
    return flow == Flow.BREAK ? Flow.NEXT : flow;
  }

  /** Runs the loop; false when there was nothing to go over (exec.go, walkRange). */
  private boolean iterate(Frame frame, Object value) {
    if (value == null) {
      return false;
    }
    return switch (Kind.of(value)) {
      case INT, INT64, UINT8, UINT64 -> overNumbers(frame, value);
      case SLICE ->
          value instanceof byte[] bytes
              ? overBytes(frame, bytes)
              : overList(frame, (List<?>) value);
      case MAP -> overMap(frame, (Map<?, ?>) value);
      default -> throw frame.error("range can't iterate over " + GoPrint.print(value));
    };
  }

  private boolean overNumbers(Frame frame, Object value) {
    if (loop.variables().size() > 1) {
      throw frame.error(
          "can't use " + GoPrint.print(value) + " to iterate over more than one variable");
    }
    long end = Counting.end(value);
    Flow flow = Flow.NEXT;
    for (long i = 0; i < end && flow != Flow.BREAK; i++) {
      flow = step(frame, null, Counting.number(value, i), false);
    }
    return end > 0;
  }

  private boolean overList(Frame frame, List<?> list) {
    boolean boxed = !(list instanceof TypedList);
    Flow flow = Flow.NEXT;
    for (int i = 0; i < list.size() && flow != Flow.BREAK; i++) {
      flow = step(frame, i, list.get(i), boxed);
    }
    return !list.isEmpty();
  }

  private boolean overBytes(Frame frame, byte[] bytes) {
    Flow flow = Flow.NEXT;
    for (int i = 0; i < bytes.length && flow != Flow.BREAK; i++) {
      flow = step(frame, i, bytes[i], false);
    }
    return bytes.length > 0;
  }

  /** Keys and values are read before the first step: the body may change the map. */
  private boolean overMap(Frame frame, Map<?, ?> map) {
    boolean boxed = !(map instanceof NamedMap named && named.zero() != null);
    String[] keys = GoPrint.sortedKeys(map);
    Object[] values = new Object[keys.length];
    for (int i = 0; i < keys.length; i++) {
      values[i] = map.get(keys[i]);
    }
    Flow flow = Flow.NEXT;
    for (int i = 0; i < keys.length && flow != Flow.BREAK; i++) {
      flow = step(frame, keys[i], values[i], boxed);
    }
    return keys.length > 0;
  }

  private Flow step(Frame frame, Object index, Object element, boolean boxed) {
    frame.rendering().tick(frame);
    int last = loop.variables().size() - 1;
    if (last > 0) {
      Variable first = loop.variables().get(0);
      frame.assign(first.name(), first.slot(), index, false);
    }
    if (last >= 0) {
      Variable second = loop.variables().get(last);
      frame.assign(second.name(), second.slot(), element, boxed);
    }
    frame.setDot(element, boxed);
    return body.render(frame);
  }

  @Override
  public List<? extends Node> parts() {
    return Node.present(loop.over(), body, otherwise);
  }

  @Override
  public String toString() {
    return Canonical.branch(trim, loop.toString(), body, otherwise);
  }
}
