package dev.fairlead.crypto;

import dev.fairlead.value.FunctionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.signers.RSADigestSigner;

/** An RSA key, in the form of PKCS #1. */
record RsaKey(RSAPrivateKey structure) implements PrivateKey {
  private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);
  private static final int SAFE_BITS = 1024;

  /** A new key; the exponents and the coefficient are those of PKCS #1. */
  static RsaKey generate(int bits, SecureRandom random) {
    PrimeSearch search = new PrimeSearch(random, EXPONENT);
    BigInteger first = search.next(bits / 2);
    BigInteger second = search.next(bits / 2);
    while (second.equals(first)) {
      second = search.next(bits / 2);
    }
    BigInteger p = first.max(second);
    BigInteger q = first.min(second);
    BigInteger p1 = p.subtract(BigInteger.ONE);
    BigInteger q1 = q.subtract(BigInteger.ONE);
    BigInteger d = EXPONENT.modInverse(p1.divide(p1.gcd(q1)).multiply(q1));
    return new RsaKey(
        new RSAPrivateKey(p.multiply(q), EXPONENT, d, p, q, d.mod(p1), d.mod(q1), q.modInverse(p)));
  }

  static RsaKey read(ASN1Sequence der) {
    return new RsaKey(RSAPrivateKey.getInstance(der));
  }

  @Override
  public PemBlock block() {
    return new PemBlock("RSA PRIVATE KEY", Der.bytes(structure));
  }

  @Override
  public SubjectPublicKeyInfo publicKey() {
    RSAPublicKey key = new RSAPublicKey(structure.getModulus(), structure.getPublicExponent());
    AlgorithmIdentifier kind =
        new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
    try {
      return new SubjectPublicKeyInfo(kind, key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public AlgorithmIdentifier algorithm() {
    return new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
  }

  @Override
  public byte[] sign(byte[] message) {
    int bits = structure.getModulus().bitLength();
    if (bits < SAFE_BITS) {
      throw new FunctionException(
          "crypto/rsa: "
              + bits
              + "-bit keys are insecure (see https://go.dev/pkg/crypto/rsa#hdr-Minimum_key_size)");
    }
    RSADigestSigner signer = new RSADigestSigner(new SHA256Digest());
    signer.init(true, parameters());
    signer.update(message, 0, message.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new FunctionException("crypto/rsa: " + e.getMessage());
    }
  }

  private RSAPrivateCrtKeyParameters parameters() {
    return new RSAPrivateCrtKeyParameters(
        structure.getModulus(),
        structure.getPublicExponent(),
        structure.getPrivateExponent(),
        structure.getPrime1(),
        structure.getPrime2(),
        structure.getExponent1(),
        structure.getExponent2(),
        structure.getCoefficient());
  }
}
