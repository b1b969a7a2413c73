package dev.fairlead.jinja;

import dev.fairlead.jinja.Expression.Named;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The named templates of a chart: macros, and bodies that need a template of their own. */
final class Definitions {
  private final String chart;
  private final Set<String> taken = new HashSet<>();
  private final Map<Statement, Definition> bySource = new IdentityHashMap<>();

  Definitions(String chart) {
    this.chart = chart;
  }

  /** The definition of a statement; made when first asked for, and the same ever after. */
  Definition of(
      Statement statement, String name, List<Named> parameters, List<Statement> body, Unit unit) {
    Definition known = bySource.get(statement);
    if (known == null) {
      known = new Definition(free(name, unit), parameters, body, unit, statement.offset());
      bySource.put(statement, known);
    }
    return known;
  }

  private String free(String name, Unit unit) {
    String first = chart + "." + name;
    String free = first;
    if (taken.contains(free)) {
      first = chart + "." + stem(unit.output()) + "." + name;
      free = first;
    }
    for (int i = 2; !taken.add(free); i++) {
      free = first + i;
    }
    return free;
  }

  /** A file's name without folders, ending and leading underscore. */
  static String stem(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.indexOf('.');
    String stem = dot < 0 ? file : file.substring(0, dot);
    return stem.startsWith("_") ? stem.substring(1) : stem;
  }
}
