package dev.fairlead.chart;

import static dev.fairlead.chart.Log.Attributes.message;

import dev.fairlead.chart.LogLine.Level;
import dev.fairlead.value.GoPrint;
import dev.fairlead.value.GoPrintf;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.Profile;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lays values over the defaults of a chart and its subcharts and hands globals down. Coalescing
 * lets a null delete a default; merging keeps nulls. Reference: helm
 * pkg/chart/common/util/coalesce.go (Helm 3: pkg/chartutil/coalesce.go).
 */
public final class Coalesce {
  private static final String GLOBAL = "global";

  private final Log log;
  private final boolean merge;

  private Coalesce(Log log, boolean merge) {
    this.log = log;
    this.merge = merge;
  }

  /** A chart, or one being worked on, as coalescing sees it. */
  interface Scope {
    String name();

    Map<String, Object> values();

    List<? extends Scope> dependencies();
  }

  /** The values that the chart is rendered with; the given ones stay as they are. */
  public static Map<String, Object> values(Chart chart, Map<String, Object> values, Log log) {
    return coalesced(chart, values, log);
  }

  static Map<String, Object> coalesced(Scope scope, Map<String, Object> values, Log log) {
    return new Coalesce(log, false).chart(scope, Origins.copy(values), "");
  }

  static Map<String, Object> merged(Scope scope, Log log) {
    return new Coalesce(log, true).chart(scope, new OriginMap(), "");
  }

  /** Adds to a table what it lacks, nulls included: Helm's MergeTables. */
  static void mergeTables(Map<String, Object> target, Map<String, Object> source, Log log) {
    new Coalesce(log, true).tables(target, source, "", true);
  }

  private Map<String, Object> chart(Scope scope, Map<String, Object> target, String prefix) {
    defaults(scope, target, join(prefix, scope.name()));
    List<? extends Scope> dependencies = scope.dependencies();
    for (int i = 0; i < dependencies.size(); i++) {
      dependency(scope, dependencies.get(i), target, prefix);
    }
    return target;
  }

  private void dependency(Scope parent, Scope child, Map<String, Object> target, String prefix) {
    String name = child.name();
    if (!target.containsKey(name)) {
      target.put(name, new OriginMap());
    }
    if (!(target.get(name) instanceof Map)) {
      throw new ChartException(
          GoPrintf.format("type mismatch on %s: %t", new Object[] {name, target.get(name)}));
    }
    Map<String, Object> values = Origins.table(target.get(name));
    String childPrefix = join(prefix, parent.name());
    globals(values, target, childPrefix);
    chart(child, values, childPrefix);
  }

  private void defaults(Scope scope, Map<String, Object> target, String prefix) {
    Map<String, Object> defaults = Origins.copy(scope.values());
    for (String key : defaults.keySet()) {
      Object value = defaults.get(key);
      if (!target.containsKey(key)) {
        add(target, key, defaults);
        continue;
      }
      Object mine = target.get(key);
      if (mine == null && !merge) {
        target.remove(key);
        continue;
      }
      Origins.shadow(target, key, defaults);
      if (mine instanceof Map && value instanceof Map) {
        boolean keepNulls = merge || isDependency(scope, key);
        Map<String, Object> source = Origins.table(value);
        clean(source, keepNulls);
        tables(Origins.table(mine), source, join(prefix, key), keepNulls);
      } else if (mine instanceof Map && value != null) {
        warn("warning: skipped value for " + join(prefix, key) + ": Not a table.", 237);
      }
    }
  }

  private void add(Map<String, Object> target, String key, Map<String, Object> defaults) {
    Object value = defaults.get(key);
    boolean cleans = !merge && log.profile() == Profile.HELM_4;
    if (cleans && value == null) {
      return;
    }
    if (value instanceof Map) {
      clean(Origins.table(value), merge);
    }
    Origins.move(target, key, defaults);
  }

  private static boolean isDependency(Scope scope, String name) {
    List<? extends Scope> dependencies = scope.dependencies();
    for (int i = 0; i < dependencies.size(); i++) {
      if (dependencies.get(i).name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Drops the nulls of a chart's defaults, as only Helm 4 does. */
  private void clean(Map<String, Object> table, boolean keepNulls) {
    if (keepNulls || log.profile() == Profile.HELM_3) {
      return;
    }
    Iterator<Object> values = table.values().iterator();
    while (values.hasNext()) {
      Object value = values.next();
      if (value == null) {
        values.remove();
      } else if (value instanceof Map) {
        clean(Origins.table(value), false);
      }
    }
  }

  private void globals(Map<String, Object> child, Map<String, Object> parent, String prefix) {
    Map<String, Object> target = globalTable(child, "destination", 138);
    Map<String, Object> source = target == null ? null : globalTable(parent, "source", 145);
    if (source == null) {
      return;
    }
    for (String key : source.keySet()) {
      Object value = source.get(key);
      Object mine = target.get(key);
      if (value instanceof Map) {
        globalTables(target, key, source, prefix);
      } else if (mine instanceof Map) {
        warn("key " + key + " is table. Skipping", 175);
      } else {
        Origins.replace(target, key, value, source);
      }
    }
    child.put(GLOBAL, target);
  }

  /** The globals of a scope; null, with a warning, if they are no table. */
  private Map<String, Object> globalTable(Map<String, Object> values, String what, int line) {
    if (!values.containsKey(GLOBAL)) {
      return new OriginMap();
    }
    if (values.get(GLOBAL) instanceof Map) {
      return Origins.table(values.get(GLOBAL));
    }
    warn("warning: skipping globals because " + what + " global is not a table.", line);
    return null;
  }

  private void globalTables(
      Map<String, Object> target, String key, Map<String, Object> source, String prefix) {
    // Shallow, as in Helm: what lies deeper is shared between parent and child.
    Map<String, Object> copy = Origins.shallowCopy(Origins.table(source.get(key)));
    if (target.containsKey(key)) {
      if (!(target.get(key) instanceof Map)) {
        warn(
            "Conflict: cannot merge map onto non-map for " + GoQuote.quote(key) + ". Skipping.",
            161);
        return;
      }
      tables(copy, Origins.table(target.get(key)), join(prefix, key), true);
    }
    Origins.replace(target, key, copy, source);
  }

  /** Adds to a table what it lacks of another, which is changed too. */
  private void tables(
      Map<String, Object> target, Map<String, Object> source, String prefix, boolean keepNulls) {
    Set<String> filled = new HashSet<>();
    for (Map.Entry<String, Object> entry : source.entrySet()) {
      if (entry.getValue() != null) {
        filled.add(entry.getKey());
      }
    }
    for (Map.Entry<String, Object> entry : target.entrySet()) {
      if (entry.getValue() == null) {
        Origins.nullify(source, entry.getKey());
      }
    }
    for (String key : source.keySet()) {
      if (!target.containsKey(key)) {
        Origins.move(target, key, source);
      } else if (!keepNulls && target.get(key) == null && filled.contains(key)) {
        target.remove(key);
      } else {
        Origins.shadow(target, key, source);
        both(target.get(key), source.get(key), join(prefix, key), keepNulls);
      }
    }
  }

  private void both(Object mine, Object other, String path, boolean keepNulls) {
    if (other instanceof Map) {
      if (mine instanceof Map) {
        tables(Origins.table(mine), Origins.table(other), path, keepNulls);
        return;
      }
      warn(
          "warning: cannot overwrite table with non table for "
              + path
              + " ("
              + GoPrint.print(other)
              + ")",
          316);
    } else if (mine instanceof Map && other != null) {
      warn(
          "warning: destination for "
              + path
              + " is a table. Ignoring non-table value ("
              + GoPrint.print(other)
              + ")",
          319);
    }
  }

  private void warn(String text, int line) {
    log.add(Level.INFO, message(text), "coalesce.go:" + line + ": " + text);
  }

  private static String join(String prefix, String name) {
    return prefix.isEmpty() ? name : prefix + "." + name;
  }
}
