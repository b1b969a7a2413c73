package dev.fairlead.tree;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Random;

/**
 * Where random functions get their randomness and time functions the time: the system, or a seed
 * that makes every render the same.
 */
public final class Entropy {
  /** The time of a seeded render: 2024-01-01T00:00:00Z. */
  private static final Instant SEEDED_NOW = Instant.ofEpochSecond(1_704_067_200L);

  private final Random random;
  private final Instant now;

  private Entropy(Random random, Instant now) {
    this.random = random;
    this.now = now;
  }

  /** The system's randomness and clock. */
  public static Entropy system() {
    return new Entropy(null, null);
  }

  /** Randomness that depends on the seed alone, and a clock that stands still. */
  public static Entropy seeded(long seed) {
    return new Entropy(new Random(seed), SEEDED_NOW);
  }

  /** Whether this is a seeded source. */
  public boolean seeded() {
    return random != null;
  }

  /** A random number from 0 up to, not including, the bound. */
  public int nextInt(int bound) {
    return random().nextInt(bound);
  }

  /** A random number from 0 up to, not including, the bound. */
  public long nextLong(long bound) {
    if (bound == (int) bound) {
      return nextInt((int) bound);
    }
    long number = random().nextLong() >>> 1;
    long limit = Long.MAX_VALUE - Long.MAX_VALUE % bound;
    while (number >= limit) {
      number = random().nextLong() >>> 1;
    }
    return number % bound;
  }

  /** Random bytes. */
  public byte[] nextBytes(int count) {
    byte[] bytes = new byte[count];
    random().nextBytes(bytes);
    return bytes;
  }

  /** The current time. */
  public Instant now() {
    return now == null ? Instant.now() : now;
  }

  private Random random() {
    return random == null ? Shared.RANDOM : random;
  }

  /** Made when first used: starting a SecureRandom takes longer than most renders. */
  private static final class Shared {
    static final SecureRandom RANDOM = create();

    private static SecureRandom create() {
      try {
        return SecureRandom.getInstance("NativePRNGNonBlocking");
      } catch (NoSuchAlgorithmException e) {
        return new SecureRandom();
      }
    }
  }
}
