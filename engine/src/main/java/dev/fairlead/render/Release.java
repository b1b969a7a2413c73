package dev.fairlead.render;

/**
 * The release that a chart is rendered for: {@code .Release} in templates.
 *
 * @param name the release's name
 * @param namespace where it goes; templates see it, nothing is added to what they write
 * @param isUpgrade whether an installed release is being upgraded
 */
public record Release(String name, String namespace, boolean isUpgrade) {
  /** A first installation into the namespace {@code default}. */
  public static Release named(String name) {
    return new Release(name, "default", false);
  }

  /** The same release in a namespace. */
  public Release in(String namespace) {
    return new Release(name, namespace, isUpgrade);
  }

  /** The same release, being upgraded. */
  public Release upgrade() {
    return new Release(name, namespace, true);
  }
}
