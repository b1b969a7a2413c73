package dev.fairlead.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The elements of a slice of any type. */
public final class Elements {
  private Elements() {}

  /** The elements of a slice, not to be changed, or null when the value is no slice. */
  public static List<Object> of(Object value) {
    if (value instanceof List<?> list) {
      return Collections.unmodifiableList(list);
    }
    if (value instanceof byte[] bytes) {
      List<Object> numbers = new ArrayList<>(bytes.length);
      for (byte number : bytes) {
        numbers.add(number);
      }
      return numbers;
    }
    return null;
  }

  /** Part of a slice, of the same type. */
  public static Object slice(Object slice, int from, int to) {
    return slice instanceof byte[] bytes
        ? Arrays.copyOfRange(bytes, from, to)
        : ((List<?>) slice).subList(from, to);
  }
}
