package dev.fairlead.render;

import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.ReadMap;
import java.util.LinkedHashSet;
import java.util.Set;

/** How a render used one map of its values, copies of it included. */
final class MapUse implements ReadMap.Reader {
  static final String GLOBAL = "global";

  private final Reads reads;
  private final String path;
  private final boolean isChart;
  private final OriginMap map;
  private final Set<String> asked = new LinkedHashSet<>();
  private boolean listed;
  private boolean counted;

  /**
   * @param isChart whether the map is all values of a chart
   * @param map the map as it was before templates ran
   */
  MapUse(Reads reads, String path, boolean isChart, OriginMap map) {
    this.reads = reads;
    this.path = path;
    this.isChart = isChart;
    this.map = map;
  }

  OriginMap map() {
    return map;
  }

  /** The keys that were asked for, there or not. */
  Set<String> asked() {
    return asked;
  }

  /** Whether any of its entries, there or not, was asked for. */
  boolean looked() {
    return listed || !asked.isEmpty();
  }

  /** Whether all entries were listed. */
  boolean isListed() {
    return listed;
  }

  /** Whether it mattered if it has entries. */
  boolean isCounted() {
    return counted;
  }

  /** The path of an entry. Globals reach all charts, and have one path in all. */
  String path(String key) {
    return path.isEmpty() || isChart && key.equals(GLOBAL) ? key : path + "." + key;
  }

  @Override
  public void asked(String key, Origin origin) {
    if (reads.listening()) {
      asked.add(key);
      reads.add(path(key), origin, map.get(key));
    }
  }

  @Override
  public void listed() {
    listed |= reads.listening();
  }

  @Override
  public void counted() {
    counted |= reads.listening();
  }
}
