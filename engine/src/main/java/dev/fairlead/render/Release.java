package dev.fairlead.render;

import dev.fairlead.value.Utf8;

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

  /**
   * A seed that depends on name and namespace alone, for {@link Renderer#seeded}: FNV-1a of both,
   * 64 bits. It never changes, so that renders compare across versions.
   */
  public long seed() {
    long hash = 0xcbf29ce484222325L;
    for (byte each : Utf8.bytes(namespace + "/" + name)) {
      hash = (hash ^ (each & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }

  /** The same release, being upgraded. */
  public Release upgrade() {
    return new Release(name, namespace, true);
  }
}
