package dev.fairlead.value;

import java.util.Map;

/** A {@code map[string]string}: what {@code split} returns, and a chart's annotations. */
public final class StringMap extends NamedMap {
  public StringMap(Map<String, Object> target) {
    super(target);
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
    return new StringMap(DeepCopy.copy(target()));
  }
}
