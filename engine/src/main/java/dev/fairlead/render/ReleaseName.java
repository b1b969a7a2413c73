package dev.fairlead.render;

import static dev.fairlead.chart.Log.Attributes.message;

import dev.fairlead.chart.ChartException;
import dev.fairlead.chart.Log;
import dev.fairlead.chart.LogLine.Level;
import dev.fairlead.value.GoQuote;
import dev.fairlead.value.Profile;

/** Which names a release may have. Reference: pkg/chart/v2/util/validate_name.go. */
final class ReleaseName {
  private static final int LONGEST = 53;
  private static final String RULE =
      "invalid release name, must match regex"
          + " ^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$"
          + " and the length must not be longer than 53";

  private ReleaseName() {}

  static void check(String name, Log log, Profile profile) {
    if (isValid(name)) {
      return;
    }
    String problem = name.isEmpty() ? "no name provided" : RULE;
    String text = "release name " + GoQuote.quote(name) + ": " + problem;
    if (profile == Profile.HELM_3) {
      throw new ChartException(text);
    }
    String check = "release name check failed";
    log.add(Level.ERROR, message(check).with("error", text), "");
    throw new ChartException(check + ": " + text);
  }

  /** Parts with dots between them, each of letters, digits and inner hyphens. */
  private static boolean isValid(String name) {
    boolean inside = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      boolean joins = inside && (c == '-' || c == '.' && name.charAt(i - 1) != '-');
      if (!plain && !joins) {
        return false;
      }
      inside = c != '.';
    }
    return inside && name.length() <= LONGEST && !name.endsWith("-");
  }
}
