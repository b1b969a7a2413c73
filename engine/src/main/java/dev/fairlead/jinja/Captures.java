package dev.fairlead.jinja;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds which names that a file sets at its top its macros read, themselves or by other macros. */
final class Captures {
  private Captures() {}

  static void find(Unit unit, Set<String> top) {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Definition macro : unit.macros().values()) {
        Set<String> names = new LinkedHashSet<>(macro.captures());
        for (String name : macro.mentioned()) {
          boolean parameter = macro.parameters().stream().anyMatch(one -> one.name().equals(name));
          if (top.contains(name) && !parameter) {
            names.add(name);
          }
          Definition other = unit.macros().get(name);
          if (other != null && other != macro) {
            names.addAll(other.captures());
          }
        }
        List<String> captures = new ArrayList<>(names);
        if (!captures.equals(macro.captures())) {
          macro.capture(captures);
          changed = true;
        }
      }
    }
  }
}
