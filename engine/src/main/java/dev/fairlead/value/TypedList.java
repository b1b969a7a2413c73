package dev.fairlead.value;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A list whose Go type is not {@code []interface {}}: {@code []string}, {@code []int}, … */
public final class TypedList extends AbstractList<Object> {
  /** What a nil slice holds; told from other empty lists by identity. */
  private static final List<Object> NOTHING = Collections.unmodifiableList(new ArrayList<>());

  /** A nil {@code []uint8}; told from other empty ones by identity. */
  public static final byte[] NIL_BYTES = {};

  private final String typeName;
  private final List<Object> items;

  private TypedList(String typeName, List<Object> items) {
    this.typeName = typeName;
    this.items = items;
  }

  /** A {@code []string}. */
  public static TypedList ofStrings(List<String> items) {
    return of("[]string", items);
  }

  /** A {@code []int}. */
  public static TypedList ofInts(List<Integer> items) {
    return of("[]int", items);
  }

  /** A list of any other type, by its Go name; the items must not be nil. */
  public static TypedList of(String typeName, List<?> items) {
    return new TypedList(typeName, new ArrayList<>(items));
  }

  /** A nil slice: an empty list that JSON writes as null. */
  public static TypedList nil(String typeName) {
    return new TypedList(typeName, NOTHING);
  }

  /** Whether a value is a nil slice. */
  public static boolean isNil(Object value) {
    return value == NIL_BYTES || value instanceof TypedList list && list.items == NOTHING;
  }

  /** Sorts a {@code []string} in place, as Go's sort does; parts of the list see it too. */
  public void sortStrings() {
    String[] strings = items.toArray(new String[0]);
    Arrays.sort(strings, Utf8.ORDER);
    for (int i = 0; i < strings.length; i++) {
      items.set(i, strings[i]);
    }
  }

  /** The Go type. */
  public String typeName() {
    return typeName;
  }

  @Override
  public Object get(int index) {
    return items.get(index);
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public List<Object> subList(int from, int to) {
    return new TypedList(typeName, items.subList(from, to));
  }
}
