package dev.fairlead.chart;

import static dev.fairlead.chart.Log.Attributes.message;

import dev.fairlead.chart.LogLine.Level;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.PathPattern;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.List;

/** The rules of a {@code .helmignore} file. Reference: helm pkg/ignore/rules.go. */
final class IgnoreRules {
  private static final int LONGEST_LINE = 64 * 1024;

  private final List<Rule> rules = new ArrayList<>();
  private final Log log;

  private IgnoreRules(Log log) {
    this.log = log;
  }

  /** What is matched against a rule's pattern, and what the rule's marks ask for. */
  private record Rule(String pattern, boolean wholePath, boolean negated, boolean onlyFolders) {}

  /** The rules of a chart without a file of its own. */
  static IgnoreRules none(Log log) {
    return parse("", log);
  }

  /** The rules of a file's text, followed by Helm's own. */
  static IgnoreRules parse(String text, Log log) {
    IgnoreRules rules = new IgnoreRules(log);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end - start >= LONGEST_LINE) {
        throw new ChartException("bufio.Scanner: token too long");
      }
      rules.add(GoUnicode.trim(text.substring(start, end)));
      start = end + 1;
    }
    rules.add("templates/.?*");
    return rules;
  }

  private void add(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    if (line.contains("**")) {
      throw new ChartException("double-star (**) syntax is not supported");
    }
    try {
      PathPattern.matches(line, "abc");
    } catch (IllegalArgumentException e) {
      throw new ChartException(e.getMessage(), e);
    }
    String pattern = line;
    boolean negated = pattern.startsWith("!");
    if (negated) {
      pattern = pattern.substring(1);
    }
    boolean onlyFolders = pattern.endsWith("/");
    if (onlyFolders) {
      pattern = pattern.substring(0, pattern.length() - 1);
    }
    boolean wholePath = pattern.indexOf('/') >= 0;
    rules.add(new Rule(withoutRoot(pattern), wholePath, negated, onlyFolders));
  }

  /** Helm 3 cuts one leading slash at every use of the rule, so in effect all of them. */
  private String withoutRoot(String pattern) {
    int start = 0;
    while (start < pattern.length() && pattern.charAt(start) == '/') {
      start++;
      if (log.profile() == Profile.HELM_4) {
        break;
      }
    }
    return pattern.substring(start);
  }

  /** Whether a file or folder, by its path inside the chart, is left out. */
  boolean ignores(String path, boolean folder) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      boolean applies = folder || !rule.onlyFolders();
      if (rule.negated()) {
        // What a negated rule does not match is ignored; what it matches is for the next rule.
        if (!applies || !matches(rule, rule.wholePath() ? path : last)) {
          return true;
        }
      } else if (applies && matches(rule, rule.wholePath() ? path : last)) {
        return true;
      }
    }
    return false;
  }

  private boolean matches(Rule rule, String name) {
    try {
      return PathPattern.matches(rule.pattern(), name);
    } catch (IllegalArgumentException e) {
      log.add(
          Level.ERROR,
          message("failed to compile").with("rule", rule.pattern()).with("error", e.getMessage()),
          (rule.wholePath() ? "rules.go:190" : "rules.go:202")
              + ": Failed to compile "
              + GoQuote.quote(rule.pattern())
              + ": "
              + e.getMessage());
      return false;
    }
  }
}
