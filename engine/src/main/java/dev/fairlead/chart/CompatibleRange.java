package dev.fairlead.chart;

import dev.fairlead.value.FunctionException;
import dev.fairlead.value.SemanticVersion;
import dev.fairlead.value.VersionConstraint;

/** Whether versions lie in ranges. Reference: helm pkg/chart/v2/util/compatible.go. */
final class CompatibleRange {
  private CompatibleRange() {}

  /** Whether a version satisfies a range; false if either cannot be read. */
  static boolean allows(String range, String version) {
    try {
      return VersionConstraint.parse(range).allows(SemanticVersion.parse(version));
    } catch (FunctionException e) {
      return false;
    }
  }

  /** Whether a text is a version at all. */
  static boolean isVersion(String text) {
    try {
      SemanticVersion.parse(text);
      return true;
    } catch (FunctionException e) {
      return false;
    }
  }
}
