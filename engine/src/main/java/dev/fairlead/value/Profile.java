package dev.fairlead.value;

/** Which Helm's behaviour a render follows: output bytes and error texts differ between the two. */
public enum Profile {
  /** Helm 4 (4.3.1, built with Go 1.27). */
  HELM_4,
  /** Helm 3 (3.22.0, built with Go 1.26). */
  HELM_3
}
