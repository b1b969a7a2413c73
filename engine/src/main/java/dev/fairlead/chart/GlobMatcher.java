package dev.fairlead.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A compiled part of a glob pattern. The parts and what each finds are those of gobwas/glob, match,
 * whose shortcuts let some patterns match more than their parts would: {@code a/**}{@code /b}
 * matches {@code a/b}.
 */
sealed interface GlobMatcher {
  /** The length of what it matches, if it is always the same, else -1. */
  default int length() {
    return -1;
  }

  /** Whether it matches the whole text. */
  boolean matches(String text);

  /** Its first place in a text, or null. */
  Found find(String text);

  /** Where a match starts, and how long it may be, in ascending order. */
  record Found(int index, List<Integer> lengths) {
    static Found one(int index, int length) {
      return index < 0 ? null : new Found(index, List.of(length));
    }

    /** All lengths from one to another. */
    static Found range(int index, int from, int to) {
      List<Integer> lengths = new ArrayList<>();
      for (int i = from; i <= to; i++) {
        lengths.add(i);
      }
      return new Found(index, lengths);
    }
  }

  /** The empty text. */
  record Nothing() implements GlobMatcher {
    @Override
    public int length() {
      return 0;
    }

    @Override
    public boolean matches(String text) {
      return text.isEmpty();
    }

    @Override
    public Found find(String text) {
      return Found.one(0, 0);
    }
  }

  /** A text. */
  record Text(String value) implements GlobMatcher {
    @Override
    public int length() {
      return value.length();
    }

    @Override
    public boolean matches(String text) {
      return text.equals(value);
    }

    @Override
    public Found find(String text) {
      return Found.one(text.indexOf(value), value.length());
    }
  }

  /** One character of a set, or one that is not of it. */
  record One(String characters, boolean range, boolean not) implements GlobMatcher {
    /** {@code ?}. */
    static final One SINGLE = new One("/", false, true);

    boolean accepts(char c) {
      boolean in =
          range
              ? c >= characters.charAt(0) && c <= characters.charAt(1)
              : characters.indexOf(c) >= 0;
      return in != not;
    }

    @Override
    public int length() {
      return 1;
    }

    @Override
    public boolean matches(String text) {
      return text.isEmpty() ? not : text.length() == 1 && accepts(text.charAt(0));
    }

    @Override
    public Found find(String text) {
      for (int i = 0; i < text.length(); i++) {
        if (accepts(text.charAt(i))) {
          return Found.one(i, 1);
        }
      }
      return null;
    }
  }

  /** {@code *}: anything without a slash. */
  record Any() implements GlobMatcher {
    @Override
    public boolean matches(String text) {
      return text.indexOf('/') < 0;
    }

    @Override
    public Found find(String text) {
      int slash = text.indexOf('/');
      return Found.range(0, 0, slash < 0 ? text.length() : slash);
    }
  }

  /** {@code **}: anything. */
  record Super() implements GlobMatcher {
    @Override
    public boolean matches(String text) {
      return true;
    }

    @Override
    public Found find(String text) {
      return Found.range(0, 0, text.length());
    }
  }

  /** A text, then anything, or anything without a slash. */
  record Prefix(String value, boolean slashes) implements GlobMatcher {
    @Override
    public boolean matches(String text) {
      return text.startsWith(value) && (slashes || text.indexOf('/', value.length()) < 0);
    }

    @Override
    public Found find(String text) {
      int index = text.indexOf(value);
      if (index < 0) {
        return null;
      }
      int slash = slashes ? -1 : text.indexOf('/', index + value.length());
      return Found.range(index, value.length(), (slash < 0 ? text.length() : slash) - index);
    }
  }

  /** Anything, or anything without a slash, then a text. */
  record Suffix(String value, boolean slashes) implements GlobMatcher {
    @Override
    public boolean matches(String text) {
      int end = text.length() - value.length();
      return text.endsWith(value) && (slashes || text.lastIndexOf('/', end - 1) < 0);
    }

    @Override
    public Found find(String text) {
      int index = text.indexOf(value);
      if (index < 0) {
        return null;
      }
      int start = slashes ? 0 : text.lastIndexOf('/', index - 1) + 1;
      return Found.one(start, index + value.length() - start);
    }
  }

  /** A text at the start and one at the end, which may overlap. */
  record PrefixSuffix(String prefix, String suffix) implements GlobMatcher {
    @Override
    public boolean matches(String text) {
      return text.startsWith(prefix) && text.endsWith(suffix);
    }

    @Override
    public Found find(String text) {
      int index = text.indexOf(prefix);
      if (index < 0) {
        return null;
      }
      List<Integer> lengths = new ArrayList<>();
      String rest = text.substring(index);
      for (int at = rest.lastIndexOf(suffix); at >= 0; at = rest.lastIndexOf(suffix)) {
        lengths.add(0, at + suffix.length());
        rest = rest.substring(0, at);
      }
      return lengths.isEmpty() ? null : new Found(index, lengths);
    }
  }

  /** Anything around a text, or anything without it. */
  record Contains(String value, boolean not) implements GlobMatcher {
    @Override
    public boolean matches(String text) {
      return text.contains(value) != not;
    }

    @Override
    public Found find(String text) {
      int index = text.indexOf(value);
      if (not) {
        return Found.range(0, 0, index < 0 ? text.length() : index);
      }
      return index < 0 ? null : Found.range(0, index + value.length(), text.length());
    }
  }

  /** At least, or at most, so many characters. */
  record Count(int limit, boolean most) implements GlobMatcher {
    @Override
    public boolean matches(String text) {
      return most ? text.length() <= limit : text.length() >= limit;
    }

    @Override
    public Found find(String text) {
      if (most) {
        return Found.range(0, 0, Math.min(limit, text.length()));
      }
      return text.length() < limit ? null : Found.range(0, limit, text.length());
    }
  }

  /** What all of several match. */
  record EveryOf(List<GlobMatcher> matchers) implements GlobMatcher {
    @Override
    public boolean matches(String text) {
      for (GlobMatcher matcher : matchers) {
        if (!matcher.matches(text)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Found find(String text) {
      Found common = null;
      for (GlobMatcher matcher : matchers) {
        // All of these start at the beginning: counts, and texts without a slash.
        Found found = matcher.find(text);
        if (found == null) {
          return null;
        }
        List<Integer> lengths = new ArrayList<>(found.lengths);
        if (common != null) {
          lengths.retainAll(common.lengths);
        }
        common = new Found(0, lengths);
      }
      return common == null || common.lengths.isEmpty() ? null : common;
    }
  }

  /** What one of several matches. */
  record AnyOf(List<GlobMatcher> matchers) implements GlobMatcher {
    @Override
    public int length() {
      int length = -1;
      for (GlobMatcher matcher : matchers) {
        int each = matcher.length();
        if (length >= 0 && each != length) {
          return -1;
        }
        length = each;
      }
      return length;
    }

    @Override
    public boolean matches(String text) {
      for (GlobMatcher matcher : matchers) {
        if (matcher.matches(text)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Found find(String text) {
      Found first = null;
      for (GlobMatcher matcher : matchers) {
        Found found = matcher.find(text);
        if (found != null && (first == null || found.index < first.index)) {
          first = found;
        } else if (found != null && found.index == first.index) {
          List<Integer> lengths = new ArrayList<>(first.lengths);
          lengths.removeAll(found.lengths);
          lengths.addAll(found.lengths);
          lengths.sort(null);
          first = new Found(first.index, lengths);
        }
      }
      return first;
    }
  }

  /** Parts of known lengths, one after another. */
  record Row(int length, List<GlobMatcher> matchers) implements GlobMatcher {
    @Override
    public boolean matches(String text) {
      return text.length() == length && matchesAll(text);
    }

    private boolean matchesAll(String text) {
      int at = 0;
      for (GlobMatcher matcher : matchers) {
        int end = at + matcher.length();
        if (!matcher.matches(text.substring(at, end))) {
          return false;
        }
        at = end;
      }
      return true;
    }

    @Override
    public Found find(String text) {
      for (int i = 0; i + length <= text.length(); i++) {
        if (matchesAll(text.substring(i))) {
          return Found.one(i, length);
        }
      }
      return null;
    }
  }

  /**
   * A part that is looked for first, and what must stand on either side of it, null for nothing.
   */
  record Tree(GlobMatcher value, GlobMatcher left, GlobMatcher right) implements GlobMatcher {
    @Override
    public int length() {
      int before = left == null ? 0 : left.length();
      int after = right == null ? 0 : right.length();
      boolean known = before >= 0 && after >= 0 && value.length() >= 0;
      return known ? before + value.length() + after : -1;
    }

    @Override
    public boolean matches(String text) {
      int from = left == null ? 0 : Math.max(0, left.length());
      int to = text.length() - (right == null ? 0 : Math.max(0, right.length()));
      while (from < to) {
        Found found = value.find(text.substring(from, to));
        if (found == null) {
          return false;
        }
        int index = from + found.index;
        if (side(left, text.substring(0, index)) && rightMatches(text, index, found.lengths)) {
          return true;
        }
        from = index + 1;
      }
      return false;
    }

    private boolean rightMatches(String text, int index, List<Integer> lengths) {
      for (int i = lengths.size() - 1; i >= 0; i--) {
        int end = Math.min(text.length(), index + lengths.get(i));
        if (side(right, text.substring(end))) {
          return true;
        }
      }
      return false;
    }

    private static boolean side(GlobMatcher matcher, String text) {
      return matcher == null ? text.isEmpty() : matcher.matches(text);
    }

    /** The library never looks for one of these inside a text. */
    @Override
    public Found find(String text) {
      return null;
    }
  }
}
