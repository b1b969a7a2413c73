package dev.fairlead.chart;

import dev.fairlead.format.GoShape.Scalar;
import dev.fairlead.format.GoShape.Slice;
import dev.fairlead.format.GoStruct;
import dev.fairlead.format.GoStruct.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A dependency that a chart declares. Reference: helm pkg/chart/v2/dependency.go. */
public final class Dependency {
  static final GoStruct STRUCT =
      new GoStruct(
          "v2.Dependency",
          "chart.Dependency",
          List.of(
              new Field("Name", "name", false, Scalar.TEXT),
              Metadata.text("Version", "version"),
              new Field("Repository", "repository", false, Scalar.TEXT),
              Metadata.text("Condition", "condition"),
              Metadata.field("Tags", "tags", new Slice(Scalar.TEXT)),
              Metadata.field("Enabled", "enabled", Scalar.BOOL),
              Metadata.field("ImportValues", "import-values", new Slice(Scalar.ANY)),
              Metadata.text("Alias", "alias")));

  private final Map<String, Object> fields;

  Dependency(Map<String, Object> fields) {
    this.fields = fields;
  }

  Map<String, Object> fields() {
    return fields;
  }

  private String text(String goName) {
    return fields.get(goName) instanceof String text ? text : "";
  }

  /** The name of the chart; once processed, its alias if it has one. */
  public String name() {
    return text("Name");
  }

  /** The range of versions; empty for any. */
  public String version() {
    return text("Version");
  }

  public String repository() {
    return text("Repository");
  }

  /** Paths of values that switch it on or off, separated by commas. */
  public String condition() {
    return text("Condition");
  }

  public String alias() {
    return text("Alias");
  }

  /** Names of tags that switch it on or off. */
  public List<String> tags() {
    List<String> tags = new ArrayList<>();
    if (fields.get("Tags") instanceof List<?> list) {
      for (Object tag : list) {
        tags.add((String) tag);
      }
    }
    return tags;
  }

  List<Object> importValues() {
    return fields.get("ImportValues") instanceof List<?> list ? Origins.list(list) : List.of();
  }

  boolean enabled() {
    return Boolean.TRUE.equals(fields.get("Enabled"));
  }

  void set(String goName, Object value) {
    fields.put(goName, value);
  }
}
