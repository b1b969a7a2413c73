package dev.fairlead.value;

import java.util.Locale;

/** What a mistyped word was meant to be. */
public final class Spelling {
  private Spelling() {}

  /**
   * The candidate nearest to a word, the first of several, or null when none is near: more than a
   * third of the word, and more than two letters, would have to change.
   */
  public static String nearest(String word, Iterable<String> candidates) {
    String best = null;
    int least = Math.max(2, word.length() / 3) + 1;
    for (String candidate : candidates) {
      int distance = distance(word, candidate);
      if (distance < least && distance < Math.max(word.length(), candidate.length())) {
        best = candidate;
        least = distance;
      }
    }
    return best;
  }

  /** How many letters have to be changed, added or dropped (Levenshtein); case does not count. */
  public static int distance(String one, String two) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = two.toLowerCase(Locale.ROOT);
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
      }
      above = row;
    }
    return above[b.length()];
  }
}
