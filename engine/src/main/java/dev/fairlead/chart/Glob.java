package dev.fairlead.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The patterns of {@code .Files.Glob}: {@code *} and {@code ?} stop at a slash, {@code **} does
 * not, {@code {a,b}} are alternatives. Turns the parts of a pattern into matchers. Reference:
 * gobwas/glob, compiler.
 */
final class Glob {
  private Glob() {}

  /**
   * The matcher of a pattern; a malformed one matches everything, as {@code .Files.Glob} has it.
   */
  static GlobMatcher compile(String pattern) {
    GlobNode node = GlobNode.parse(pattern);
    return node == null ? new GlobMatcher.Super() : compile(node);
  }

  private static GlobMatcher compile(GlobNode node) {
    GlobMatcher matcher =
        switch (node.kind()) {
          case ANY_OF -> anyOf(node);
          case PATTERN -> pattern(node);
          case ANY -> new GlobMatcher.Any();
          case SUPER -> new GlobMatcher.Super();
          case SINGLE -> GlobMatcher.One.SINGLE;
          case NOTHING -> new GlobMatcher.Nothing();
          case LIST -> new GlobMatcher.One(node.text(), false, node.not());
          case RANGE -> new GlobMatcher.One(node.text(), true, node.not());
          case TEXT -> new GlobMatcher.Text(node.text());
        };
    return optimized(matcher);
  }

  private static GlobMatcher anyOf(GlobNode node) {
    GlobNode smaller = GlobAlternatives.factored(node);
    return smaller == null ? new GlobMatcher.AnyOf(all(node.children())) : compile(smaller);
  }

  private static GlobMatcher pattern(GlobNode node) {
    return node.children().isEmpty()
        ? new GlobMatcher.Nothing()
        : joined(minimized(all(node.children())));
  }

  private static List<GlobMatcher> all(List<GlobNode> nodes) {
    List<GlobMatcher> matchers = new ArrayList<>();
    for (GlobNode node : nodes) {
      matchers.add(compile(node));
    }
    return matchers;
  }

  /** Parts in sequence: a tree around the last of the longest parts of known length. */
  private static GlobMatcher joined(List<GlobMatcher> matchers) {
    if (matchers.size() == 1) {
      return matchers.get(0);
    }
    GlobMatcher glued = glued(matchers);
    if (glued != null) {
      return glued;
    }
    int longest = -1;
    for (int i = 0; i < matchers.size(); i++) {
      int length = matchers.get(i).length();
      if (length >= 0 && (longest < 0 || length >= matchers.get(longest).length())) {
        longest = i;
      }
    }
    int middle = Math.max(longest, 0);
    List<GlobMatcher> left = matchers.subList(0, middle);
    List<GlobMatcher> right = matchers.subList(middle + 1, matchers.size());
    return new GlobMatcher.Tree(
        matchers.get(middle),
        left.isEmpty() ? null : joined(left),
        right.isEmpty() ? null : joined(right));
  }

  /** Replaces the run of parts that glues best, again and again. */
  private static List<GlobMatcher> minimized(List<GlobMatcher> matchers) {
    GlobMatcher done = null;
    int from = 0;
    int to = 0;
    for (int left = 0; left < matchers.size(); left++) {
      for (int right = matchers.size(); right > left; right--) {
        GlobMatcher glued = glued(matchers.subList(left, right));
        if (glued != null && (done == null || isBetter(glued, right - left, done, to - from))) {
          done = glued;
          from = left;
          to = right;
        }
      }
    }
    if (done == null) {
      return matchers;
    }
    List<GlobMatcher> next = new ArrayList<>(matchers.subList(0, from));
    next.add(done);
    next.addAll(matchers.subList(to, matchers.size()));
    return minimized(next);
  }

  private static boolean isBetter(GlobMatcher glued, int count, GlobMatcher done, int doneCount) {
    boolean longer = done.length() >= 0 && glued.length() > done.length();
    return longer || doneCount < count;
  }

  private static GlobMatcher glued(List<GlobMatcher> matchers) {
    if (matchers.size() <= 1) {
      return null;
    }
    GlobMatcher every = every(matchers);
    return every == null ? row(matchers) : every;
  }

  private static GlobMatcher row(List<GlobMatcher> matchers) {
    int length = 0;
    for (GlobMatcher matcher : matchers) {
      if (matcher.length() < 0) {
        return null;
      }
      length += matcher.length();
    }
    return new GlobMatcher.Row(length, List.copyOf(matchers));
  }

  /** Wildcards that exclude the same characters: a number of characters, none of the excluded. */
  private static GlobMatcher every(List<GlobMatcher> matchers) {
    String excluded = excluded(matchers.get(0));
    int single = 0;
    boolean open = false;
    for (GlobMatcher matcher : matchers) {
      String each = excluded(matcher);
      if (each == null || !each.equals(excluded)) {
        return null;
      }
      single += matcher instanceof GlobMatcher.One ? 1 : 0;
      open |= !(matcher instanceof GlobMatcher.One);
    }
    if (single == 0) {
      return matchers.get(0);
    }
    List<GlobMatcher> all = new ArrayList<>();
    all.add(new GlobMatcher.Count(single, false));
    if (!open) {
      all.add(new GlobMatcher.Count(single, true));
    }
    all.add(new GlobMatcher.Contains(excluded, true));
    return new GlobMatcher.EveryOf(all);
  }

  /** What a wildcard does not match, or null if the part is none. */
  private static String excluded(GlobMatcher matcher) {
    if (matcher instanceof GlobMatcher.Super) {
      return "";
    }
    if (matcher instanceof GlobMatcher.Any) {
      return "/";
    }
    boolean wildcard = matcher instanceof GlobMatcher.One one && one.not() && !one.range();
    return wildcard ? ((GlobMatcher.One) matcher).characters() : null;
  }

  /** Simpler matchers for a text with a wildcard on one side, or one on each. */
  private static GlobMatcher optimized(GlobMatcher matcher) {
    if (matcher instanceof GlobMatcher.AnyOf any && any.matchers().size() == 1) {
      return any.matchers().get(0);
    }
    if (matcher instanceof GlobMatcher.One one
        && !one.not()
        && !one.range()
        && one.characters().length() == 1) {
      return new GlobMatcher.Text(one.characters());
    }
    return matcher instanceof GlobMatcher.Tree tree ? optimizedTree(tree) : matcher;
  }

  private static GlobMatcher optimizedTree(GlobMatcher.Tree tree) {
    GlobMatcher left = tree.left() == null ? null : optimized(tree.left());
    GlobMatcher right = tree.right() == null ? null : optimized(tree.right());
    if (tree.value() instanceof GlobMatcher.Text text) {
      GlobMatcher simple = around(left, text.value(), right);
      if (simple != null) {
        return simple;
      }
    }
    return new GlobMatcher.Tree(tree.value(), left, right);
  }

  private static GlobMatcher around(GlobMatcher left, String text, GlobMatcher right) {
    if (left == null && right == null) {
      return new GlobMatcher.Text(text);
    }
    if (left instanceof GlobMatcher.Super && right instanceof GlobMatcher.Super) {
      return new GlobMatcher.Contains(text, false);
    }
    if (right == null) {
      return before(left, text);
    }
    return left == null ? after(text, right) : null;
  }

  private static GlobMatcher before(GlobMatcher left, String text) {
    if (left instanceof GlobMatcher.Super || left instanceof GlobMatcher.Any) {
      return new GlobMatcher.Suffix(text, left instanceof GlobMatcher.Super);
    }
    return left instanceof GlobMatcher.Prefix prefix && prefix.slashes()
        ? new GlobMatcher.PrefixSuffix(prefix.value(), text)
        : null;
  }

  private static GlobMatcher after(String text, GlobMatcher right) {
    if (right instanceof GlobMatcher.Super || right instanceof GlobMatcher.Any) {
      return new GlobMatcher.Prefix(text, right instanceof GlobMatcher.Super);
    }
    return right instanceof GlobMatcher.Suffix suffix && suffix.slashes()
        ? new GlobMatcher.PrefixSuffix(text, suffix.value())
        : null;
  }
}
