package dev.fairlead.chart;

import dev.fairlead.chart.schema.BrokenRule;
import dev.fairlead.value.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A value that does not fit the schema of its chart.
 *
 * @param spot which value
 * @param fault what is wrong with it
 * @param message what is wrong, in Helm's words
 * @param found the value; null if it is null, or missing
 * @param wanted the types that would fit, or the keys that are missing
 * @param suggestion the known key that an unknown one most resembles
 */
public record Violation(
    Spot spot,
    BrokenRule.Fault fault,
    String message,
    Object found,
    List<String> wanted,
    Optional<String> suggestion) {
  /**
   * Where a value stands.
   *
   * @param chart the chart's path below the root chart
   * @param pointer the JSON pointer of the value in the chart's values
   * @param origin where the value, or what should hold it, was given; null if nobody knows
   * @param schema the address of the rule in the chart's schema
   */
  public record Spot(String chart, String pointer, Origin origin, String schema) {}

  public Violation {
    wanted = List.copyOf(wanted);
  }
}
