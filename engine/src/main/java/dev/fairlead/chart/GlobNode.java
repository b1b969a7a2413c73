package dev.fairlead.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a glob pattern. Reference: gobwas/glob, syntax/lexer and syntax/ast.
 *
 * @param text the characters of TEXT and LIST, the two ends of RANGE
 * @param not whether a class is negated
 */
record GlobNode(Kind kind, String text, boolean not, List<GlobNode> children) {
  /** What a part matches. */
  enum Kind {
    NOTHING,
    PATTERN,
    LIST,
    RANGE,
    TEXT,
    ANY,
    SUPER,
    SINGLE,
    ANY_OF
  }

  static GlobNode leaf(Kind kind) {
    return new GlobNode(kind, "", false, List.of());
  }

  static GlobNode of(Kind kind, List<GlobNode> children) {
    return new GlobNode(kind, "", false, children);
  }

  /** The pattern's parts, or null if it is malformed. */
  static GlobNode parse(String pattern) {
    try {
      return new Reader(pattern).alternative(0);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Reads a pattern from left to right. */
  private static final class Reader {
    private final String pattern;
    private int at;

    Reader(String pattern) {
      int nul = pattern.indexOf('\0');
      this.pattern = nul < 0 ? pattern : pattern.substring(0, nul);
      for (int i = 0; i < this.pattern.length(); i++) {
        char c = pattern.charAt(i);
        if (c == '\ufffd' || c >= '\udc80' && c <= '\udcff' && isLone(i)) {
          throw malformed();
        }
      }
    }

    private boolean isLone(int i) {
      return i == 0 || !Character.isHighSurrogate(pattern.charAt(i - 1));
    }

    private static IllegalArgumentException malformed() {
      return new IllegalArgumentException();
    }

    /** Parts up to the end, or inside braces up to a comma or the closing brace. */
    GlobNode alternative(int depth) {
      List<GlobNode> parts = new ArrayList<>();
      while (at < pattern.length()) {
        char c = pattern.charAt(at);
        if (depth > 0 && (c == ',' || c == '}')) {
          break;
        }
        GlobNode part = part(c, depth);
        if (part != null) {
          parts.add(part);
        }
      }
      return of(Kind.PATTERN, parts);
    }

    private GlobNode part(char c, int depth) {
      switch (c) {
        case '{':
          return braces(depth);
        case '[':
          at++;
          return characterClass();
        case '?':
          at++;
          return leaf(Kind.SINGLE);
        case '*':
          at++;
          if (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
            return leaf(Kind.SUPER);
          }
          return leaf(Kind.ANY);
        default:
          String text = text(depth > 0 ? "?*[{}," : "?*[{");
          return text.isEmpty() ? null : new GlobNode(Kind.TEXT, text, false, List.of());
      }
    }

    /** An unclosed brace closes at the end. */
    private GlobNode braces(int depth) {
      List<GlobNode> alternatives = new ArrayList<>();
      do {
        at++;
        alternatives.add(alternative(depth + 1));
      } while (at < pattern.length() && pattern.charAt(at) == ',');
      at++;
      return of(Kind.ANY_OF, alternatives);
    }

    private GlobNode characterClass() {
      boolean not = next() == '!';
      if (not) {
        at++;
      }
      int low = next();
      GlobNode result;
      if (at + 1 < pattern.length() && pattern.charAt(at + 1) == '-') {
        at += 2;
        int high = next();
        at++;
        if (high < low) {
          throw malformed();
        }
        result = new GlobNode(Kind.RANGE, "" + (char) low + (char) high, not, List.of());
      } else {
        String characters = text("]");
        if (characters.isEmpty()) {
          throw malformed();
        }
        result = new GlobNode(Kind.LIST, characters, not, List.of());
      }
      if (next() != ']') {
        throw malformed();
      }
      at++;
      return result;
    }

    private char next() {
      if (at >= pattern.length()) {
        throw malformed();
      }
      return pattern.charAt(at);
    }

    /** Characters up to one of the breakers; a backslash takes the next one as it is. */
    private String text(String breakers) {
      StringBuilder text = new StringBuilder();
      while (at < pattern.length() && breakers.indexOf(pattern.charAt(at)) < 0) {
        if (pattern.charAt(at) == '\\') {
          at++;
        }
        if (at < pattern.length()) {
          text.append(pattern.charAt(at++));
        }
      }
      return text.toString();
    }
  }
}
