package dev.fairlead.value;

import java.util.ArrayList;
import java.util.List;

/** Constraints on versions: {@code >=1.2 <3 || ~4.1} (Masterminds/semver 3.5.0, constraints.go). */
public final class VersionConstraint {
  private static final int LONGEST = 512;
  private static final int MOST_GROUPS = 32;

  private final List<Group> groups;

  private VersionConstraint(List<Group> groups) {
    this.groups = groups;
  }

  /** Terms that must all hold; pre-releases count only where a term names one. */
  private record Group(List<VersionTerm> terms, boolean prereleases) {
    boolean allows(SemanticVersion version) {
      if (!prereleases && !version.prerelease().isEmpty()) {
        return false;
      }
      for (VersionTerm term : terms) {
        if (!term.allows(version)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Reads a constraint. */
  public static VersionConstraint parse(String text) {
    if (Utf8.length(text) > LONGEST) {
      throw new FunctionException("constraint string is too long (max 512 bytes)");
    }
    List<String> parts = alternatives(rewriteRanges(text));
    if (parts.size() > MOST_GROUPS) {
      throw new FunctionException("too many constraint groups (max 32)");
    }
    List<Group> groups = new ArrayList<>(parts.size());
    for (String part : parts) {
      groups.add(group(part));
    }
    return new VersionConstraint(groups);
  }

  /** Whether a version satisfies the constraint. */
  public boolean allows(SemanticVersion version) {
    for (Group group : groups) {
      if (group.allows(version)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> alternatives(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf("||"); end >= 0; end = text.indexOf("||", start)) {
      parts.add(text.substring(start, end));
      start = end + 2;
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static Group group(String text) {
    List<VersionTerm> terms = new ArrayList<>();
    boolean prereleases = false;
    for (VersionTerm.Written written : written(text)) {
      VersionTerm term = written.term();
      prereleases |= !term.version().prerelease().isEmpty();
      terms.add(term);
    }
    return new Group(terms, prereleases);
  }

  /** Splits a group at white space and commas; the whole group must be well formed. */
  private static List<VersionTerm.Written> written(String text) {
    List<VersionTerm.Written> terms = new ArrayList<>();
    VersionScanner scanner = new VersionScanner(text, true);
    scanner.skipSpace();
    while (true) {
      String operator = scanner.operator();
      scanner.skipSpace();
      VersionScanner.Parts parts = scanner.version();
      if (parts == null) {
        throw improper(text);
      }
      terms.add(new VersionTerm.Written(operator, parts));
      boolean space = scanner.skipSpace();
      if (scanner.skip(',')) {
        scanner.skipSpace();
      } else if (scanner.atEnd()) {
        return terms;
      } else if (!space) {
        throw improper(text);
      }
    }
  }

  private static FunctionException improper(String text) {
    return new FunctionException("improper constraint: " + GoQuote.quote(text));
  }

  /** Replaces {@code 1 - 2} by {@code >= 1, <= 2}. */
  private static String rewriteRanges(String text) {
    String result = text;
    VersionScanner scanner = new VersionScanner(text, true);
    for (int start = 0; start < text.length(); ) {
      scanner.moveTo(start);
      String range = range(scanner);
      if (range == null) {
        start++;
      } else {
        String found = text.substring(start, scanner.at());
        int at = result.indexOf(found);
        result = result.substring(0, at) + range + result.substring(at + found.length());
        start = scanner.at();
      }
    }
    return result;
  }

  private static String range(VersionScanner scanner) {
    scanner.skipSpace();
    VersionScanner.Parts from = scanner.version();
    if (from == null || !scanner.skipSpace() || !scanner.skip('-') || !scanner.skipSpace()) {
      return null;
    }
    VersionScanner.Parts to = scanner.version();
    if (to == null) {
      return null;
    }
    scanner.skipSpace();
    return ">= " + from.text() + ", <= " + to.text() + " ";
  }
}
