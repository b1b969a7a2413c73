package dev.fairlead.render;

import dev.fairlead.source.SourceException;
import dev.fairlead.tree.RenderException;
import dev.fairlead.value.Profile;

/** Lends the package's wording of failures to tests that render single templates. */
public final class Complaints {
  private Complaints() {}

  /** Helm's words for a template that does not parse. */
  public static String of(SourceException failure) {
    return ParseText.of(failure);
  }

  /** Helm's words for a template that fails. */
  public static String of(RenderException failure, Profile profile) {
    return ExecutionText.of(failure, profile);
  }
}
