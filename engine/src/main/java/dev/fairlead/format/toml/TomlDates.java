package dev.fairlead.format.toml;

import dev.fairlead.value.FunctionException;
import dev.fairlead.value.GoTime;
import dev.fairlead.value.GoZone;
import java.time.Instant;

/** Dates and times of TOML, with or without a zone (toml/parse.go, internal/tz.go). */
final class TomlDates {
  private static final String[] LAYOUTS = {
    "2006-01-02T15:04:05.999999999Z07:00",
    "2006-01-02T15:04:05.999999999",
    "2006-01-02",
    "15:04:05.999999999",
    "2006-01-02T15:04Z07:00",
    "2006-01-02T15:04",
    "15:04"
  };

  /** The names of the zones that tell what a time without a zone was written as. */
  private static final String DATE_TIME = "datetime-local";

  private static final String DATE = "date-local";
  private static final String TIME = "time-local";

  private static final String[] ZONES = {"", DATE_TIME, DATE, TIME, "", DATE_TIME, TIME};

  private TomlDates() {}

  /** The time of a text, or null. */
  static GoTime parse(String text) {
    String normal = normal(text);
    for (int i = 0; i < LAYOUTS.length; i++) {
      GoTime time = parse(normal, LAYOUTS[i], ZONES[i]);
      if (time != null) {
        return hasLeadingZeros(normal, LAYOUTS[i]) ? time : null;
      }
    }
    return null;
  }

  private static GoTime parse(String text, String layout, String zone) {
    try {
      return GoTime.parse(layout, text, zone.isEmpty() ? GoZone.local() : local(zone));
    } catch (FunctionException e) {
      return null;
    }
  }

  private static GoZone local(String name) {
    return GoZone.fixed(name, GoZone.local().offset(Instant.now().getEpochSecond()));
  }

  /** The text with the letters that the layouts have. */
  static String normal(String text) {
    return text.replace('z', 'Z').replace('t', 'T').replace(' ', 'T');
  }

  /** Go reads 1-2-3 by this layout too, TOML does not. */
  private static boolean hasLeadingZeros(String text, String layout) {
    for (int i = 0; i < layout.length(); i++) {
      char c = layout.charAt(i);
      if (c == '.' || c == 'Z') {
        return true;
      }
      if (!TomlScanner.isDigit(c) && text.charAt(i) != c) {
        return false;
      }
    }
    return true;
  }

  /** A time as TOML writes it, by the name of its zone. */
  static String format(GoTime time) {
    String layout =
        switch (time.zone().print()) {
          case DATE_TIME -> LAYOUTS[1];
          case DATE -> LAYOUTS[2];
          case TIME -> LAYOUTS[3];
          default -> LAYOUTS[0];
        };
    // Helm's library shows a time without zone in UTC, whatever it was read in.
    GoTime shown = layout.equals(LAYOUTS[0]) ? time : time.in(GoZone.UTC);
    return shown.format(layout);
  }
}
