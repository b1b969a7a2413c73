package dev.fairlead.gpu.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a pod asks of a node's labels: its nodeSelector and required node affinity.
 *
 * @param selector labels that the node must have
 * @param terms of which one must hold; empty for none
 */
public record NodeMatch(List<Requirement> selector, List<List<Requirement>> terms) {
  /**
   * One requirement.
   *
   * @param operator In, NotIn, Exists, DoesNotExist, Gt or Lt
   */
  public record Requirement(String key, String operator, List<String> values) {
    public Requirement {
      values = List.copyOf(values);
    }

    private boolean holds(Map<String, String> labels) {
      String value = labels.get(key);
      return switch (operator) {
        case "In" -> values.contains(value);
        case "NotIn" -> !values.contains(value);
        case "Exists" -> value != null;
        case "DoesNotExist" -> value == null;
        case "Gt" -> compares(value, 1);
        case "Lt" -> compares(value, -1);
        default -> false;
      };
    }

    private boolean compares(String value, int sign) {
      try {
        return value != null
            && !values.isEmpty()
            && Long.compare(Long.parseLong(value), Long.parseLong(values.get(0))) == sign;
      } catch (NumberFormatException e) {
        return false;
      }
    }

    /** {@code key=value}, or the requirement in words. */
    @Override
    public String toString() {
      boolean one = operator.equals("In") && values.size() == 1;
      return one
          ? key + "=" + values.get(0)
          : key + " " + operator + " " + String.join(",", values);
    }
  }

  static final NodeMatch ANY = new NodeMatch(List.of(), List.of());

  public NodeMatch {
    selector = List.copyOf(selector);
    terms = List.copyOf(terms);
  }

  /**
   * The requirement that keeps a pod off a node, or null if it may go there.
   *
   * @param known the keys of labels that the plan knows; other requirements are taken to hold
   */
  Requirement unmet(Map<String, String> labels, Set<String> known) {
    Requirement failed = firstUnmet(selector, labels, known);
    if (failed != null || terms.isEmpty()) {
      return failed;
    }
    for (List<Requirement> term : terms) {
      Requirement unmet = firstUnmet(term, labels, known);
      if (unmet == null) {
        return null;
      }
      failed = failed == null ? unmet : failed;
    }
    return failed;
  }

  private static Requirement firstUnmet(
      List<Requirement> requirements, Map<String, String> labels, Set<String> known) {
    for (Requirement requirement : requirements) {
      if (known.contains(requirement.key()) && !requirement.holds(labels)) {
        return requirement;
      }
    }
    return null;
  }

  /** All requirements. */
  List<Requirement> all() {
    List<Requirement> all = new ArrayList<>(selector);
    terms.forEach(all::addAll);
    return all;
  }

  /** The keys that the plan cannot judge. */
  Set<String> unknown(Set<String> known) {
    Set<String> unknown = new TreeSet<>();
    all().forEach(requirement -> unknown.add(requirement.key()));
    unknown.removeAll(known);
    return unknown;
  }
}
