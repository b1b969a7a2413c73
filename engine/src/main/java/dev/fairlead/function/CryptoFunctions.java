package dev.fairlead.function;

import static dev.fairlead.function.Adapters.fn;
import static dev.fairlead.function.Param.FRAME;
import static dev.fairlead.function.Param.TEXT;

import dev.fairlead.crypto.Aes;
import dev.fairlead.crypto.Bcrypt;
import dev.fairlead.crypto.SitePassword;
import dev.fairlead.tree.Frame;
import dev.fairlead.tree.Function;
import dev.fairlead.value.FunctionException;
import dev.fairlead.value.Signature;
import dev.fairlead.value.Type;
import dev.fairlead.value.Utf8;
import java.util.Arrays;
import java.util.Base64;

/** Passwords and encryption. Reference: sprig crypto.go. */
final class CryptoFunctions {
  private static final int BLOCK = Aes.BLOCK;

  private CryptoFunctions() {}

  static Function find(String name) {
    return switch (name) {
      case "bcrypt" -> fn(FRAME, TEXT, CryptoFunctions::bcrypt);
      case "htpasswd" -> fn(FRAME, TEXT, TEXT, CryptoFunctions::htpasswd);
      case "derivePassword" ->
          fn(
              Signature.of(Type.UINT32, Type.STRING, Type.STRING, Type.STRING, Type.STRING),
              (frame, in) -> derivePassword(in));
      case "encryptAES" -> fn(FRAME, TEXT, TEXT, CryptoFunctions::encrypt);
      case "decryptAES" -> fn(TEXT, TEXT, CryptoFunctions::decrypt);
      default -> null;
    };
  }

  /** The bcrypt hash of a password, with a random salt. */
  static String bcrypt(Frame frame, String password) {
    byte[] bytes = Utf8.bytes(password);
    if (bytes.length > Bcrypt.LONGEST) {
      return "failed to encrypt string with bcrypt: bcrypt: password length exceeds 72 bytes";
    }
    return Bcrypt.hash(bytes, frame.rendering().entropy().nextBytes(Bcrypt.SALT));
  }

  /** A line of a htpasswd file. */
  static String htpasswd(Frame frame, String user, String password) {
    return user.contains(":") ? "invalid username: " + user : user + ":" + bcrypt(frame, password);
  }

  private static String derivePassword(Object[] in) {
    SitePassword site = SitePassword.of((String) in[1]);
    return site == null
        ? "cannot find password template " + in[1]
        : site.derive((Long) in[0], (String) in[2], (String) in[3], (String) in[4]);
  }

  /** AES-256 in CBC mode: a random vector and the blocks, in base 64. */
  static String encrypt(Frame frame, String password, String text) {
    if (text.isEmpty()) {
      return "";
    }
    byte[] plain = Utf8.bytes(text);
    int padding = BLOCK - plain.length % BLOCK;
    byte[] padded = Arrays.copyOf(plain, plain.length + padding);
    Arrays.fill(padded, plain.length, padded.length, (byte) padding);
    byte[] vector = frame.rendering().entropy().nextBytes(BLOCK);
    byte[] blocks = Aes.encrypt(Utf8.bytes(password), vector, padded);
    byte[] result = Arrays.copyOf(vector, BLOCK + blocks.length);
    System.arraycopy(blocks, 0, result, BLOCK, blocks.length);
    return Base64.getEncoder().encodeToString(result);
  }

  /** The text that {@link #encrypt} was given; fails as Go does, not checking the padding. */
  static String decrypt(String password, String text) {
    if (text.isEmpty()) {
      return "";
    }
    byte[] bytes = Base64Text.bytes(text);
    int capacity = text.length() / 4 * 3;
    if (capacity < BLOCK) {
      throw failure("runtime error: slice bounds out of range [:16] with capacity " + capacity);
    }
    if (bytes.length < BLOCK) {
      throw failure("runtime error: slice bounds out of range [16:" + bytes.length + "]");
    }
    byte[] blocks = Arrays.copyOfRange(bytes, BLOCK, bytes.length);
    if (blocks.length % BLOCK != 0) {
      throw failure("crypto/cipher: input not full blocks");
    }
    if (blocks.length == 0) {
      throw failure("runtime error: index out of range [-1]");
    }
    byte[] plain = Aes.decrypt(Utf8.bytes(password), Arrays.copyOf(bytes, BLOCK), blocks);
    int length = plain.length - (plain[plain.length - 1] & 0xFF);
    if (length < 0) {
      throw failure("runtime error: slice bounds out of range [:" + length + "]");
    }
    return Utf8.text(Arrays.copyOf(plain, length));
  }

  private static FunctionException failure(String message) {
    return new FunctionException(message);
  }
}
