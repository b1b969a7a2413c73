package dev.fairlead.regex;

import dev.fairlead.value.GoUnicode;
import dev.fairlead.value.Profile;

/** Case folding of single characters: unicode.SimpleFold of each profile's Unicode version. */
final class CaseFolding {
  /** No character after this one has a case (syntax/parse.go, maxFold). */
  private static final int LAST = 0x1E943;

  private static final int KELVIN = 0x212A;
  private static final int LONG_S = 0x17F;

  private CaseFolding() {}

  /** Adds to a set all that differs from its members in case only. */
  static void close(RuneSet set, Profile profile) {
    if (set.size() == 0 || set.high(set.size() - 1) <= 0x7F) {
      closeAscii(set);
      return;
    }
    RuneSet more = new RuneSet();
    for (int i = 0; i < set.size(); i++) {
      int last = Math.min(set.high(i), LAST);
      for (int c = Math.max(set.low(i), 'A'); c <= last; c++) {
        for (int f = GoUnicode.fold(c, profile); f != c; f = GoUnicode.fold(f, profile)) {
          more.add(f, f);
        }
      }
    }
    set.addAll(more);
  }

  private static void closeAscii(RuneSet set) {
    RuneSet more = new RuneSet();
    for (int upper = 'A'; upper <= 'Z'; upper++) {
      int lower = upper + 'a' - 'A';
      if (set.contains(upper) || set.contains(lower)) {
        more.add(upper, upper);
        more.add(lower, lower);
        if (upper == 'K') {
          more.add(KELVIN, KELVIN);
        } else if (upper == 'S') {
          more.add(LONG_S, LONG_S);
        }
      }
    }
    set.addAll(more);
  }
}
