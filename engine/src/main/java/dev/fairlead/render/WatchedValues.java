package dev.fairlead.render;

import dev.fairlead.chart.Chart;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginList;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.ReadMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Copies values into maps that tell what is read of them; parts that are shared stay shared. */
final class WatchedValues {
  private final Reads reads;
  private final Map<Object, Object> copies = new IdentityHashMap<>();
  private final Map<Object, MapUse> uses = new IdentityHashMap<>();

  private WatchedValues(Reads reads) {
    this.reads = reads;
  }

  /**
   * The copy.
   *
   * @param chart the chart that the values are for, or null when its subcharts do not matter
   */
  static Map<String, Object> of(Map<String, Object> values, Chart chart, Reads reads) {
    Origin global = OriginMap.origin(values, MapUse.GLOBAL);
    return new WatchedValues(reads).map(values, new Spot("", null, chart, global));
  }

  /**
   * Where a value stands.
   *
   * @param chart the one whose values it is, or null
   * @param global where the root chart's globals came from
   */
  private record Spot(String path, Origin origin, Chart chart, Origin global) {
    /** An entry's place. A subchart's globals are mostly those of the root. */
    Spot child(String key, String path, Origin origin) {
      if (chart != null && key.equals(MapUse.GLOBAL)) {
        return new Spot(path, origin == null ? global : origin, null, null);
      }
      return new Spot(path, origin, subchart(key), global);
    }

    private Chart subchart(String key) {
      if (chart != null) {
        for (Chart child : chart.dependencies()) {
          if (child.name().equals(key)) {
            return child;
          }
        }
      }
      return null;
    }
  }

  private Map<String, Object> map(Map<String, Object> map, Spot spot) {
    ReadMap copy = (ReadMap) copies.get(map);
    if (copy != null) {
      reads.used(spot.origin(), uses.get(map));
      return copy;
    }
    OriginMap source = (OriginMap) map;
    MapUse use = new MapUse(reads, spot.path(), spot.chart() != null, source);
    reads.used(spot.origin(), use);
    copy = ReadMap.forCopyOf(source, use);
    copies.put(map, copy);
    uses.put(map, use);
    for (Map.Entry<String, Object> entry : map.entrySet()) {
      String key = entry.getKey();
      Spot child = spot.child(key, use.path(key), source.origin(key));
      copy.putCopy(key, value(entry.getValue(), child));
    }
    return copy;
  }

  @SuppressWarnings("unchecked")
  private Object value(Object value, Spot spot) {
    if (value instanceof Map) {
      return map((Map<String, Object>) value, spot);
    }
    return value instanceof List<?> list ? list((List<Object>) list, spot.path()) : value;
  }

  private Object list(List<Object> list, String path) {
    OriginList copy = (OriginList) copies.get(list);
    if (copy == null) {
      copy = new OriginList();
      copies.put(list, copy);
      for (int i = 0; i < list.size(); i++) {
        Origin origin = OriginList.origin(list, i);
        copy.add(value(list.get(i), new Spot(path + "[" + i + "]", origin, null, null)), origin);
      }
    }
    return copy;
  }
}
