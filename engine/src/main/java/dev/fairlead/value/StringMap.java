package dev.fairlead.value;

import java.util.Map;

/** A {@code map[string]string}: what {@code split} returns, and a chart's annotations. */
public final class StringMap extends NamedMap {
  private final boolean nil;

  public StringMap(Map<String, Object> target) {
    this(target, false);
  }

  private StringMap(Map<String, Object> target, boolean nil) {
    super(target);
    this.nil = nil;
  }

  /** A nil map: it reads as an empty one, but JSON and YAML have null for it. */
  public static StringMap nil() {
    return new StringMap(Map.of(), true);
  }

  @Override
  public Object plain() {
    return nil ? null : super.plain();
  }

  @Override
  public String typeName() {
    return Type.STRING_MAP.goName();
  }

  @Override
  public Object zero() {
    return "";
  }

  @Override
  public Object copied() {
    return nil ? this : new StringMap(DeepCopy.copy(target()));
  }
}
