package dev.fairlead.render;

import dev.fairlead.chart.Chart;
import dev.fairlead.chart.ChartObject;
import dev.fairlead.chart.FilesObject;
import dev.fairlead.value.Profile;
import dev.fairlead.value.TemplateObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What templates see as dot, per chart. The files of one chart share a scope: what one of them
 * changes, later ones see. Reference: pkg/engine/engine.go, recAllTpls.
 */
final class Scopes {
  private final Profile profile;
  private final Map<String, Object> release;
  private final TemplateObject capabilities;

  /** The scopes so far, each after those of its subcharts. */
  private final List<Values> scopes = new ArrayList<>();

  Scopes(Profile profile, Release release, TemplateObject capabilities) {
    this.profile = profile;
    this.release = fields(release);
    this.capabilities = capabilities;
  }

  private static Map<String, Object> fields(Release release) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("Name", release.name());
    fields.put("Namespace", release.namespace());
    fields.put("IsUpgrade", release.isUpgrade());
    fields.put("IsInstall", !release.isUpgrade());
    fields.put("Revision", 1);
    fields.put("Service", "Helm");
    return fields;
  }

  /** The scopes of a chart with its values and of its subcharts, those of subcharts first. */
  List<Values> of(Chart chart, Map<String, Object> values) {
    add(chart, new Values(profile, values));
    return scopes;
  }

  private Map<String, Object> add(Chart chart, Values values) {
    Map<String, Object> subcharts = new LinkedHashMap<>();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("Chart", ChartObject.of(chart, profile));
    fields.put("Files", FilesObject.of(chart));
    fields.put("Release", release);
    fields.put("Capabilities", capabilities);
    fields.put("Values", values);
    fields.put("Subcharts", subcharts);
    Values scope = new Values(profile, fields);
    for (Chart child : chart.dependencies()) {
      Values own = scope.table("Values." + child.name());
      Values seen = own == null ? new Values(profile, new LinkedHashMap<>()) : own;
      subcharts.put(child.name(), add(child, seen));
    }
    scopes.add(scope);
    return fields;
  }

  /** Says in a scope which template is being rendered. */
  void enter(Values scope, TemplateOrder.Entry entry) {
    Map<String, Object> template = new LinkedHashMap<>();
    template.put("Name", entry.name());
    template.put("BasePath", entry.folder());
    scope.put("Template", new Values(profile, template));
  }
}
