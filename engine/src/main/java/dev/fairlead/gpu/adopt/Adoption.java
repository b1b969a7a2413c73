package dev.fairlead.gpu.adopt;

import dev.fairlead.review.Finding;
import java.util.List;
import java.util.Map;

/**
 * Values for one of our charts.
 *
 * @param chart the chart's name
 * @param values its values; defaults are left out
 * @param findings what was wrong with the source, and what could not be carried
 */
public record Adoption(String chart, Map<String, Object> values, List<Finding> findings) {
  /** The rule of findings about what the values do not say. */
  public static final String LEFT_OUT = "gpu/not-carried";

  public Adoption {
    findings = List.copyOf(findings);
  }

  /** Whether the source says something that the values do not. */
  public boolean isPartial() {
    return findings.stream().anyMatch(finding -> finding.rule().equals(LEFT_OUT));
  }
}
