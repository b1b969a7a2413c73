package dev.fairlead.render;

import java.util.function.Supplier;

/**
 * Runs work that needs more stack than its caller has. Go's stacks grow to a gigabyte, and Helm's
 * limits on nesting are made for that.
 */
final class DeepStack {
  /** Only what is used of it takes memory. */
  private static final long SIZE = 1L << 30;

  private DeepStack() {}

  /** The work's result, or its failure, on this thread. */
  static <T> T call(Supplier<T> work) {
    Attempt<T> attempt = new Attempt<>(work);
    Thread thread = new Thread(null, attempt, "render", SIZE);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return attempt.result();
  }

  /** Keeps what came of the work. */
  private static final class Attempt<T> implements Runnable {
    private final Supplier<T> work;
    private T value;
    private RuntimeException failure;
    private Error error;

    Attempt(Supplier<T> work) {
      this.work = work;
    }

    @Override
    public void run() {
      try {
        value = work.get();
      } catch (RuntimeException e) {
        failure = e;
      } catch (Error e) {
        error = e;
      }
    }

    T result() {
      if (failure != null) {
        throw failure;
      }
      if (error != null) {
        throw error;
      }
      return value;
    }
  }
}
