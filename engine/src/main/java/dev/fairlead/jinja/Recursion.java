package dev.fairlead.jinja;

import dev.fairlead.source.SourceException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses macros that call themselves, directly or by others: Helm would not end. */
final class Recursion {
  private final Set<Definition> done = new HashSet<>();
  private final Set<Definition> open = new HashSet<>();
  private final List<SourceException> problems;

  private Recursion(List<SourceException> problems) {
    this.problems = problems;
  }

  static void check(Collection<Unit> units, List<SourceException> problems) {
    Recursion recursion = new Recursion(problems);
    for (Unit unit : units) {
      for (Definition macro : List.copyOf(unit.macros().values())) {
        recursion.visit(macro);
      }
    }
  }

  private void visit(Definition macro) {
    if (done.contains(macro)) {
      return;
    }
    if (!open.add(macro)) {
      problems.add(
          macro.unit().error(macro.offset(), "the macro '" + macro.define() + "' calls itself"));
      done.add(macro);
      return;
    }
    for (String name : macro.mentioned()) {
      Definition other = macro.unit().macros().get(name);
      boolean parameter = macro.parameters().stream().anyMatch(one -> one.name().equals(name));
      if (other != null && !parameter) {
        visit(other);
      }
    }
    open.remove(macro);
    done.add(macro);
  }
}
