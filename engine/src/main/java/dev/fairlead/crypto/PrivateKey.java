package dev.fairlead.crypto;

import dev.fairlead.value.FunctionException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** A private key of one of the kinds that sprig makes and reads. */
public sealed interface PrivateKey permits RsaKey, EcKey, Ed25519Key, DsaKey {

  /** A new key of a type that {@code genPrivateKey} knows, or null. */
  static PrivateKey generate(String type, SecureRandom random) {
    return switch (type) {
      case "", "rsa" -> RsaKey.generate(4096, random);
      case "dsa" -> DsaKey.generate(random);
      case "ecdsa" -> EcKey.generate(random);
      case "ed25519" -> Ed25519Key.generate(random);
      default -> null;
    };
  }

  /** A new RSA key of the size that certificates get. */
  static PrivateKey forCertificate(SecureRandom random) {
    return RsaKey.generate(2048, random);
  }

  /** The key in the first PEM block of a text (sprig crypto.go, parsePrivateKeyPEM). */
  static PrivateKey parse(String text) {
    PemBlock block = PemBlock.decode(text);
    if (block == null) {
      throw new FunctionException("no PEM data in input");
    }
    byte[] der = block.bytes();
    return switch (block.type()) {
      case "PRIVATE KEY" -> KeyReader.read("decoding PEM as PKCS#8: ", () -> KeyReader.pkcs8(der));
      case "RSA PRIVATE KEY" ->
          KeyReader.read("parsing RSA private key from PEM: ", () -> KeyReader.rsa(der));
      case "EC PRIVATE KEY" ->
          KeyReader.read("parsing EC private key from PEM: ", () -> KeyReader.ec(der));
      case "DSA PRIVATE KEY" ->
          KeyReader.read("parsing DSA private key from PEM: ", () -> KeyReader.dsa(der));
      default -> throw new FunctionException(unknown(block.type()));
    };
  }

  private static String unknown(String type) {
    return type.endsWith(" PRIVATE KEY")
        ? "invalid private key type " + type
        : "no private key data in PEM block of type " + type;
  }

  /** The key as PEM. */
  default String pem() {
    return block().encode();
  }

  /** The key in the form that sprig writes it in. */
  PemBlock block();

  /** The public half. */
  SubjectPublicKeyInfo publicKey();

  /** What {@link #sign} signs with. */
  AlgorithmIdentifier algorithm();

  /** The signature of a message. */
  byte[] sign(byte[] message);
}
