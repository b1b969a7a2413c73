package dev.fairlead.chart;

import dev.fairlead.chart.GlobNode.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes what all alternatives in braces start and end with out of the braces. Reference:
 * gobwas/glob, compiler, minimizeTreeAnyOf.
 */
final class GlobAlternatives {
  private final List<GlobNode> alternatives;
  private final List<GlobNode> shortest;
  private int left;
  private int right;

  private GlobAlternatives(List<GlobNode> alternatives) {
    this.alternatives = alternatives;
    List<GlobNode> least = alternatives.get(0).children();
    for (GlobNode alternative : alternatives) {
      least = alternative.children().size() < least.size() ? alternative.children() : least;
    }
    this.shortest = least;
  }

  /** The same as a pattern, or null if the alternatives have nothing in common. */
  static GlobNode factored(GlobNode anyOf) {
    if (anyOf.children().size() < 2) {
      return null;
    }
    GlobAlternatives common = new GlobAlternatives(anyOf.children());
    common.count();
    return common.left + common.right == 0 ? null : common.pattern();
  }

  /** Compares from both ends at once, until both have met a difference. */
  private void count() {
    int length = shortest.size();
    boolean leftEnded = false;
    boolean rightEnded = false;
    for (int i = 0; i < length && left + right < length && !(leftEnded && rightEnded); i++) {
      int j = length - 1 - i;
      for (GlobNode alternative : alternatives) {
        List<GlobNode> other = alternative.children();
        if (other == shortest || leftEnded && rightEnded) {
          continue;
        }
        leftEnded = leftEnded || !shortest.get(i).equals(other.get(i));
        // A left part that reaches here leaves nothing to the right.
        rightEnded = rightEnded || !leftEnded && j <= i;
        rightEnded = rightEnded || !shortest.get(j).equals(other.get(j + other.size() - length));
      }
      left += leftEnded ? 0 : 1;
      right += rightEnded ? 0 : 1;
    }
  }

  private GlobNode pattern() {
    List<GlobNode> parts = new ArrayList<>();
    if (left > 0) {
      parts.add(GlobNode.of(Kind.PATTERN, shortest.subList(0, left)));
    }
    Set<GlobNode> rest = new LinkedHashSet<>();
    for (GlobNode alternative : alternatives) {
      List<GlobNode> children = alternative.children();
      List<GlobNode> own = children.subList(left, children.size() - right);
      rest.add(own.isEmpty() ? GlobNode.leaf(Kind.NOTHING) : GlobNode.of(Kind.PATTERN, own));
    }
    List<GlobNode> middle = List.copyOf(rest);
    if (middle.size() > 1) {
      parts.add(GlobNode.of(Kind.ANY_OF, middle));
    } else if (middle.get(0).kind() != Kind.NOTHING) {
      parts.add(middle.get(0));
    }
    if (right > 0) {
      List<GlobNode> end = shortest.subList(shortest.size() - right, shortest.size());
      parts.add(GlobNode.of(Kind.PATTERN, end));
    }
    return GlobNode.of(Kind.PATTERN, parts);
  }
}
