package dev.fairlead.regex;

import dev.fairlead.value.Profile;

/** Reads character classes: {@code [a-z]}, {@code \pL}, {@code \d}, {@code [:alpha:]}. */
final class ClassParser {
  private final RegexScanner in;
  private final Profile profile;
  private final boolean fold;

  ClassParser(RegexScanner in, Profile profile, int flags) {
    this.in = in;
    this.profile = profile;
    this.fold = (flags & RegexParser.FOLD) != 0;
  }

  /** A class in brackets (parseClass). */
  RuneSet bracket() {
    int start = in.position();
    RuneSet set = new RuneSet();
    in.skip(1);
    boolean negative = in.peek() == '^';
    in.skip(negative ? 1 : 0);
    boolean first = true;
    while (in.atEnd() || in.peek() != ']' || first) {
      first = false;
      RuneSet named = namedClass();
      named = named == null ? escapedClass() : named;
      if (named == null) {
        range(set, start);
      } else {
        set.addAll(named);
      }
    }
    in.skip(1);
    RuneSet folded = folded(set);
    return negative ? folded.negated() : folded;
  }

  /** {@code \pL}, {@code \d} and their kind; null, reading nothing, for another escape. */
  RuneSet escapedClass() {
    if (in.peek() != '\\') {
      return null;
    }
    if (in.peek(1) == 'p' || in.peek(1) == 'P') {
      return property();
    }
    RuneSet set = perlClass(in.peek(1));
    in.skip(set == null ? 0 : 2);
    return set;
  }

  private RuneSet perlClass(int letter) {
    return switch (letter) {
      case 'd' -> ascii("09");
      case 's' -> ascii("\t\n\f\r  ");
      case 'w' -> ascii("09AZ__az");
      case 'D' -> ascii("09").negated();
      case 'S' -> ascii("\t\n\f\r  ").negated();
      case 'W' -> ascii("09AZ__az").negated();
      default -> null;
    };
  }

  /** A set of ranges, each written as its two ends. */
  private RuneSet ascii(String ends) {
    RuneSet set = new RuneSet();
    for (int i = 0; i < ends.length(); i += 2) {
      set.add(ends.charAt(i), ends.charAt(i + 1));
    }
    return folded(set);
  }

  private RuneSet folded(RuneSet set) {
    if (fold) {
      CaseFolding.close(set, profile);
    }
    return set;
  }

  private RuneSet property() {
    int start = in.position();
    boolean negative = in.peek(1) == 'P';
    String name = in.propertyName();
    boolean caret = name.startsWith("^");
    RuneSet set = UnicodeClasses.find(caret ? name.substring(1) : name, profile);
    if (set == null) {
      throw in.failure("invalid character class range", start, in.position());
    }
    RuneSet folded = folded(set);
    return negative != caret ? folded.negated() : folded;
  }

  /** {@code [:alpha:]} or {@code [:^alpha:]}; null, reading nothing, where there is none. */
  private RuneSet namedClass() {
    int start = in.position();
    if (!in.startsWith("[:") || in.peek(2) < 0) {
      return null;
    }
    in.skip(2);
    int end = in.find(":]");
    in.skip(-2);
    if (end < 0) {
      return null;
    }
    String name = in.take(end + 2).substring(2, end - start);
    boolean negative = name.startsWith("^");
    String ends = namedRanges(negative ? name.substring(1) : name);
    if (ends == null) {
      throw in.failure("invalid character class range", start, end + 2);
    }
    return negative ? ascii(ends).negated() : ascii(ends);
  }

  private static String namedRanges(String name) {
    return switch (name) {
      case "alnum" -> "09AZaz";
      case "alpha" -> "AZaz";
      case "ascii" -> "\0\u007f";
      case "blank" -> "\t\t  ";
      case "cntrl" -> "\0\u001f\u007f\u007f";
      case "digit" -> "09";
      case "graph" -> "!~";
      case "lower" -> "az";
      case "print" -> " ~";
      case "punct" -> "!/:@[`{~";
      case "space" -> "\t\r  ";
      case "upper" -> "AZ";
      case "word" -> "09AZ__az";
      case "xdigit" -> "09AFaf";
      default -> null;
    };
  }

  private void range(RuneSet set, int classStart) {
    int start = in.position();
    int low = character(classStart);
    int high = low;
    if (in.peek() == '-' && in.peek(1) != ']' && in.peek(1) >= 0) {
      in.skip(1);
      high = character(classStart);
      if (high < low) {
        throw in.failure("invalid character class range", start, in.position());
      }
    }
    set.add(low, high);
  }

  private int character(int classStart) {
    if (in.atEnd()) {
      throw in.failure("missing closing ]", classStart);
    }
    return in.peek() == '\\' ? in.escape() : in.next();
  }
}
