package dev.fairlead.render;

import dev.fairlead.tree.RenderException;
import dev.fairlead.tree.RenderException.Miss;
import dev.fairlead.value.GoType;
import dev.fairlead.value.Kind;
import dev.fairlead.value.NamedMap;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.Spelling;
import java.util.List;
import java.util.Map;

/**
 * Says which value a template missed. Whatever the template called it, the map that it looked into
 * is the very one in the tree of values, and there it has a path and an origin.
 */
final class ValuePaths {
  private static final int DEEPEST = 64;

  private final Map<String, Object> values;

  /**
   * @param values all values of the root chart
   */
  ValuePaths(Map<String, Object> values) {
    this.values = values;
  }

  /** A map in the tree: its path, and the origin of its entry. */
  private record Place(String path, Origin origin) {
    String child(String key) {
      return path.isEmpty() ? key : path + "." + key;
    }
  }

  /** Lines on the value that was not there; empty if the failure is of another kind. */
  String missing(RenderException failure) {
    Miss miss = failure.miss();
    if (miss == null) {
      return "";
    }
    Map<String, Object> container = plain(miss.container());
    Place place = find(new Place("", null), values, container, 0);
    if (place == null && container.get(miss.key()) != null) {
      return "." + miss.key() + " is " + kind(container.get(miss.key())) + "\n";
    }
    if (place == null) {
      return "." + miss.key() + " is nil" + hint(new Place("", null), container, miss.key()) + "\n";
    }
    String path = place.child(miss.key());
    Origin origin = OriginMap.origin(container, miss.key());
    Object value = container.get(miss.key());
    if (value != null || container.containsKey(miss.key())) {
      return path + " is " + kind(value) + from(origin) + "\n";
    }
    String parent =
        place.path.isEmpty() ? "" : "\n" + place.path + " is there" + from(place.origin);
    return "there is no value " + path + hint(place, container, miss.key()) + parent + "\n";
  }

  private static String kind(Object value) {
    return switch (Kind.of(value)) {
      case INVALID -> "null";
      case STRING -> "text";
      case BOOL -> "true or false";
      case SLICE -> "a list";
      case INT, INT64, FLOAT64 -> "a number";
      default -> "of type " + GoType.of(value);
    };
  }

  private static String from(Origin origin) {
    return origin == null ? "" : ", from " + origin;
  }

  private static String hint(Place place, Map<String, Object> container, String key) {
    String nearest = Spelling.nearest(key, container.keySet());
    if (nearest == null) {
      return "";
    }
    Origin origin = OriginMap.origin(container, nearest);
    String where = origin == null ? "" : " (" + origin + ")";
    return "; did you mean " + place.child(nearest) + where + "?";
  }

  private static Place find(
      Place place, Map<String, Object> map, Map<String, Object> wanted, int depth) {
    if (map == wanted) {
      return place;
    }
    if (depth == DEEPEST) {
      return null;
    }
    for (Map.Entry<String, Object> entry : map.entrySet()) {
      Origin origin = OriginMap.origin(map, entry.getKey());
      Place child = new Place(place.child(entry.getKey()), origin);
      Place found = find(child, entry.getValue(), wanted, depth + 1);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static Place find(Place place, Object value, Map<String, Object> wanted, int depth) {
    if (value instanceof Map<?, ?> map) {
      return find(place, plain(map), wanted, depth);
    }
    if (!(value instanceof List<?> list) || depth == DEEPEST) {
      return null;
    }
    for (int i = 0; i < list.size(); i++) {
      Place item = new Place(place.path + "[" + i + "]", place.origin);
      Place found = find(item, list.get(i), wanted, depth + 1);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> plain(Map<?, ?> map) {
    return map instanceof NamedMap named ? named.target() : (Map<String, Object>) map;
  }
}
