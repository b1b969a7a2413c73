package dev.fairlead.chart;

import dev.fairlead.format.GoShape;
import dev.fairlead.format.GoShape.Pointer;
import dev.fairlead.format.GoShape.Scalar;
import dev.fairlead.format.GoShape.Slice;
import dev.fairlead.format.GoShape.Table;
import dev.fairlead.format.GoStruct;
import dev.fairlead.format.GoStruct.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What Chart.yaml says about a chart. Reference: helm pkg/chart/v2/metadata.go. */
public final class Metadata {
  /** The version of charts that Helm 4 reads, but does not render. */
  static final String NEXT_VERSION = "v3";

  private static final GoStruct MAINTAINER =
      new GoStruct(
          "v2.Maintainer",
          "chart.Maintainer",
          List.of(text("Name", "name"), text("Email", "email"), text("URL", "url")));

  static final GoStruct STRUCT =
      new GoStruct(
          "v2.Metadata",
          "chart.Metadata",
          List.of(
              text("Name", "name"),
              text("Home", "home"),
              field("Sources", "sources", new Slice(Scalar.TEXT)),
              text("Version", "version"),
              text("Description", "description"),
              field("Keywords", "keywords", new Slice(Scalar.TEXT)),
              field("Maintainers", "maintainers", new Slice(new Pointer(MAINTAINER))),
              text("Icon", "icon"),
              text("APIVersion", "apiVersion"),
              text("Condition", "condition"),
              text("Tags", "tags"),
              text("AppVersion", "appVersion"),
              field("Deprecated", "deprecated", Scalar.BOOL),
              field("Annotations", "annotations", new Table(Scalar.TEXT)),
              text("KubeVersion", "kubeVersion"),
              field("Dependencies", "dependencies", new Slice(new Pointer(Dependency.STRUCT))),
              text("Type", "type")));

  private final Map<String, Object> fields;

  private Metadata(Map<String, Object> fields) {
    this.fields = fields;
  }

  /** Metadata of decoded fields, by their Go names; they must not be changed any more. */
  static Metadata of(Map<String, Object> fields) {
    return new Metadata(fields);
  }

  static Field text(String goName, String jsonName) {
    return field(goName, jsonName, Scalar.TEXT);
  }

  static Field field(String goName, String jsonName, GoShape shape) {
    return new Field(goName, jsonName, true, shape);
  }

  /** The decoded fields by their Go names; what Chart.yaml does not set may be missing. */
  Map<String, Object> fields() {
    return fields;
  }

  /** A text field by its Go name; empty if Chart.yaml does not set it. */
  private String text(String goName) {
    return fields.get(goName) instanceof String text ? text : "";
  }

  public String name() {
    return text("Name");
  }

  public String version() {
    return text("Version");
  }

  public String appVersion() {
    return text("AppVersion");
  }

  public String apiVersion() {
    return text("APIVersion");
  }

  public String description() {
    return text("Description");
  }

  /** The constraint on the Kubernetes version; empty if there is none. */
  public String kubeVersion() {
    return text("KubeVersion");
  }

  /** {@code application}, {@code library} or empty. */
  public String type() {
    return text("Type");
  }

  public boolean deprecated() {
    return Boolean.TRUE.equals(fields.get("Deprecated"));
  }

  /** The declared dependencies; after processing only the enabled ones. */
  public List<Dependency> dependencies() {
    List<Dependency> dependencies = new ArrayList<>();
    if (fields.get("Dependencies") instanceof List<?> list) {
      for (Object item : list) {
        dependencies.add(new Dependency(Origins.table(item)));
      }
    }
    return dependencies;
  }

  /** Whether Chart.yaml has a list of dependencies at all, if only an empty one. */
  boolean declaresDependencies() {
    return fields.get("Dependencies") != null;
  }
}
