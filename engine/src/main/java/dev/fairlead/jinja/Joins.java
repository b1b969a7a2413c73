package dev.fairlead.jinja;

import java.util.HashMap;
import java.util.Map;

/**
 * The types of variables, macro parameters and namespace fields, joined over all their assignments
 * and calls. A chart is lowered again until they no longer change.
 */
final class Joins {
  private final Map<String, ValueType> types = new HashMap<>();
  private boolean changed;
  private boolean settled;

  /** Adds what one assignment or call passes. */
  void join(String key, ValueType type) {
    ValueType before = types.getOrDefault(key, ValueType.UNKNOWN);
    ValueType after = before.join(type);
    if (!after.equals(before)) {
      types.put(key, after);
      changed = true;
    }
  }

  /** The type so far; anything, once it is settled that nothing is ever passed. */
  ValueType get(String key) {
    ValueType type = types.getOrDefault(key, ValueType.UNKNOWN);
    return settled && type.unknown() ? ValueType.ANY : type;
  }

  /** Whether types changed since this was last asked. */
  boolean takeChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }

  /** From here on what is still unknown may be anything. */
  void settle() {
    settled = true;
  }
}
