package dev.fairlead.value;

import java.util.ArrayList;
import java.util.List;

/** An ordinary list that also knows where each item came from. */
public final class OriginList extends ArrayList<Object> {
  private static final long serialVersionUID = 1L;

  private final transient List<Origin> origins = new ArrayList<>();

  /** Appends an item together with its origin, which may be null. */
  public void add(Object item, Origin origin) {
    super.add(item);
    while (origins.size() < size() - 1) {
      origins.add(null);
    }
    origins.add(origin);
  }

  /** Replaces an item together with its origin. */
  public void set(int index, Object item, Origin origin) {
    super.set(index, item);
    while (origins.size() <= index) {
      origins.add(null);
    }
    origins.set(index, origin);
  }

  /** The origin of an item of any list, or null. */
  public static Origin origin(List<Object> list, int index) {
    return list instanceof OriginList known && index < known.origins.size()
        ? known.origins.get(index)
        : null;
  }
}
