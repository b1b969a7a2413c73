package dev.fairlead.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;

/** Waiting for what another process does: asking again until it is so, up to a deadline. */
final class Patience {
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration LIMIT = Duration.ofSeconds(120);

  private Patience() {}

  /** A question of yes or no. */
  interface Condition {
    /** Whether it is so by now. */
    boolean holds() throws IOException;
  }

  /**
   * Waits until something is so.
   *
   * @param what what it is, for the failure
   */
  static void until(Supplier<String> what, Condition condition) throws IOException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("after " + LIMIT.toSeconds() + " s not so: " + what.get());
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
