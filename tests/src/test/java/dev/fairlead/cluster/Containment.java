package dev.fairlead.cluster;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Whether an API server kept what it was sent: each field is there with its value, beside whatever
 * defaults the server added.
 */
final class Containment {
  private static final List<String> SUFFIXES =
      List.of("n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");

  private final List<String> missing = new ArrayList<>();

  private Containment() {}

  /** The fields that were sent and are not kept, each with its path. */
  static List<String> missing(Object sent, Object kept) {
    Containment containment = new Containment();
    containment.compare(sent, kept, "");
    return containment.missing;
  }

  private void compare(Object sent, Object kept, String path) {
    if (sent instanceof Map<?, ?> fields && kept instanceof Map<?, ?> others) {
      fields.forEach((name, value) -> compare(value, others.get(name), path + "." + name));
    } else if (sent instanceof List<?> items && kept instanceof List<?> others) {
      compareItems(items, others, path);
    } else if (!same(sent, kept)) {
      missing.add(path + ": sent " + sent + ", kept " + kept);
    }
  }

  private void compareItems(List<?> sent, List<?> kept, String path) {
    for (int i = 0; i < sent.size(); i++) {
      compare(sent.get(i), i < kept.size() ? kept.get(i) : null, path + "[" + i + "]");
    }
    for (int i = sent.size(); i < kept.size(); i++) {
      if (!added(kept.get(i))) {
        missing.add(path + ": not sent, but kept: " + kept.get(i));
      }
    }
  }

  /** Whether the server gives an item to every pod: its token and what it tolerates of nodes. */
  private static boolean added(Object item) {
    Map<String, Object> fields = Api.map(item);
    return String.valueOf(fields.get("name")).startsWith("kube-api-access-")
        || String.valueOf(fields.get("key")).startsWith("node.kubernetes.io/");
  }

  private static boolean same(Object sent, Object kept) {
    if (Objects.equals(sent, kept)) {
      return true;
    }
    // The server writes quantities in a form of its own: 1000m becomes 1.
    BigDecimal amount = quantity(sent);
    BigDecimal other = quantity(kept);
    return amount != null && other != null && amount.compareTo(other) == 0;
  }

  /** What a Kubernetes quantity amounts to; null for what is none. */
  private static BigDecimal quantity(Object value) {
    if (value instanceof Number number) {
      return BigDecimal.valueOf(number.doubleValue());
    }
    if (!(value instanceof String text)) {
      return null;
    }
    int end = text.length();
    while (end > 0 && Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    String suffix = text.substring(end);
    try {
      return new BigDecimal(text.substring(0, end)).multiply(factor(suffix));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static BigDecimal factor(String suffix) {
    int index = SUFFIXES.indexOf(suffix);
    if (suffix.isEmpty()) {
      return BigDecimal.ONE;
    }
    if (index < 0) {
      throw new NumberFormatException(suffix);
    }
    return suffix.endsWith("i")
        ? BigDecimal.valueOf(1024).pow(index - 8)
        : BigDecimal.ONE.scaleByPowerOfTen(3 * (index < 3 ? index - 3 : index - 2));
  }
}
