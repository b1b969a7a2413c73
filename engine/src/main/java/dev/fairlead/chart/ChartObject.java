package dev.fairlead.chart;

import dev.fairlead.chart.StructObject.Field;
import dev.fairlead.format.GoShape;
import dev.fairlead.format.GoShape.Pointer;
import dev.fairlead.format.GoShape.Scalar;
import dev.fairlead.format.GoShape.Slice;
import dev.fairlead.format.GoShape.Table;
import dev.fairlead.format.GoStruct;
import dev.fairlead.value.Profile;
import dev.fairlead.value.StringMap;
import dev.fairlead.value.TypedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What templates see as {@code .Chart}: for Helm 4 a map from Go field names, for Helm 3 the struct
 * itself. Reference: helm pkg/chart/common.go (structToMap), Helm 3 pkg/engine/engine.go.
 */
public final class ChartObject {
  private ChartObject() {}

  /** The object for one chart. */
  public static Object of(Chart chart, Profile profile) {
    Map<String, Object> fields = chart.metadata().fields();
    if (profile == Profile.HELM_4) {
      Map<String, Object> map = map(Metadata.STRUCT, fields);
      map.put("IsRoot", chart.isRoot());
      return map;
    }
    return new EmbeddingStruct(
        Metadata.STRUCT.helm3(), members(Metadata.STRUCT, fields), chart.isRoot());
  }

  private static Map<String, Object> map(GoStruct type, Map<String, Object> fields) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (GoStruct.Field field : type.fields()) {
      map.put(field.goName(), mapValue(field.shape(), fields.get(field.goName())));
    }
    return map;
  }

  private static Object mapValue(GoShape shape, Object value) {
    if (shape instanceof Slice slice) {
      List<Object> list = new ArrayList<>();
      for (Object item : items(value)) {
        list.add(
            slice.element() instanceof Pointer pointer
                ? map(pointer.target(), Origins.table(item))
                : item);
      }
      return list;
    }
    return plainValue(shape, value);
  }

  /** The value of a field that is the same in both forms; unset ones have Go's zero. */
  private static Object plainValue(GoShape shape, Object value) {
    if (shape instanceof Table) {
      return value == null ? StringMap.nil() : new StringMap(Origins.table(value));
    }
    if (value == null && shape == Scalar.BOOL) {
      return false;
    }
    return value == null ? "" : value;
  }

  private static List<Object> items(Object value) {
    return value == null ? List.of() : Origins.list(value);
  }

  private static List<Field> members(GoStruct type, Map<String, Object> fields) {
    List<Field> members = new ArrayList<>();
    for (GoStruct.Field field : type.fields()) {
      Object value = structValue(field.shape(), fields.get(field.goName()));
      members.add(new Field(field.goName(), field.jsonName(), field.omitEmpty(), value));
    }
    return members;
  }

  private static Object structValue(GoShape shape, Object value) {
    if (!(shape instanceof Slice slice)) {
      return plainValue(shape, value);
    }
    if (value == null) {
      return TypedList.nil(shape.typeName(Profile.HELM_3));
    }
    if (slice.element() == Scalar.ANY) {
      return new ArrayList<>(items(value));
    }
    List<Object> list = new ArrayList<>();
    for (Object item : items(value)) {
      list.add(
          slice.element() instanceof Pointer pointer
              ? pointer(pointer.target(), Origins.table(item))
              : item);
    }
    return TypedList.of(shape.typeName(Profile.HELM_3), list);
  }

  private static StructObject pointer(GoStruct type, Map<String, Object> fields) {
    return StructObject.pointer(type.helm3(), members(type, fields));
  }
}
