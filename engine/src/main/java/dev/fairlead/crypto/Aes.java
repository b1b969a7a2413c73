package dev.fairlead.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.modes.CBCModeCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;

/** AES-256 in CBC mode, over whole blocks. */
public final class Aes {
  /** The bytes of a block, and of the vector. */
  public static final int BLOCK = 16;

  private static final int KEY = 32;

  private Aes() {}

  /** Encrypts blocks; the key is cut or filled up with zeros. */
  public static byte[] encrypt(byte[] key, byte[] vector, byte[] blocks) {
    return crypt(true, key, vector, blocks);
  }

  /** Decrypts blocks. */
  public static byte[] decrypt(byte[] key, byte[] vector, byte[] blocks) {
    return crypt(false, key, vector, blocks);
  }

  private static byte[] crypt(boolean encrypt, byte[] key, byte[] vector, byte[] in) {
    CBCModeCipher cipher = CBCBlockCipher.newInstance(AESEngine.newInstance());
    KeyParameter parameter = new KeyParameter(Arrays.copyOf(key, KEY));
    cipher.init(encrypt, new ParametersWithIV(parameter, vector));
    byte[] out = new byte[in.length];
    for (int i = 0; i < in.length; i += BLOCK) {
      cipher.processBlock(in, i, out, i);
    }
    return out;
  }
}
