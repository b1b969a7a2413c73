package dev.fairlead.value;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

/**
 * A map whose Go type is not {@code map[string]interface {}}: a named type with methods ({@code
 * common.Values}) or one with other elements ({@code map[string]string}). A view: writing to it
 * writes to the map behind it.
 */
public abstract class NamedMap extends AbstractMap<String, Object> implements TemplateObject {
  private final Map<String, Object> target;

  protected NamedMap(Map<String, Object> target) {
    this.target = target;
  }

  /** The map behind this view; what a {@code map[string]interface {}} parameter receives. */
  public final Map<String, Object> target() {
    return target;
  }

  /** What indexing a missing key gives: nil, or {@code ""} for string elements. */
  public Object zero() {
    return null;
  }

  @Override
  public final Kind kind() {
    return Kind.MAP;
  }

  @Override
  public final boolean truth() {
    return !target.isEmpty();
  }

  @Override
  public String print() {
    return GoPrint.print(target);
  }

  @Override
  public Object plain() {
    return target;
  }

  /** A view of the same type over a copy of the map. */
  @Override
  public abstract Object copied();

  @Override
  public final Object get(Object key) {
    return target.get(key);
  }

  @Override
  public final boolean containsKey(Object key) {
    return target.containsKey(key);
  }

  @Override
  public final int size() {
    return target.size();
  }

  @Override
  public final boolean isEmpty() {
    return target.isEmpty();
  }

  @Override
  public final Object put(String key, Object value) {
    return target.put(key, value);
  }

  @Override
  public final Object remove(Object key) {
    return target.remove(key);
  }

  @Override
  public final Set<Entry<String, Object>> entrySet() {
    return target.entrySet();
  }
}
