package dev.fairlead.value;

/**
 * Go's file name patterns: {@code *} and {@code ?} stop at a slash, {@code [a-z]} and {@code [^a]}
 * are classes, a backslash takes the next character literally. Reference: path/filepath, Match.
 */
public final class PathPattern {
  private final String pattern;
  private final String name;
  private int at;
  private int end;
  private int place;

  private PathPattern(String pattern, String name) {
    this.pattern = pattern;
    this.name = name;
  }

  /**
   * Whether a pattern matches the whole of a name.
   *
   * @throws IllegalArgumentException when the part of the pattern that was needed is malformed
   */
  public static boolean matches(String pattern, String name) {
    boolean star = pattern.startsWith("*");
    if (isLiteral(pattern, star ? 1 : 0)) {
      return star ? endsWith(name, pattern) : name.equals(pattern);
    }
    return new PathPattern(pattern, name).run();
  }

  /** Whether every character from an index on stands for itself. */
  private static boolean isLiteral(String pattern, int from) {
    for (int i = from; i < pattern.length(); i++) {
      switch (pattern.charAt(i)) {
        case '*', '?', '[', '\\':
          return false;
        default:
      }
    }
    return true;
  }

  /**
   * Whether a name ends like a pattern behind its star, and all before is one element of a path.
   */
  private static boolean endsWith(String name, String pattern) {
    int before = name.length() - pattern.length() + 1;
    return name.regionMatches(before, pattern, 1, pattern.length() - 1)
        && name.lastIndexOf('/', before - 1) < 0;
  }

  private boolean run() {
    while (at < pattern.length()) {
      boolean star = nextChunk();
      if (star && at == end) {
        return name.indexOf('/', place) < 0;
      }
      if (!chunkMatches(star)) {
        return false;
      }
      at = end;
    }
    return place == name.length();
  }

  /** Finds the end of the next run without a star; whether a star stands before it. */
  private boolean nextChunk() {
    int start = at;
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    boolean inClass = false;
    end = at;
    for (; end < pattern.length(); end++) {
      char c = pattern.charAt(end);
      if (c == '*' && !inClass) {
        break;
      }
      if (c == '\\' && end + 1 < pattern.length()) {
        end++;
      }
      inClass = c == '[' || inClass && c != ']';
    }
    return at > start;
  }

  /** Matches the chunk here or, after a star, at the first later place that fits. */
  private boolean chunkMatches(boolean star) {
    boolean last = end == pattern.length();
    int from = place;
    while (true) {
      int rest = chunk(from);
      if (rest >= 0 && (rest == name.length() || !last)) {
        place = rest;
        return true;
      }
      if (!star || from >= name.length() || name.charAt(from) == '/') {
        return false;
      }
      from++;
    }
  }

  /** Matches the chunk at one place; where the rest of the name starts, or -1. */
  private int chunk(int from) {
    int rest = from;
    boolean failed = false;
    int i = at;
    while (i < end) {
      failed = failed || rest >= name.length();
      int c = pattern.codePointAt(i);
      if (c == '[') {
        int rune = failed ? -1 : name.codePointAt(rest);
        CharacterClass set = new CharacterClass(i + 1, rune);
        i = set.next;
        failed = failed || !set.accepted;
        rest = failed ? rest : rest + Character.charCount(rune);
        continue;
      }
      if (c == '\\') {
        i++;
        if (i >= end) {
          throw malformed();
        }
        c = pattern.codePointAt(i);
      } else if (c == '?' && !failed && name.charAt(rest) != '/') {
        c = name.codePointAt(rest);
        i++;
        rest += Character.charCount(c);
        continue;
      } else if (c == '?') {
        failed = true;
      }
      failed = failed || name.codePointAt(rest) != c;
      rest = failed ? rest : rest + Character.charCount(c);
      i += Character.charCount(c);
    }
    return failed ? -1 : rest;
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException("syntax error in pattern");
  }

  /** A class in brackets, read from behind its opening bracket. */
  private final class CharacterClass {
    private int next;
    private final boolean accepted;

    CharacterClass(int start, int rune) {
      next = start;
      boolean negated = next < end && pattern.charAt(next) == '^';
      if (negated) {
        next++;
      }
      boolean match = false;
      int count = 0;
      while (!(count > 0 && next < end && pattern.charAt(next) == ']')) {
        int low = member();
        int high = low;
        if (pattern.charAt(next) == '-') {
          next++;
          high = member();
        }
        match = match || low <= rune && rune <= high;
        count++;
      }
      next++;
      accepted = match != negated;
    }

    /** One character, perhaps behind a backslash; something must follow it. */
    private int member() {
      if (next >= end || pattern.charAt(next) == '-' || pattern.charAt(next) == ']') {
        throw malformed();
      }
      if (pattern.charAt(next) == '\\' && ++next >= end) {
        throw malformed();
      }
      int c = pattern.codePointAt(next);
      next += Character.charCount(c);
      if (next >= end) {
        throw malformed();
      }
      return c;
    }
  }
}
