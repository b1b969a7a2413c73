package dev.fairlead.value;

import java.util.Map;

/** A nil {@code map[string]interface {}}: it reads as an empty one, but JSON and YAML have null. */
public final class NilMap extends NamedMap {
  public static final NilMap NIL = new NilMap();

  private NilMap() {
    super(Map.of());
  }

  @Override
  public String typeName() {
    return Type.MAP.goName();
  }

  @Override
  public Object plain() {
    return null;
  }

  @Override
  public Object copied() {
    return this;
  }
}
