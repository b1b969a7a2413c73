package dev.fairlead.chart;

import dev.fairlead.chart.LogLine.Level;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects log lines in the profile's form: {@code level=WARN msg="…" key=value} (slog's text
 * handler) for Helm 4, {@code file.go:12: text} for Helm 3. Nothing is printed.
 */
public final class Log {
  private final Profile profile;
  private final List<LogLine> lines = new ArrayList<>();

  private Log(Profile profile) {
    this.profile = profile;
  }

  public static Log of(Profile profile) {
    return new Log(profile);
  }

  /** The lines so far, oldest first. */
  public List<LogLine> lines() {
    return List.copyOf(lines);
  }

  Profile profile() {
    return profile;
  }

  /** Adds a line: for Helm 4 from a message and its attributes, for Helm 3 as it stands. */
  public void add(Level level, Attributes helm4, String helm3) {
    String text = helm3;
    if (profile == Profile.HELM_4) {
      text = "level=" + level + " msg=" + helm4.text;
    }
    lines.add(new LogLine(level, text));
  }

  /** Adds lines that were collected elsewhere. */
  void addAll(List<LogLine> others) {
    lines.addAll(others);
  }

  /** A Helm 4 message and what slog prints behind it. */
  public static final class Attributes {
    private final StringBuilder text = new StringBuilder();

    private Attributes(String message) {
      text.append(quoted(message));
    }

    public static Attributes message(String message) {
      return new Attributes(message);
    }

    /** The same message with one more attribute. */
    public Attributes with(String key, String value) {
      text.append(' ').append(key).append('=').append(quoted(value));
      return this;
    }
  }

  /** A value as slog's text handler writes it: bare if it is one plain word, else quoted. */
  private static String quoted(String value) {
    return needsQuotes(value) ? GoQuote.quote(value) : value;
  }

  private static boolean needsQuotes(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c == '=' || c == '"') {
        return true;
      }
    }
    // Quoting decides what is printable: a word it leaves alone needs no quotes.
    return value.isEmpty() || !GoQuote.quote(value).replace("\\\\", "\\").equals('"' + value + '"');
  }
}
