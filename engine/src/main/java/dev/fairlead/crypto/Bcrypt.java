package dev.fairlead.crypto;

import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** Hashes of passwords (golang.org/x/crypto/bcrypt). */
public final class Bcrypt {
  /** The bytes of a salt. */
  public static final int SALT = 16;

  /** The bytes of the longest password. */
  public static final int LONGEST = 72;

  private static final int COST = 10;

  private Bcrypt() {}

  /** The hash of a password that is not too long. */
  public static String hash(byte[] password, byte[] salt) {
    return OpenBSDBCrypt.generate("2a", password, salt, COST);
  }
}
