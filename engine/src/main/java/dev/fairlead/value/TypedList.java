package dev.fairlead.value;

import java.util.AbstractList;
import java.util.List;

/** A list whose Go type is not {@code []interface {}}: {@code []string}, {@code []int}, … */
public final class TypedList extends AbstractList<Object> {
  private final String typeName;
  private final List<Object> items;

  private TypedList(String typeName, List<?> items) {
    this.typeName = typeName;
    this.items = List.copyOf(items);
  }

  /** A {@code []string}. */
  public static TypedList ofStrings(List<String> items) {
    return new TypedList("[]string", items);
  }

  /** A {@code []int}. */
  public static TypedList ofInts(List<Integer> items) {
    return new TypedList("[]int", items);
  }

  /** A list of any other type, by its Go name; the items must not be nil. */
  public static TypedList of(String typeName, List<?> items) {
    return new TypedList(typeName, items);
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
