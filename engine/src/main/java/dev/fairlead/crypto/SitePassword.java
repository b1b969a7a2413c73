package dev.fairlead.crypto;

import dev.fairlead.value.Utf8;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The passwords that {@code derivePassword} computes for a site (the Master Password algorithm,
 * sprig crypto.go). Each letter of a template stands for a set of characters.
 *
 * @param templates one of them is chosen by the result
 */
public record SitePassword(String[] templates) {
  private static final byte[] SCOPE =
      "com.lyndir.masterpassword".getBytes(StandardCharsets.US_ASCII);

  private static final String LONG =
      "CvcvnoCvcvCvcv CvcvCvcvnoCvcv CvcvCvcvCvcvno CvccnoCvcvCvcv CvccCvcvnoCvcv CvccCvcvCvcvno"
          + " CvcvnoCvccCvcv CvcvCvccnoCvcv CvcvCvccCvcvno CvcvnoCvcvCvcc CvcvCvcvnoCvcc"
          + " CvcvCvcvCvccno CvccnoCvccCvcv CvccCvccnoCvcv CvccCvccCvcvno CvcvnoCvccCvcc"
          + " CvcvCvccnoCvcc CvcvCvccCvccno CvccnoCvcvCvcc CvccCvcvnoCvcc CvccCvcvCvccno";

  /** The passwords of a type, or null. */
  public static SitePassword of(String type) {
    String templates =
        switch (type) {
          case "maximum" -> "anoxxxxxxxxxxxxxxxxx axxxxxxxxxxxxxxxxxno";
          case "long" -> LONG;
          case "medium" -> "CvcnoCvc CvcCvcno";
          case "short" -> "Cvcn";
          case "basic" -> "aaanaaan aannaaan aaannaaa";
          case "pin" -> "nnnn";
          default -> null;
        };
    return templates == null ? null : new SitePassword(templates.split(" "));
  }

  private static String characters(char letter) {
    return switch (letter) {
      case 'V' -> "AEIOU";
      case 'C' -> "BCDFGHJKLMNPQRSTVWXYZ";
      case 'v' -> "aeiou";
      case 'c' -> "bcdfghjklmnpqrstvwxyz";
      case 'A' -> "AEIOUBCDFGHJKLMNPQRSTVWXYZ";
      case 'a' -> "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";
      case 'n' -> "0123456789";
      case 'o' -> "@&%?,=[]_:-+*$#!'^~;()/.";
      default -> "AEIOUaeiouBCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz0123456789!@#$%^&*()";
    };
  }

  /** The password of a user for a site. */
  public String derive(long counter, String password, String user, String site) {
    byte[] key = SCrypt.generate(Utf8.bytes(password), scoped(user, 0).array(), 32_768, 8, 2, 64);
    byte[] message = scoped(site, 4).putInt((int) counter).array();
    HMac mac = new HMac(new SHA256Digest());
    mac.init(new KeyParameter(key));
    mac.update(message, 0, message.length);
    byte[] seed = new byte[mac.getMacSize()];
    mac.doFinal(seed, 0);
    String template = templates[(seed[0] & 0xFF) % templates.length];
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      String characters = characters(template.charAt(i));
      text.append(characters.charAt((seed[i + 1] & 0xFF) % characters.length()));
    }
    return text.toString();
  }

  /** The scope, the length of a name and the name, with room for more bytes. */
  private static ByteBuffer scoped(String name, int more) {
    byte[] bytes = Utf8.bytes(name);
    return ByteBuffer.allocate(SCOPE.length + 4 + bytes.length + more)
        .put(SCOPE)
        .putInt(bytes.length)
        .put(bytes);
  }
}
