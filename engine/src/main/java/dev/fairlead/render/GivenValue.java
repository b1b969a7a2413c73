package dev.fairlead.render;

import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginList;
import dev.fairlead.value.OriginMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One entry of a user's values. Each gets a number, which stands in for its origin during a render:
 * an origin may be that of several entries, a flag's or an anchor's.
 *
 * @param key the entry's key; empty for an item of a list and for the root
 * @param path where it stands
 * @param origin where it really came from; null for the root
 * @param number its place in the render; null for the root
 * @param value its value, numbered
 * @param inner the entries or items in it
 */
record GivenValue(
    String key, String path, Origin origin, Origin number, Object value, List<GivenValue> inner) {
  /** The values of a user. */
  static GivenValue root(Map<String, Object> values) {
    return new Numbering().given(new Entry("", "", null), null, values);
  }

  /** The values to render with. */
  @SuppressWarnings("unchecked")
  Map<String, Object> numbered() {
    return (Map<String, Object>) value;
  }

  private record Entry(String key, String path, Origin origin) {}

  /** Gives out the numbers. */
  private static final class Numbering {
    private int last;

    @SuppressWarnings("unchecked")
    private GivenValue given(Entry entry, Origin number, Object value) {
      List<GivenValue> inner = new ArrayList<>();
      Object numbered = value;
      if (value instanceof Map<?, ?> map) {
        numbered = map((Map<String, Object>) map, entry.path, inner);
      } else if (value instanceof List<?> list) {
        numbered = list((List<Object>) list, entry.path, inner);
      }
      return new GivenValue(entry.key, entry.path, entry.origin, number, numbered, inner);
    }

    private Origin next() {
      return Origin.at("", ++last, 0, Origin.Layer.USER);
    }

    private OriginMap map(Map<String, Object> map, String path, List<GivenValue> inner) {
      OriginMap copy = new OriginMap();
      for (Map.Entry<String, Object> each : map.entrySet()) {
        String key = each.getKey();
        String place = path.isEmpty() ? key : path + "." + key;
        Entry entry = new Entry(key, place, OriginMap.origin(map, key));
        GivenValue given = given(entry, next(), each.getValue());
        copy.put(key, given.value, given.number);
        inner.add(given);
      }
      return copy;
    }

    private OriginList list(List<Object> list, String path, List<GivenValue> inner) {
      OriginList copy = new OriginList();
      for (int i = 0; i < list.size(); i++) {
        Entry entry = new Entry("", path + "[" + i + "]", OriginList.origin(list, i));
        GivenValue given = given(entry, next(), list.get(i));
        copy.add(given.value, given.number);
        inner.add(given);
      }
      return copy;
    }
  }
}
