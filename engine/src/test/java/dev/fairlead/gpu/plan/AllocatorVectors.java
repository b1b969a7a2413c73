package dev.fairlead.gpu.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs the allocator, which only its package sees. */
public final class AllocatorVectors {
  private AllocatorVectors() {}

  /** The picks for a row, in the order of what was taken; GPUs with as many taken are alike. */
  public static String picked(String[] row) {
    String[] words = row[3].split(" ");
    long[] taken = new long[words.length];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = Long.parseLong(words[i]);
    }
    boolean packed = row[0].equals("packed");
    long[] picked = Allocator.pick(taken, Long.parseLong(row[1]), Long.parseLong(row[2]), packed);
    List<long[]> pairs = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      pairs.add(new long[] {taken[i], picked[i]});
    }
    pairs.sort(Comparator.<long[]>comparingLong(pair -> pair[0]).thenComparing(pair -> pair[1]));
    return String.join(" ", pairs.stream().map(pair -> String.valueOf(pair[1])).toList());
  }
}
