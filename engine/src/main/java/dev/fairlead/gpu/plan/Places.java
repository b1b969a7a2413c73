package dev.fairlead.gpu.plan;

import dev.fairlead.review.Place;
import java.util.EnumMap;
import java.util.Map;

/** Where the things that rules speak of stand: lines of a manifest, or of values. */
public final class Places {
  /** What rules speak of. */
  public enum Aspect {
    WORKLOAD,
    CONTAINER,
    REQUEST,
    WORLD,
    UTILIZATION,
    SELECTOR,
    SHM,
    USER
  }

  /** Puts another place for that of a manifest: the values that it was rendered from. */
  public interface Redirection {
    /** The place to show. */
    Place of(Aspect aspect, Place own);
  }

  private final Map<Aspect, Place> places = new EnumMap<>(Aspect.class);
  private final Redirection redirection;

  Places(Redirection redirection) {
    this.redirection = redirection;
  }

  void put(Aspect aspect, Place place) {
    places.put(aspect, redirection.of(aspect, place));
  }

  /** The place, or that of the container or workload if it has none. */
  Place of(Aspect aspect) {
    Place own = places.get(aspect);
    if (own != null) {
      return own;
    }
    Place container = places.get(Aspect.CONTAINER);
    return container == null ? places.get(Aspect.WORKLOAD) : container;
  }
}
