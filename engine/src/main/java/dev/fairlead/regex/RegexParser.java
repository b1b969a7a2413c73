package dev.fairlead.regex;

import dev.fairlead.value.Profile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Checks a pattern by Go's syntax and translates it to RE2/J's, of which only the parts that both
 * read alike are used: flags, classes, case folding and names are resolved here
 * (regexp/syntax/parse.go).
 */
final class RegexParser {
  static final int FOLD = 1;
  private static final int MULTI_LINE = 2;
  private static final int DOT_ALL = 4;
  private static final int UNGREEDY = 8;

  private static final int MAX_HEIGHT = 1000;
  private static final int MAX_COPIES = 1000;
  private static final long MAX_SIZE = (128 << 20) / 40;

  private final RegexScanner in;
  private final Profile profile;
  private final List<String> names = new ArrayList<>();
  private final Deque<Group> open = new ArrayDeque<>();
  private Group group = new Group(0, false);
  private int flags;
  private int lastRepeat = -1;

  /** What stands between two parentheses, so far. */
  private static final class Group {
    final int outerFlags;
    final boolean captures;
    final List<Piece> branches = new ArrayList<>();
    List<Piece> parts = new ArrayList<>();

    Group(int outerFlags, boolean captures) {
      this.outerFlags = outerFlags;
      this.captures = captures;
    }
  }

  private RegexParser(String pattern, Profile profile) {
    this.in = new RegexScanner(pattern);
    this.profile = profile;
    names.add("");
  }

  /** A translated pattern and the names of its groups, {@code ""} for none; the first is all. */
  record Translation(String pattern, List<String> names) {}

  /** Translates a pattern; fails with Go's words. */
  static Translation parse(String pattern, Profile profile) {
    RegexParser parser = new RegexParser(pattern, profile);
    String translated = parser.parse();
    return new Translation(translated, parser.names);
  }

  private String parse() {
    while (!in.atEnd()) {
      int start = in.position();
      boolean repeats = step();
      lastRepeat = repeats ? start : -1;
    }
    if (!open.isEmpty()) {
      throw in.failure("missing closing )", 0);
    }
    return closeBranches().pattern();
  }

  /** Reads one element; true when it is a repetition operator. */
  private boolean step() {
    switch (in.peek()) {
      case '(' -> openGroup();
      case '|' -> {
        in.skip(1);
        closeBranch();
      }
      case ')' -> closeGroup();
      case '^' -> assertion((flags & MULTI_LINE) == 0 ? "\\A" : "(?m:^)", 1);
      case '$' -> assertion((flags & MULTI_LINE) == 0 ? "\\z" : "(?m:$)", 1);
      case '.' -> assertion((flags & DOT_ALL) == 0 ? "." : "(?s:.)", 1);
      case '[' -> add(Piece.atom(new ClassParser(in, profile, flags).bracket().pattern()));
      case '*', '+', '?' -> {
        int start = in.position();
        char operator = (char) in.next();
        boolean lazy = lazy(start);
        replaceLast(operand().repeat(operator, lazy));
        return true;
      }
      case '{' -> {
        return counted();
      }
      case '\\' -> backslash();
      default -> literal(in.next());
    }
    return false;
  }

  private void assertion(String pattern, int length) {
    in.skip(length);
    add(Piece.atom(pattern));
  }

  private void add(Piece piece) {
    group.parts.add(piece);
  }

  private void literal(int codePoint) {
    RuneSet set = RuneSet.of(codePoint, codePoint);
    if ((flags & FOLD) != 0) {
      CaseFolding.close(set, profile);
    }
    boolean single = set.size() == 1 && set.low(0) == set.high(0) && codePoint != 0xFFFD;
    boolean plain = codePoint < 0x80 && Character.isLetterOrDigit(codePoint);
    String text = plain ? Character.toString(codePoint) : RuneSet.escape(codePoint);
    add(Piece.literal(single ? text : set.pattern()));
  }

  private void backslash() {
    switch (in.peek(1)) {
      case 'A' -> assertion("\\A", 2);
      case 'b' -> assertion("\\b", 2);
      case 'B' -> assertion("\\B", 2);
      case 'z' -> assertion("\\z", 2);
      case 'C' -> throw in.failure("invalid escape sequence", in.position(), in.position() + 2);
      case 'Q' -> quoted();
      default -> {
        RuneSet set = new ClassParser(in, profile, flags).escapedClass();
        if (set == null) {
          literal(in.escape());
        } else {
          add(Piece.atom(set.pattern()));
        }
      }
    }
  }

  private void quoted() {
    in.skip(2);
    int end = in.find("\\E");
    int stop = end < 0 ? in.length() : end;
    while (in.position() < stop) {
      literal(in.next(stop));
    }
    in.skip(end < 0 ? 0 : 2);
  }

  /** {@code {n,m}}; a brace that is no repetition is itself. */
  private boolean counted() {
    int start = in.position();
    int[] bounds = in.bounds();
    if (bounds == null) {
      literal(in.next());
      return false;
    }
    int min = bounds[0];
    int max = bounds[1];
    if (min < 0 || min > MAX_COPIES || max > MAX_COPIES || max >= 0 && min > max) {
      throw in.failure("invalid repeat count", start, in.position());
    }
    boolean lazy = lazy(start);
    replaceLast(operand().repeat(min, max, lazy));
    Piece repeated = group.parts.get(group.parts.size() - 1);
    if ((min >= 2 || max >= 2) && repeated.copies() > MAX_COPIES) {
      throw in.failure("invalid repeat count", start, in.position());
    }
    return true;
  }

  /** Reads the question mark after an operator; operators must not follow each other. */
  private boolean lazy(int start) {
    boolean mark = !in.atEnd() && in.peek() == '?';
    in.skip(mark ? 1 : 0);
    if (lastRepeat >= 0) {
      throw in.failure("invalid nested repetition operator", lastRepeat, in.position());
    }
    if (group.parts.isEmpty()) {
      throw in.failure("missing argument to repetition operator", start, in.position());
    }
    return mark != ((flags & UNGREEDY) != 0);
  }

  private Piece operand() {
    return group.parts.get(group.parts.size() - 1);
  }

  private void replaceLast(Piece piece) {
    group.parts.set(group.parts.size() - 1, checked(piece));
  }

  private Piece checked(Piece piece) {
    if (piece.size() > MAX_SIZE) {
      throw in.failure("expression too large", 0);
    }
    if (piece.height() > MAX_HEIGHT) {
      throw in.failure("expression nests too deeply", 0);
    }
    return piece;
  }

  private void openGroup() {
    if (in.peek(1) != '?') {
      in.skip(1);
      push(true, "");
      return;
    }
    String name = in.groupName();
    if (name != null) {
      push(true, name);
    } else {
      openFlags();
    }
  }

  private void push(boolean captures, String name) {
    if (captures) {
      names.add(name);
    }
    open.push(group);
    group = new Group(flags, captures);
  }

  /** {@code (?i)}, {@code (?i:}, {@code (?:} and so on (parsePerlFlags). */
  private void openFlags() {
    int start = in.position();
    int changed = flags;
    boolean negative = false;
    boolean sawFlag = false;
    in.skip(2);
    while (!in.atEnd()) {
      int c = in.next();
      int flag = flag(c);
      if (flag != 0) {
        changed = negative ? changed & ~flag : changed | flag;
        sawFlag = true;
      } else if (c == '-' && !negative) {
        negative = true;
        sawFlag = false;
      } else if ((c == ':' || c == ')') && (sawFlag || !negative)) {
        if (c == ':') {
          push(false, "");
        }
        flags = changed;
        return;
      } else {
        break;
      }
    }
    throw in.failure("invalid or unsupported Perl syntax", start, in.position());
  }

  private static int flag(int letter) {
    return switch (letter) {
      case 'i' -> FOLD;
      case 'm' -> MULTI_LINE;
      case 's' -> DOT_ALL;
      case 'U' -> UNGREEDY;
      default -> 0;
    };
  }

  private void closeBranch() {
    group.branches.add(checked(Piece.concatenation(group.parts)));
    group.parts = new ArrayList<>();
  }

  private Piece closeBranches() {
    closeBranch();
    return checked(Piece.alternation(group.branches));
  }

  private void closeGroup() {
    if (open.isEmpty()) {
      throw in.failure("unexpected )", 0);
    }
    in.skip(1);
    Piece inside = closeBranches();
    Group closed = group;
    group = open.pop();
    flags = closed.outerFlags;
    add(closed.captures ? checked(inside.capture()) : inside.group());
  }
}
