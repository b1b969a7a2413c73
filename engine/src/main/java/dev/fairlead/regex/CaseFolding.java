package dev.fairlead.regex;

import dev.fairlead.value.Profile;
import java.util.ArrayList;
import java.util.List;

/** Case folding of single characters: unicode.SimpleFold of each profile's Unicode version. */
final class CaseFolding {
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
    for (int[] orbit : orbits(profile)) {
      boolean member = false;
      for (int codePoint : orbit) {
        member |= set.contains(codePoint);
      }
      for (int i = 0; member && i < orbit.length; i++) {
        more.add(orbit[i], orbit[i]);
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

  private static int[][] orbits(Profile profile) {
    return switch (profile) {
      case HELM_4 -> Helm4.ORBITS;
      case HELM_3 -> Helm3.ORBITS;
    };
  }

  /**
   * Reads the orbits: {@code A=B=C} is one, {@code A+D} one of A and A + D, {@code A-B+D} the same
   * for all from A to B, {@code A/B+D} for every second of them.
   */
  private static int[][] read(Profile profile) {
    List<int[]> orbits = new ArrayList<>();
    for (String item : UnicodeTable.value("#fold", profile).split(" ")) {
      int plus = item.indexOf('+');
      if (plus < 0) {
        orbits.add(members(item.split("=")));
        continue;
      }
      int distance = UnicodeTable.hex(item.substring(plus + 1));
      String[] ends = item.substring(0, plus).split("[-/]");
      int step = item.indexOf('/') > 0 ? 2 : 1;
      int last = UnicodeTable.hex(ends[ends.length - 1]);
      for (int i = UnicodeTable.hex(ends[0]); i <= last; i += step) {
        orbits.add(new int[] {i, i + distance});
      }
    }
    return orbits.toArray(new int[0][]);
  }

  private static int[] members(String[] digits) {
    int[] members = new int[digits.length];
    for (int i = 0; i < digits.length; i++) {
      members[i] = UnicodeTable.hex(digits[i]);
    }
    return members;
  }

  /** Read when first used. */
  private static final class Helm4 {
    static final int[][] ORBITS = read(Profile.HELM_4);
  }

  /** Read when first used. */
  private static final class Helm3 {
    static final int[][] ORBITS = read(Profile.HELM_3);
  }
}
