package dev.fairlead.chart;

import static dev.fairlead.chart.Log.Attributes.message;

import dev.fairlead.chart.LogLine.Level;
import dev.fairlead.chart.schema.BrokenRule;
import dev.fairlead.chart.schema.SchemaException;
import dev.fairlead.chart.schema.ValuesSchema;
import dev.fairlead.value.GoType;
import dev.fairlead.value.Origin;
import dev.fairlead.value.OriginList;
import dev.fairlead.value.OriginMap;
import dev.fairlead.value.Profile;
import dev.fairlead.value.Spelling;
import dev.fairlead.value.Utf8;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks coalesced values by the values.schema.json of a chart and of its subcharts. Reference:
 * helm pkg/chart/common/util/jsonschema.go.
 */
public final class SchemaCheck {
  private static final String HEADING =
      "values don't meet the specifications of the schema(s) in the following chart(s):\n";

  private final Log log;
  private final StringBuilder text = new StringBuilder();
  private final List<Violation> violations = new ArrayList<>();
  private String hint = "";
  private final Set<String> urns = new LinkedHashSet<>();

  private SchemaCheck(Log log) {
    this.log = log;
  }

  /**
   * What a check found.
   *
   * @param text Helm's text; empty if all is well
   * @param violations each rule that is broken; none if a schema itself is broken
   * @param hint what Helm cannot say of a broken schema; may be empty
   */
  public record Result(String text, List<Violation> violations, String hint) {
    public Result {
      violations = List.copyOf(violations);
    }

    public boolean isClean() {
      return text.isEmpty();
    }
  }

  /** Checks the values of a processed chart. */
  public static Result check(Chart chart, Map<String, Object> values, Log log) {
    SchemaCheck check = new SchemaCheck(log);
    check.visit(chart, values, null);
    for (String urn : check.urns) {
      log.add(
          Level.WARN,
          message("unresolved URN reference ignored; using permissive schema").with("urn", urn),
          "jsonschema.go:192: WARNING: unresolved URN reference ignored; using permissive schema: "
              + urn);
    }
    String text = check.text.length() == 0 ? "" : HEADING + check.text;
    return new Result(text, check.violations, check.hint);
  }

  private void visit(Chart chart, Map<String, Object> values, Origin origin) {
    if (chart.schema().isPresent()) {
      checkOne(chart, values, origin);
    }
    for (Chart child : chart.dependencies()) {
      Object inner = values.get(child.name());
      if (inner instanceof Map) {
        visit(child, Origins.table(inner), OriginMap.origin(values, child.name()));
      } else if (inner != null) {
        text.append(child.name())
            .append(":\ninvalid type for values: expected object (map), got ")
            .append(GoType.of(inner))
            .append('\n');
      }
    }
  }

  private void checkOne(Chart chart, Map<String, Object> values, Origin origin) {
    try {
      ValuesSchema compiled = compiled(chart);
      urns.addAll(compiled.ignoredUrns());
      ValuesSchema.Outcome outcome = compiled.check(values);
      if (!outcome.text().isEmpty()) {
        text.append(chart.name()).append(":\n").append(outcome.text()).append('\n');
      }
      for (BrokenRule rule : outcome.rules()) {
        violations.add(violation(chart, values, origin, rule));
      }
    } catch (SchemaException e) {
      text.append(chart.name()).append(":\n").append(e.getMessage());
      hint = e.hint();
    }
  }

  /** The schema of a chart, compiled once for all renders. */
  private ValuesSchema compiled(Chart chart) {
    SchemaKey key = new SchemaKey(log.profile());
    Object known = chart.derived(key);
    if (known != null) {
      return (ValuesSchema) known;
    }
    String text = Utf8.text(chart.schema().get());
    return (ValuesSchema) chart.keep(key, ValuesSchema.compile(text, log.profile()));
  }

  /** Its methods are written out: linking generated ones costs 10 ms of a cold start. */
  private record SchemaKey(Profile profile) {
    @Override
    public boolean equals(Object other) {
      return other instanceof SchemaKey key && profile == key.profile;
    }

    @Override
    public int hashCode() {
      return profile.ordinal();
    }
  }

  private static Violation violation(
      Chart chart, Map<String, Object> values, Origin top, BrokenRule rule) {
    Object value = values;
    Origin origin = top;
    for (String name : rule.pointer()) {
      Origin inner = null;
      if (value instanceof Map) {
        inner = OriginMap.origin(Origins.table(value), name);
        value = Origins.table(value).get(name);
      } else if (value instanceof List) {
        int index = Integer.parseInt(name);
        inner = OriginList.origin(Origins.list(value), index);
        value = Origins.list(value).get(index);
      }
      origin = inner == null ? origin : inner;
    }
    String pointer = rule.pointerText();
    Violation.Spot spot = new Violation.Spot(chart.fullPath(), pointer, origin, rule.schema());
    boolean unknown = rule.fault() == BrokenRule.Fault.UNKNOWN_KEY;
    Optional<String> suggestion = unknown ? suggestion(rule) : Optional.empty();
    List<String> wanted = unknown ? List.of() : rule.names();
    return new Violation(spot, rule.fault(), rule.message(), value, wanted, suggestion);
  }

  private static Optional<String> suggestion(BrokenRule rule) {
    String key = rule.pointer().get(rule.pointer().size() - 1);
    return Optional.ofNullable(Spelling.nearest(key, rule.names()));
  }
}
