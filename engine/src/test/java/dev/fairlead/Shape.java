package dev.fairlead;

import dev.fairlead.source.Source;
import dev.fairlead.tree.Function;
import java.lang.reflect.RecordComponent;
import java.util.List;

/** What a tree is but for where it stands: all that must survive printing and parsing again. */
public final class Shape {
  private Shape() {}

  /** The structure as text. */
  public static String of(Object node) {
    StringBuilder out = new StringBuilder();
    write(node, out);
    return out.toString();
  }

  private static void write(Object node, StringBuilder out) {
    if (node instanceof List<?> list) {
      out.append('[');
      list.forEach(item -> write(item, out));
      out.append(']');
    } else if (node instanceof Record && !(node instanceof Source) && !(node instanceof Function)) {
      fields(node, out);
    } else if (!(node instanceof Source) && !(node instanceof Function)) {
      out.append(node).append(';');
    }
  }

  private static void fields(Object node, StringBuilder out) {
    out.append(node.getClass().getSimpleName()).append('(');
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      if (!component.getName().equals("offset")) {
        try {
          write(component.getAccessor().invoke(node), out);
        } catch (ReflectiveOperationException e) {
          throw new AssertionError(e);
        }
      }
    }
    out.append(')');
  }
}
