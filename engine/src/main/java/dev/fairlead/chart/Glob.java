package dev.fairlead.chart;

import dev.fairlead.value.Utf8;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The patterns of {@code .Files.Glob}: {@code *} and {@code ?} stop at {@code /}, {@code **} does
 * not, {@code {a,b}} are alternatives, {@code [abc]}, {@code [!abc]} and {@code [a-c]} classes, and
 * {@code \} escapes. Reference: gobwas/glob syntax/lexer, syntax/ast.
 */
final class Glob {
  private final List<Part> parts;

  private Glob(List<Part> parts) {
    this.parts = parts;
  }

  /** The glob of a pattern; one that cannot be read matches everything, as in Helm. */
  static Glob compile(String pattern) {
    List<Part> parts = new Parser(pattern).parse();
    return new Glob(parts == null ? List.of(new Run(true)) : parts);
  }

  boolean matches(String name) {
    BitSet places = new BitSet();
    places.set(0);
    return after(parts, name, places).get(name.length());
  }

  /** Where matches of some parts end that begin at given places. */
  private static BitSet after(List<Part> parts, String name, BitSet starts) {
    BitSet places = starts;
    for (int i = 0; i < parts.size() && !places.isEmpty(); i++) {
      BitSet ends = new BitSet();
      parts.get(i).match(name, places, ends);
      places = ends;
    }
    return places;
  }

  /** A part of a pattern. */
  private interface Part {
    /** Adds the ends of all matches that begin at given places. */
    void match(String name, BitSet starts, BitSet ends);
  }

  /** Plain text. */
  private record Text(String text) implements Part {
    @Override
    public void match(String name, BitSet starts, BitSet ends) {
      for (int at = starts.nextSetBit(0); at >= 0; at = starts.nextSetBit(at + 1)) {
        if (name.startsWith(text, at)) {
          ends.set(at + text.length());
        }
      }
    }
  }

  /** Any characters; without slashes unless it crosses them. */
  private record Run(boolean crosses) implements Part {
    @Override
    public void match(String name, BitSet starts, BitSet ends) {
      for (int at = starts.nextSetBit(0); at >= 0; at = starts.nextSetBit(at + 1)) {
        int slash = crosses ? -1 : name.indexOf('/', at);
        ends.set(at, (slash < 0 ? name.length() : slash) + 1);
      }
    }
  }

  /** One character: of a list or a range, or none of them; {@code ?} is all but a slash. */
  private record One(String characters, int low, int high, boolean not) implements Part {
    @Override
    public void match(String name, BitSet starts, BitSet ends) {
      for (int at = starts.nextSetBit(0); at >= 0; at = starts.nextSetBit(at + 1)) {
        if (at < name.length()) {
          int c = name.codePointAt(at);
          boolean in = characters.indexOf(c) >= 0 || low <= c && c <= high;
          if (in != not) {
            ends.set(at + Character.charCount(c));
          }
        }
      }
    }
  }

  /** Alternatives. */
  private record Either(List<List<Part>> choices) implements Part {
    @Override
    public void match(String name, BitSet starts, BitSet ends) {
      for (List<Part> choice : choices) {
        ends.or(after(choice, name, (BitSet) starts.clone()));
      }
    }
  }

  /** Reads a pattern. */
  private static final class Parser {
    private final String pattern;
    private int at;
    private boolean broken;

    Parser(String pattern) {
      int end = pattern.indexOf('\0');
      this.pattern = end < 0 ? pattern : pattern.substring(0, end);
    }

    /** The parts, or null if the pattern cannot be read. */
    List<Part> parse() {
      List<Part> parts = sequence(false);
      return broken ? null : parts;
    }

    private List<Part> sequence(boolean inBraces) {
      List<Part> parts = new ArrayList<>();
      while (at < pattern.length() && !broken) {
        char c = pattern.charAt(at);
        if (inBraces && (c == ',' || c == '}')) {
          break;
        }
        parts.add(part(c, inBraces));
      }
      return parts;
    }

    private Part part(char c, boolean inBraces) {
      switch (c) {
        case '{' -> {
          return either();
        }
        case '[' -> {
          at++;
          return one();
        }
        case '?' -> {
          at++;
          return new One("/", 1, 0, true);
        }
        case '*' -> {
          boolean crosses = pattern.startsWith("**", at);
          at += crosses ? 2 : 1;
          return new Run(crosses);
        }
        default -> {
          return new Text(text(inBraces ? "?*[{},".toCharArray() : "?*[{".toCharArray()));
        }
      }
    }

    /** Braces that are never closed end with the pattern. */
    private Part either() {
      List<List<Part>> choices = new ArrayList<>();
      do {
        at++;
        choices.add(sequence(true));
      } while (at < pattern.length() && pattern.charAt(at) == ',');
      at++;
      return new Either(choices);
    }

    private Part one() {
      boolean not = pattern.startsWith("!", at);
      at += not ? 1 : 0;
      if (at >= pattern.length()) {
        return fail();
      }
      int first = pattern.codePointAt(at);
      int next = at + Character.charCount(first);
      if (pattern.startsWith("-", next)) {
        return range(first, next + 1, not);
      }
      String characters = text(']');
      if (characters.isEmpty() || !pattern.startsWith("]", at)) {
        return fail();
      }
      at++;
      return new One(characters, 1, 0, not);
    }

    private Part range(int low, int from, boolean not) {
      if (from >= pattern.length()) {
        return fail();
      }
      int high = pattern.codePointAt(from);
      at = from + Character.charCount(high);
      if (high < low || !pattern.startsWith("]", at)) {
        return fail();
      }
      at++;
      return new One("", low, high, not);
    }

    private Part fail() {
      broken = true;
      return new Run(true);
    }

    /** Text up to one of some characters, without the escapes. */
    private String text(char... stops) {
      StringBuilder out = new StringBuilder();
      String ends = String.valueOf(stops);
      while (at < pattern.length() && ends.indexOf(pattern.charAt(at)) < 0) {
        if (pattern.charAt(at) == '\\') {
          at++;
        }
        if (at < pattern.length()) {
          int c = pattern.codePointAt(at);
          broken |= c == 0xFFFD || Utf8.isByte(c);
          out.appendCodePoint(c);
          at += Character.charCount(c);
        }
      }
      return out.toString();
    }
  }
}
