package dev.fairlead.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds large primes: from a random start upwards, the first number that no small prime divides and
 * that passes the tests. Most candidates fall to the sieve, which is far cheaper than any test.
 */
final class PrimeSearch {
  private static final int SMALL_LIMIT = 1 << 20;
  private static final int ODD_NUMBERS = 1 << 14;

  private final SecureRandom random;
  private final BigInteger exponent;
  private final boolean[] composite;

  /** A search for primes that a public exponent, itself a prime, can be used with. */
  PrimeSearch(SecureRandom random, BigInteger exponent) {
    this.random = random;
    this.exponent = exponent;
    this.composite = oddComposites();
  }

  /** Whether each odd number below the limit, 2 i + 1, is composite. */
  private static boolean[] oddComposites() {
    boolean[] composite = new boolean[SMALL_LIMIT / 2];
    for (int p = 3; p * p < SMALL_LIMIT; p += 2) {
      if (!composite[p / 2]) {
        for (int i = p * p / 2; i < composite.length; i += p) {
          composite[i] = true;
        }
      }
    }
    return composite;
  }

  /** A prime of exactly so many bits, the two highest of them set. */
  BigInteger next(int bits) {
    while (true) {
      BigInteger start = new BigInteger(bits, random).setBit(0).setBit(bits - 1).setBit(bits - 2);
      boolean[] divisible = sieve(start);
      List<BigInteger> candidates = new ArrayList<>();
      for (int i = 0; i < ODD_NUMBERS; i++) {
        BigInteger candidate = start.add(BigInteger.valueOf(2L * i));
        if (!divisible[i] && candidate.bitLength() == bits) {
          candidates.add(candidate);
        }
      }
      BigInteger prime = first(candidates);
      if (prime != null) {
        return prime;
      }
    }
  }

  /**
   * The first that fits, or null. As many as there are processors are tested at a time; what comes
   * out does not depend on their number.
   */
  private BigInteger first(List<BigInteger> candidates) {
    int many = Runtime.getRuntime().availableProcessors();
    for (int i = 0; i < candidates.size(); i += many) {
      List<BigInteger> some = candidates.subList(i, Math.min(i + many, candidates.size()));
      Optional<BigInteger> prime = some.parallelStream().filter(this::isFit).findFirst();
      if (prime.isPresent()) {
        return prime.get();
      }
    }
    return null;
  }

  private boolean isFit(BigInteger candidate) {
    return !candidate.mod(exponent).equals(BigInteger.ONE) && MillerRabin.isPrime(candidate);
  }

  /** Which of the odd numbers from a start on have a small factor. */
  private boolean[] sieve(BigInteger start) {
    int[] words = words(start);
    boolean[] divisible = new boolean[ODD_NUMBERS];
    for (int index = 1; index < composite.length; index++) {
      if (!composite[index]) {
        int p = 2 * index + 1;
        int rest = remainder(words, p);
        int distance = rest == 0 ? 0 : p - rest;
        // The first odd multiple: an odd distance leads to an even one.
        int first = (distance % 2 == 0 ? distance : distance + p) / 2;
        for (int i = first; i < ODD_NUMBERS; i += p) {
          divisible[i] = true;
        }
      }
    }
    return divisible;
  }

  private static int remainder(int[] words, int divisor) {
    long rest = 0;
    for (int word : words) {
      rest = (rest << Integer.SIZE | word & 0xFFFFFFFFL) % divisor;
    }
    return (int) rest;
  }

  /** The 32-bit words of a number, the highest first. */
  private static int[] words(BigInteger number) {
    int[] words = new int[(number.bitLength() + Integer.SIZE - 1) / Integer.SIZE];
    for (int i = 0; i < words.length; i++) {
      words[i] = number.shiftRight(Integer.SIZE * (words.length - 1 - i)).intValue();
    }
    return words;
  }
}
