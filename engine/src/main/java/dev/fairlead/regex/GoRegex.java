package dev.fairlead.regex;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.List;

/** A regular expression as Go's package regexp understands it. */
public final class GoRegex {
  private final String source;
  private final Pattern pattern;
  private final List<String> names;
  private final Profile profile;

  private GoRegex(String source, Pattern pattern, List<String> names, Profile profile) {
    this.source = source;
    this.pattern = pattern;
    this.names = names;
    this.profile = profile;
  }

  /**
   * regexp.Compile.
   *
   * @throws dev.fairlead.value.FunctionException with Go's words when the pattern is not valid
   */
  public static GoRegex compile(String pattern, Profile profile) {
    RegexParser.Translation translation = RegexParser.parse(pattern, profile);
    Pattern compiled = Pattern.compile(translation.pattern());
    return new GoRegex(pattern, compiled, translation.names(), profile);
  }

  /** Whether the text contains a match. */
  public boolean matches(String text) {
    return pattern.matcher(text).find();
  }

  /** The first match, or the empty text. */
  public String find(String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group() : "";
  }

  /** The first matches, at most as many as the limit says; all when it is negative. */
  public List<String> findAll(String text, long limit) {
    List<String> found = new ArrayList<>();
    for (int[] match : matches(text, limit)) {
      found.add(text.substring(match[0], match[1]));
    }
    return found;
  }

  /** An empty match right after another one does not count (regexp.go, allMatches). */
  private List<int[]> matches(String text, long limit) {
    List<int[]> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    int previousEnd = -1;
    int position = 0;
    while (position <= text.length() && found.size() != limit && matcher.find(position)) {
      boolean empty = matcher.end() == position;
      if (!empty || matcher.start() != previousEnd) {
        found.add(new int[] {matcher.start(), matcher.end()});
      }
      previousEnd = matcher.end();
      position = empty ? next(text, position) : matcher.end();
    }
    return found;
  }

  private static int next(String text, int position) {
    return position < text.length() ? text.offsetByCodePoints(position, 1) : position + 1;
  }

  /** Replaces all matches; the template may name groups (regexp.go, ReplaceAllString). */
  public String replaceAll(String text, String template) {
    return replaceAll(text, ReplacementTemplate.parse(template, names, profile));
  }

  /** Replaces all matches by the same text. */
  public String replaceAllLiteral(String text, String replacement) {
    return replaceAll(text, ReplacementTemplate.literal(replacement));
  }

  private String replaceAll(String text, ReplacementTemplate template) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder result = new StringBuilder();
    int lastEnd = 0;
    int position = 0;
    while (position <= text.length() && matcher.find(position)) {
      result.append(text, lastEnd, matcher.start());
      if (matcher.end() > lastEnd || matcher.start() == 0) {
        template.expand(result, matcher, text);
      }
      lastEnd = matcher.end();
      position = Math.max(next(text, position), matcher.end());
    }
    return result.append(text, lastEnd, text.length()).toString();
  }

  /**
   * The parts between the matches, at most as many as the limit says; all when it is negative
   * (regexp.go, Split).
   */
  public List<String> split(String text, long limit) {
    if (limit == 0) {
      return List.of();
    }
    if (!source.isEmpty() && text.isEmpty()) {
      return List.of("");
    }
    List<String> parts = new ArrayList<>();
    int start = 0;
    int end = 0;
    for (int[] match : matches(text, limit)) {
      if (limit > 0 && parts.size() == limit - 1) {
        break;
      }
      end = match[0];
      if (match[1] != 0) {
        parts.add(text.substring(start, end));
      }
      start = match[1];
    }
    if (end != text.length()) {
      parts.add(text.substring(start));
    }
    return parts;
  }

  /** A pattern that matches the text itself: regexp.QuoteMeta. */
  public static String quoteMeta(String text) {
    StringBuilder quoted = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted.append("\\.+*?()|[]{}^$".indexOf(c) < 0 ? "" : "\\").append(c);
    }
    return quoted.toString();
  }
}
