package dev.fairlead.chart;

import dev.fairlead.chart.StructObject.Field;
import dev.fairlead.value.Kind;
import dev.fairlead.value.TemplateObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Helm 3's {@code .Chart}: a struct that embeds the metadata and adds whether it is the root. */
final class EmbeddingStruct implements TemplateObject {
  private static final String EMBEDDED = "Metadata";

  private final StructObject metadata;
  private final StructObject all;
  private final boolean root;

  EmbeddingStruct(String typeName, List<Field> members, boolean root) {
    this.metadata = StructObject.struct(typeName, members);
    this.root = root;
    List<Field> promoted = new ArrayList<>(members);
    promoted.add(Field.of("IsRoot", root));
    this.all = StructObject.struct("", promoted);
  }

  @Override
  public String typeName() {
    return "struct { chart.Metadata; IsRoot bool }";
  }

  @Override
  public Kind kind() {
    return Kind.STRUCT;
  }

  @Override
  public boolean hasField(String name) {
    return name.equals(EMBEDDED) || all.hasField(name);
  }

  @Override
  public Object field(String name) {
    return name.equals(EMBEDDED) ? metadata : all.field(name);
  }

  @Override
  public String print() {
    return "{" + metadata.print() + " " + root + "}";
  }

  @Override
  public boolean stringer() {
    return false;
  }

  @Override
  public Map<String, Object> structFields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(EMBEDDED, metadata);
    fields.put("IsRoot", root);
    return fields;
  }

  @Override
  public Object plain() {
    return all.plain();
  }
}
