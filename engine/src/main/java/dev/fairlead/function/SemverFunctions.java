package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Param.TEXT;

import dev.fairlead.tree.Function;
import dev.fairlead.value.SemanticVersion;
import dev.fairlead.value.VersionConstraint;

/** Functions on semantic versions. Reference: sprig semver.go, Masterminds/semver. */
final class SemverFunctions {
  private SemverFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "semver" -> fn(TEXT, SemanticVersion::parse);
      case "semverCompare" -> fn(TEXT, TEXT, SemverFunctions::compare);
      default -> null;
    };
  }

  /** Whether a version satisfies a constraint. */
  static boolean compare(String constraint, String version) {
    return VersionConstraint.parse(constraint).allows(SemanticVersion.parse(version));
  }
}
