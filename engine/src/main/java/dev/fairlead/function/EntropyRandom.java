package dev.fairlead.function;

import dev.fairlead.tree.Entropy;
import java.security.SecureRandom;

/** A render's entropy where a SecureRandom is asked for, so that a seed repeats keys as well. */
final class EntropyRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  private final transient Entropy entropy;

  EntropyRandom(Entropy entropy) {
    super(null, null);
    this.entropy = entropy;
  }

  @Override
  public void nextBytes(byte[] bytes) {
    byte[] random = entropy.nextBytes(bytes.length);
    System.arraycopy(random, 0, bytes, 0, bytes.length);
  }

  @Override
  public byte[] generateSeed(int count) {
    return entropy.nextBytes(count);
  }

  /** Nothing to do: the entropy has its seed already. */
  @Override
  public void setSeed(long seed) {}

  @Override
  public String getAlgorithm() {
    return "entropy";
  }
}
