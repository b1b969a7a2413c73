package dev.fairlead.document;

import java.util.ArrayList;
import java.util.List;

/** The lines in which a text differs from the one it should be, by a longest common subsequence. */
public final class LineChanges {
  private final List<String> present;
  private final List<String> wanted;
  private final int[][] common;

  private LineChanges(List<String> present, List<String> wanted) {
    this.present = present;
    this.wanted = wanted;
    this.common = new int[present.size() + 1][wanted.size() + 1];
    for (int i = present.size() - 1; i >= 0; i--) {
      for (int j = wanted.size() - 1; j >= 0; j--) {
        common[i][j] =
            present.get(i).equals(wanted.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
  }

  /**
   * One line each: the number of the line in the present text, {@code -} or {@code +}, the line.
   */
  public static List<String> of(String present, String wanted) {
    return new LineChanges(present.lines().toList(), wanted.lines().toList()).lines();
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < present.size() || j < wanted.size()) {
      boolean both = i < present.size() && j < wanted.size();
      if (both && present.get(i).equals(wanted.get(j))) {
        i++;
        j++;
      } else if (j == wanted.size() || both && common[i + 1][j] >= common[i][j + 1]) {
        lines.add((i + 1) + ": - " + present.get(i++));
      } else {
        lines.add((i + 1) + ": + " + wanted.get(j++));
      }
    }
    return lines;
  }
}
