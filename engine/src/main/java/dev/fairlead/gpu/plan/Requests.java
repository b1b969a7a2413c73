package dev.fairlead.gpu.plan;

import dev.fairlead.gpu.plan.Places.Aspect;
import dev.fairlead.gpu.plugin.ResourceName;
import dev.fairlead.review.Place;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads a container's extended resources: whole numbers, requests and limits alike. Reference:
 * Kubernetes, pkg/apis/core/validation.
 */
final class Requests {
  /** Takes what the API server refuses. */
  interface Refusals {
    void add(String message, Place place);
  }

  private static final BigDecimal MOST = BigDecimal.valueOf(1L << 56);

  private final Tree requests;
  private final Tree limits;
  private final Refusals refusals;
  private final Places places;

  Requests(Tree resources, Refusals refusals, Places places) {
    this.requests = resources.at("requests");
    this.limits = resources.at("limits");
    this.refusals = refusals;
    this.places = places;
  }

  /** The counts by resource name. */
  Map<String, Long> read() {
    Set<String> names = new LinkedHashSet<>(limits.map().keySet());
    names.addAll(requests.map().keySet());
    Map<String, Long> counts = new LinkedHashMap<>();
    for (String name : names) {
      if (isGpu(name)) {
        Long count = count(name);
        if (count != null) {
          counts.put(name, count);
        }
      }
    }
    return counts;
  }

  /** Names that mean GPUs: the plugin's, and those of other vendors. */
  private static boolean isGpu(String name) {
    int slash = name.indexOf('/');
    return name.startsWith(ResourceName.PREFIX) || slash > 0 && name.startsWith("gpu", slash + 1);
  }

  private Long count(String name) {
    Tree holder = limits.has(name) ? limits : requests;
    places.put(Aspect.REQUEST, holder.place(name));
    Place place = places.of(Aspect.REQUEST);
    if (!limits.has(name)) {
      refusals.add(name + ": a request without a limit; extended resources need both alike", place);
      return null;
    }
    String text = limits.text(name);
    BigDecimal value = Quantity.parse(text);
    if (value == null) {
      refusals.add(name + ": " + text + " is no quantity; expected a whole number", place);
      return null;
    }
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    if (!whole || value.signum() < 0 || value.compareTo(MOST) > 0) {
      refusals.add(name + ": " + text + " must be an integer from 0 on", place);
      return null;
    }
    if (requests.has(name)) {
      BigDecimal wanted = Quantity.parse(requests.text(name));
      if (wanted == null || wanted.compareTo(value) != 0) {
        String found = requests.text(name);
        refusals.add(name + ": request " + found + " must be equal to the limit " + text, place);
        return null;
      }
    }
    return value.longValue();
  }
}
