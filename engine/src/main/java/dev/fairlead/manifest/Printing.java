package dev.fairlead.manifest;

import java.util.List;

/**
 * What {@code helm template} prints of a render, and where to.
 *
 * @param crds whether the files under {@code crds/} come first
 * @param hooks whether hooks follow the manifests
 * @param tests whether hooks that are tests are among them
 * @param showOnly patterns of template paths; if any, only what they match is printed
 * @param postRenderer changes the manifests, not the hooks, before they are printed, or null
 */
public record Printing(
    boolean crds, boolean hooks, boolean tests, List<String> showOnly, PostRenderer postRenderer) {

  /** Something that rewrites rendered manifests, as a command from standard input to output. */
  public interface PostRenderer {
    /** The manifests that replace the given ones. */
    String run(String manifests);
  }

  /** Manifests and all hooks: what {@code helm template} prints without flags. */
  public static final Printing DEFAULT = new Printing(false, true, true, List.of(), null);

  public Printing {
    showOnly = List.copyOf(showOnly);
  }

  /** Without hooks: {@code --no-hooks}. */
  public Printing withoutHooks() {
    return new Printing(crds, false, tests, showOnly, postRenderer);
  }

  /** Without tests: {@code --skip-tests}. */
  public Printing withoutTests() {
    return new Printing(crds, hooks, false, showOnly, postRenderer);
  }

  /** With the files under {@code crds/}: {@code --include-crds}. */
  public Printing withCrds() {
    return new Printing(true, hooks, tests, showOnly, postRenderer);
  }

  /** Only what comes from these templates: {@code --show-only}. */
  public Printing showing(List<String> patterns) {
    return new Printing(crds, hooks, tests, patterns, postRenderer);
  }

  /** With manifests rewritten: {@code --post-renderer}. */
  public Printing through(PostRenderer renderer) {
    return new Printing(crds, hooks, tests, showOnly, renderer);
  }

  boolean shows(Manifest hook) {
    return hooks && (tests || !hook.isTest());
  }
}
