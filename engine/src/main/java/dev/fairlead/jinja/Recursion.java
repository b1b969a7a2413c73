package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Attribute;
import dev.fairlead.jinja.Expression.Invocation;
import dev.fairlead.jinja.Expression.Name;
import dev.fairlead.source.SourceException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Refuses macros and files that come back to themselves: Helm would not end. */
final class Recursion {
  private final Set<Object> done = new HashSet<>();
  private final Set<Object> open = new HashSet<>();
  private final Map<String, Unit> files;
  private final List<SourceException> problems;

  private Recursion(Map<String, Unit> files, List<SourceException> problems) {
    this.files = files;
    this.problems = problems;
  }

  static void check(Map<String, Unit> files, List<SourceException> problems) {
    Recursion recursion = new Recursion(files, problems);
    for (Unit unit : files.values()) {
      for (Definition macro : List.copyOf(unit.macros().values())) {
        recursion.macro(macro);
      }
      recursion.file(unit);
    }
  }

  private void macro(Definition macro) {
    if (done.contains(macro)) {
      return;
    }
    if (!open.add(macro)) {
      String message = "the macro '" + macro.define() + "' calls itself";
      problems.add(macro.unit().error(macro.offset(), message));
      done.add(macro);
      return;
    }
    called(macro).forEach(this::macro);
    open.remove(macro);
    done.add(macro);
  }

  /** The macros that a macro calls by their names, or by the names of imported files. */
  private static Collection<Definition> called(Definition macro) {
    Set<Definition> called = new LinkedHashSet<>();
    for (String name : macro.mentioned()) {
      Definition other = macro.unit().macros().get(name);
      boolean parameter = macro.parameters().stream().anyMatch(one -> one.name().equals(name));
      if (other != null && !parameter) {
        called.add(other);
      }
    }
    Walk walk =
        new Walk(
            expression -> {
              Definition other = ofModule(macro.unit(), expression);
              if (other != null) {
                called.add(other);
              }
            },
            loop -> {});
    walk.all(macro.body());
    return called;
  }

  private static Definition ofModule(Unit unit, Expression expression) {
    if (expression instanceof Invocation call
        && call.callee() instanceof Attribute member
        && member.target() instanceof Name name) {
      Unit module = unit.modules().get(name.name());
      return module == null ? null : module.macros().get(member.name());
    }
    return null;
  }

  private void file(Unit unit) {
    if (done.contains(unit)) {
      return;
    }
    if (!open.add(unit)) {
      problems.add(unit.error(0, "the file includes itself"));
      done.add(unit);
      return;
    }
    for (String name : Includes.in(unit.statements())) {
      if (files.containsKey(name)) {
        file(files.get(name));
      }
    }
    open.remove(unit);
    done.add(unit);
  }
}
