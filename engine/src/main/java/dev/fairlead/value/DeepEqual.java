package dev.fairlead.value;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Go's reflect.DeepEqual: equal types all the way down, so the int 1 is not the float 1. */
public final class DeepEqual {
  private DeepEqual() {}

  /** Whether two values have equal types and equal contents. */
  public static boolean equal(Object first, Object second) {
    if (first == null || second == null) {
      return first == second;
    }
    if (!GoType.of(first).equals(GoType.of(second))) {
      return false;
    }
    if (first instanceof Map<?, ?> map) {
      return first == second || maps(map, (Map<?, ?>) second);
    }
    if (first instanceof List<?> list) {
      return first == second || lists(list, (List<?>) second);
    }
    if (first instanceof byte[] bytes) {
      return Arrays.equals(bytes, (byte[]) second)
          && TypedList.isNil(first) == TypedList.isNil(second);
    }
    if (first instanceof Double number) {
      return number.doubleValue() == (Double) second;
    }
    return first.equals(second);
  }

  private static boolean maps(Map<?, ?> first, Map<?, ?> second) {
    boolean oneIsNil = (first == NilMap.NIL) != (second == NilMap.NIL);
    if (first.size() != second.size() || oneIsNil) {
      return false;
    }
    for (Map.Entry<?, ?> entry : first.entrySet()) {
      Object key = entry.getKey();
      if (!second.containsKey(key) || !equal(entry.getValue(), second.get(key))) {
        return false;
      }
    }
    return true;
  }

  private static boolean lists(List<?> first, List<?> second) {
    if (first.size() != second.size() || TypedList.isNil(first) != TypedList.isNil(second)) {
      return false;
    }
    for (int i = 0; i < first.size(); i++) {
      if (!equal(first.get(i), second.get(i))) {
        return false;
      }
    }
    return true;
  }
}
